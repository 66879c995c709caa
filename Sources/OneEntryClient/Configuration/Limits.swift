/// How long an exchange may take and how much an answer may hold.
public struct Limits: Hashable, Sendable {
  /// Until a connection is established, TLS included.
  public var connect: Duration
  /// For a whole exchange that only reads.
  public var read: Duration
  /// For a whole exchange that changes something.
  public var write: Duration
  /// After decompression.
  public var maximumBodyBytes: Int
  /// How deep arrays and objects may be nested.
  public var maximumDepth: Int
  /// The most entries of any one array or object; only a hostile answer of the maximum size has more.
  public var maximumEntries: Int

  /// Creates a value from its parts.
  public init(
    connect: Duration = .seconds(5), read: Duration = .seconds(10), write: Duration = .seconds(15),
    maximumBodyBytes: Int = 8 << 20, maximumDepth: Int = 64, maximumEntries: Int = 100_000
  ) {
    self.connect = connect
    self.read = read
    self.write = write
    self.maximumBodyBytes = maximumBodyBytes
    self.maximumDepth = maximumDepth
    self.maximumEntries = maximumEntries
  }
}
