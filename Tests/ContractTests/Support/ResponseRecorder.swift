/// What a client was answered, call by call.
actor ResponseRecorder {
  /// One answer, or one refusal, under the name of its endpoint.
  struct Entry: Equatable, Sendable {
    let name: String
    let value: any Equatable & Sendable

    static func == (one: Entry, other: Entry) -> Bool {
      one.name == other.name && isSame(one.value, other.value)
    }

    private static func isSame<Value: Equatable>(_ one: Value, _ other: any Equatable) -> Bool {
      one == other as? Value
    }
  }

  private(set) var entries: [Entry] = []

  func note(_ name: String, _ value: any Equatable & Sendable) {
    entries.append(Entry(name: name, value: value))
  }
}
