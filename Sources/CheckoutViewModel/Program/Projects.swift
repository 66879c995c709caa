/// The projects that the settings know by name.
public struct Projects: Equatable, Sendable {
  /// All names.
  public var names: [String]
  /// The one that is open; `nil` where it has no name.
  public var open: String?
  /// The one to be opened when this run has ended; `nil` for none.
  public internal(set) var next: String?

  /// The names of projects, and which is open.
  public init(names: [String] = [], open: String? = nil) {
    self.names = names
    self.open = open
  }

  /// Those that are not open.
  public var others: [String] { names.filter { $0 != open } }
}
