import Foundation

/// Fetches the pictures of a project's products. They come from the project's own address and from nowhere
/// else, over the project's connections, without a token, and no redirect is followed: text that an editor of
/// the shop typed cannot make this computer call another one. Wire contract §4.5.
public struct PictureLoader: Sendable {
  private let project: ProjectURL
  private let transport: Transport

  /// Pictures of one project.
  public init(project: ProjectURL, transport: Transport) {
    self.project = project
    self.transport = transport
  }

  /// The bytes of a PNG, JPEG, GIF, WebP or SVG file of at most a megabyte; `nil` where it is not one, cannot
  /// be had within five seconds, or is not the project's.
  public func picture(at address: String) async -> [UInt8]? {
    guard project.serves(address) else { return nil }
    let request = HTTPRequest(
      method: .get, url: address, timeLimit: .seconds(5), maximumBodyBytes: Self.maximumBytes)
    guard let answer = try? await transport.respond(request), answer.status == 200, answer.isPicture else {
      return nil
    }
    return answer.body
  }

  private static let maximumBytes = 1 << 20
}

extension ProjectURL {
  /// Whether an address has the scheme, the host and the port of the project.
  func serves(_ address: String) -> Bool {
    guard address.utf8.count <= 2048, address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }),
      let own = URLComponents(string: text), let other = URLComponents(string: address),
      other.user == nil, other.password == nil
    else { return false }
    return other.scheme?.lowercased() == own.scheme?.lowercased()
      && other.host?.lowercased() == own.host?.lowercased()
      && other.portOrUsual == port
  }
}

extension URLComponents {
  fileprivate var portOrUsual: Int { port ?? (scheme?.lowercased() == "https" ? 443 : 80) }
}

extension HTTPResponse {
  fileprivate var isPicture: Bool {
    let type = headers.first { $0.name.lowercased() == "content-type" }?.value
    let kind = type?.split(separator: ";").first?.trimmingCharacters(in: .whitespaces).lowercased()
    return ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"].contains(kind)
  }
}
