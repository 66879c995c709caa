/// Why a shop file cannot be used.
public enum ShopFileProblem: Error, Hashable, CustomStringConvertible {
  /// It is not JSON, from this line on.
  case notJSON(line: Int)
  /// It is larger than ``ShopSource/mostBytes``.
  case tooLarge
  /// A field is wrong: where it is, e.g. `products[3].price`, and what it must be.
  case field(String, String)

  /// A sentence that names the line or the field.
  public var description: String {
    switch self {
    case .notJSON(let line): "line \(line) is not JSON"
    case .tooLarge:
      "the file is larger than \(ShopSource.mostBytes >> 20) MiB; leave products out, or draw them with --products"
    case .field(let path, let rule): "\(path) \(rule)"
    }
  }
}
