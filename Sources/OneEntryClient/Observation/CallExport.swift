/// Every way in which exchanges leave the program.
public enum CallExport: CaseIterable, Hashable, Sendable {
  /// A line of JSON for each, without headers and bodies.
  case log
  /// Commands for a shell.
  case curl
  /// An HTTP Archive 1.2.
  case archive

  /// What is written.
  public func text(_ exchanges: [Exchange], version: String = "") -> String {
    switch self {
    case .log: exchanges.map { $0.logLine + "\n" }.joined()
    case .curl: exchanges.map(\.curlCommand).joined(separator: "\n")
    case .archive: HTTPArchive(exchanges, creator: ("OneEntry Checkout", version)).text
    }
  }
}
