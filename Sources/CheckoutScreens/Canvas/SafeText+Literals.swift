extension SafeText: ExpressibleByStringInterpolation {
  /// Our own words: only what stands in the source is a `StaticString`.
  public init(stringLiteral literal: StaticString) { string = literal.description }

  /// Our own words with numbers and safe texts between them.
  public init(stringInterpolation interpolation: Interpolation) { string = interpolation.string }

  /// Collects the parts of a sentence. It has no way to take a `String`.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var string = ""

    /// Starts with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) { string.reserveCapacity(literalCapacity) }

    /// Takes a piece of our own words.
    public mutating func appendLiteral(_ literal: StaticString) { string += literal.description }

    /// Takes a text that is clean already.
    public mutating func appendInterpolation(_ text: SafeText) { string += text.string }

    /// Takes a whole number, without grouping.
    public mutating func appendInterpolation(_ number: Int) { string += String(number) }
  }
}
