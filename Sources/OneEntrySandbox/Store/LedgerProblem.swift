/// Why a store cannot be used.
public enum LedgerProblem: Error, Hashable, CustomStringConvertible {
  /// It cannot be opened, read or written.
  case file(String)
  /// Another sandbox has it open.
  case inUse(String)
  /// A line in the middle is damaged.
  case line(Int)
  /// It was begun by a sandbox that was set up in another way.
  case otherSetup
  case shop(ShopFileProblem)

  /// A sentence that says what is wrong.
  public var description: String {
    switch self {
    case .file(let path): "\(path) cannot be opened, read or written"
    case .inUse(let path): "\(path) is in use by another sandbox"
    case .line(let number): "line \(number) of the store is damaged"
    case .otherSetup: "the store was begun with other switches, other --products or another --shop"
    case .shop(let problem): problem.description
    }
  }
}
