/// One entry of a list or of radio buttons: what is shown and what is sent.
public struct AttributeOption: Hashable, Sendable {
  /// What is shown.
  public var title: String
  /// What is sent.
  public var value: String

  /// Creates a value from its parts.
  public init(title: String, value: String) {
    self.title = title
    self.value = value
  }
}

extension AttributeOption {
  /// `nil` for an entry without a value, which could not be chosen.
  init?(_ wire: WireValue) {
    guard let value = wire["value"].text else { return nil }
    self.init(title: wire["title"].localized.nonEmptyText ?? value, value: value)
  }
}
