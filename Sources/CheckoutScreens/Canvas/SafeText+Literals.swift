extension SafeText: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: StaticString) { string = literal.description }

  public init(stringInterpolation interpolation: Interpolation) { string = interpolation.string }

  /// Collects the parts of a sentence. It has no way to take a `String`.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var string = ""

    public init(literalCapacity: Int, interpolationCount: Int) { string.reserveCapacity(literalCapacity) }

    public mutating func appendLiteral(_ literal: StaticString) { string += literal.description }

    public mutating func appendInterpolation(_ text: SafeText) { string += text.string }

    public mutating func appendInterpolation(_ number: Int) { string += String(number) }
  }
}
