/// One filled attribute of a form: in an order, a profile or a sign-up. Wire contract §3.
public struct FormDatum: Hashable, Sendable {
  public var marker: String
  public var type: AttributeType
  public var value: JSONValue

  public init(marker: String, type: AttributeType, value: JSONValue) {
    self.marker = marker
    self.type = type
    self.value = value
  }
}
