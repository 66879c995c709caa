/// One entry of `authData`: the marker of a login or password attribute and what was typed. Wire contract
/// §4.2.
public struct Credential: Hashable, Sendable {
  /// The marker of a login or password attribute.
  public var marker: String
  /// What was typed.
  public var value: Secret

  /// Creates a value from its parts.
  public init(marker: String, value: Secret) {
    self.marker = marker
    self.value = value
  }

  var json: RequestBody { ["marker": .string(marker), "value": .secret(value)] }
}
