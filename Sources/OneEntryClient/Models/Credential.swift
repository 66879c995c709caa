/// One entry of `authData`: the marker of a login or password attribute and what was typed. Wire contract §4.2.
public struct Credential: Hashable, Sendable {
  public var marker: String
  public var value: Secret

  public init(marker: String, value: Secret) {
    self.marker = marker
    self.value = value
  }

  var json: JSONValue { ["marker": .string(marker), "value": .string(value.exposed)] }
}
