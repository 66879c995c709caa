/// Why a store cannot be used.
public enum StoreProblem: Error, Hashable, CustomStringConvertible {
  /// It cannot be opened, read or written.
  case file(String)
  /// Another program has it open.
  case inUse(String)
  /// It was written by an earlier version of the sandbox, as lines of JSON.
  case lines(String)
  /// It is something else than a store.
  case notAStore(String)
  /// The database, or the request with this number in it, is damaged.
  case damaged(String, request: Int?)
  /// It was begun by a sandbox that was set up in another way.
  case otherSetup
  case shop(ShopFileProblem)

  /// A sentence that says what is wrong, and what to do.
  public var description: String {
    switch self {
    case .file(let path):
      "\(path) cannot be opened, read or written; look at its folder and rights, or name another file"
    case .inUse(let path): "\(path) is in use by another sandbox; stop that one, or name another file"
    case .lines(let path):
      "\(path) is a store of an earlier version and was left as it is; name another file to begin a new one"
    case .notAStore(let path):
      "\(path) is not a store of the sandbox and was left as it is; name another file"
    case .damaged(let path, nil): "\(path) is damaged; put a copy back in its place, or name another file"
    case .damaged(let path, let number?):
      "request \(number) in \(path) is damaged; put a copy back in its place, or name another file"
    case .otherSetup:
      "the store was begun with other switches, other --products or another --shop; give the same again, "
        + "or name another file"
    case .shop(let problem): problem.description
    }
  }
}
