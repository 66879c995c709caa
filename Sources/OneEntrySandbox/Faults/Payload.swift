/// What an answer that the shop did not give is made of.
public enum Payload: String, Sendable, Hashable, CaseIterable {
  /// The error body of OneEntry.
  case json
  /// A page for a browser.
  case html
  /// Nothing.
  case empty
}
