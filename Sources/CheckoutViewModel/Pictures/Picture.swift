import OneEntryClient

/// A picture in cells of text, as a terminal shows it.
public struct Picture: Equatable, Sendable {
  /// One column of one row.
  public struct Cell: Equatable, Sendable {
    /// A character that is one column wide.
    public var symbol: Unicode.Scalar
    /// `0xRRGGBB`; `nil` for the terminal's own.
    public var foreground: UInt32?
    /// `0xRRGGBB`; `nil` for the terminal's own.
    public var background: UInt32?
    /// With the two colours exchanged.
    public var isReversed: Bool

    public init(
      _ symbol: Unicode.Scalar, foreground: UInt32? = nil, background: UInt32? = nil, isReversed: Bool = false
    ) {
      self.symbol = symbol
      self.foreground = foreground
      self.background = background
      self.isReversed = isReversed
    }
  }

  /// From top to bottom; they need not be of one length.
  public let rows: [[Cell]]

  public init(rows: [[Cell]]) { self.rows = rows }

  /// In columns.
  public var width: Int { rows.map(\.count).max() ?? 0 }
  /// In rows.
  public var height: Int { rows.count }
}

/// A picture that a screen has room for.
public struct PictureRequest: Hashable, Sendable {
  /// Where the shop has it.
  public var address: String
  /// The most columns that it may take.
  public var columns: Int
  /// The most rows that it may take.
  public var rows: Int
  /// Any 24-bit colour, or only the 256 of xterm.
  public var isTrueColor: Bool

  public init(address: String, columns: Int, rows: Int, isTrueColor: Bool) {
    self.address = address
    self.columns = columns
    self.rows = rows
    self.isTrueColor = isTrueColor
  }
}

extension Product {
  /// Where its first picture is; a small form of it where the shop has one. Wire contract §4.5.
  public var pictureAddress: String? {
    attributes.lazy.filter { [.image, .groupOfImages].contains($0.type) }
      .compactMap { Self.address(in: $0.value) }.first
  }

  private static func address(in value: JSONValue) -> String? {
    switch value {
    case .array(let values): return values.lazy.compactMap(address).first
    case .object(let members):
      for key in ["previewLink", "downloadLink"] {
        if case .string(let address)? = members[key], !address.isEmpty { return address }
      }
      return nil
    case .null, .bool, .number, .string: return nil
    }
  }
}
