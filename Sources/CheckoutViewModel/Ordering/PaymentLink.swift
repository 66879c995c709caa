import Foundation

/// The address of a hosted payment page that passed every check: only this is shown as a link, opened or copied.
public struct PaymentLink: Equatable, Sendable {
  /// The whole address.
  public let url: String
  /// The host alone, to be shown before the link is opened.
  public let host: String

  /// `nil` unless `https` (`http` for this computer alone), with a host, without user or password, in plain ASCII and at
  /// most 2048 characters long. `ownAddress` is one of this computer's own, beside the loopback ones.
  public init?(_ text: String, ownAddress: String? = nil) {
    guard text.count <= 2048, text.allSatisfy({ $0.isASCII && !$0.isWhitespace && ("!"..."~").contains($0) }),
      let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty, parts.user == nil,
      parts.password == nil
    else { return nil }
    let isHere = (["127.0.0.1", "localhost", "[::1]", "::1"] + [ownAddress]).contains(host.lowercased())
    guard parts.scheme == "https" || (parts.scheme == "http" && isHere) else { return nil }
    url = text
    self.host = host
  }
}
