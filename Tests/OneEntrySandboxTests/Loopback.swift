import Foundation
import Testing

@testable import OneEntrySandbox

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's `send`, which a method of the same name would hide.
private let systemSend = send

/// A server on a port of this machine, and raw requests to it.
struct Loopback: Sendable {
  struct NoConnection: Error {}

  let shop: Shop
  let announcement: SandboxAnnouncement

  /// A server of the sandbox.
  private init(shop: Shop, announcement: SandboxAnnouncement) {
    self.shop = shop
    self.announcement = announcement
  }

  /// Any other server.
  init(port: Int) { self.init(url: "http://127.0.0.1:\(port)") }

  /// Any other server of this machine.
  init(url: String, shop: Shop? = nil) {
    let world = World(now: Visit.opening)
    self.init(shop: shop ?? Shop(world), announcement: SandboxAnnouncement(url: url, world: world))
  }

  private var host: String { announcement.url.firstMatch(of: /\/\/([0-9.]+)/).map { String($0.1) } ?? "" }

  var port: Int { Int(announcement.url.split(separator: ":").last ?? "") ?? 0 }

  /// Runs `body` beside a server and stops the server afterwards.
  @discardableResult
  static func run<Result: Sendable>(
    port: Int = 0, switches: CompatibilityFlags = CompatibilityFlags(), patience: Int = 60,
    identity: TLSIdentity? = nil,
    _ body: @escaping @Sendable (Loopback) async throws -> Result
  ) async throws -> Result {
    let shop = Shop(World(now: Visit.opening, seed: 7, switches: switches), clock: { Visit.opening })
    let (announcements, announce) = AsyncStream.makeStream(of: SandboxAnnouncement.self)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { announce.finish() }
        let server = Server(shop, port: port, patience: patience, identity: identity)
        try await server.run { announce.yield($0) }
      }
      var iterator = announcements.makeAsyncIterator()
      guard let announcement = await iterator.next() else { throw NoConnection() }
      let result = try await body(Loopback(shop: shop, announcement: announcement))
      group.cancelAll()
      return result
    }
  }

  /// Signs the preset user in and answers the access token.
  func signIn() async -> String {
    var visit = Visit()
    visit.world = await shop.snapshot()
    try? visit.signIn()
    let world = visit.world
    await shop.change { $0 = world }
    return visit.accessToken ?? ""
  }

  /// Sends one request on a connection of its own and reads until the server closes it, until `patience`
  /// seconds have passed without a byte, or until there are `enough` bytes.
  func send(
    _ method: String, _ path: String, _ body: JSON? = nil, _ headers: [String: String] = [:],
    patience: Double = 30, enough: Int = .max
  ) async throws -> RawAnswer {
    let content = body?.bytes ?? []
    var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    head += "x-app-token: \(announcement.appToken)\r\nContent-Length: \(content.count)\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    return try await send(bytes: Array("\(head)\r\n".utf8) + content, patience: patience, enough: enough)
  }

  /// Sends bytes as they are and reads until the server closes the connection.
  func send(bytes: [UInt8], patience: Double = 30, enough: Int = .max) async throws -> RawAnswer {
    // Blocking calls need a thread of their own: the server answers on the ones that tasks share.
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try exchange(bytes, patience, enough) })
      }
    }
  }

  #if canImport(Glibc)
    private static let stream = Int32(SOCK_STREAM.rawValue)
  #else
    private static let stream = SOCK_STREAM
  #endif

  private func exchange(_ request: [UInt8], _ patience: Double, _ enough: Int) throws -> RawAnswer {
    let connection = socket(AF_INET, Loopback.stream, 0)
    defer { close(connection) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr(host)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(connection, $0, size) == 0 }
    }
    guard isConnected else { throw NoConnection() }
    var limit = timeval(
      tv_sec: Int(patience), tv_usec: .init(patience.truncatingRemainder(dividingBy: 1) * 1e6))
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var sent = 0
    while sent < request.count {
      let count = request[sent...].withUnsafeBytes { systemSend(connection, $0.baseAddress, $0.count, 0) }
      guard count > 0 else { break }
      sent += count
    }
    return received(from: connection, enough)
  }

  private func received(from connection: Int32, _ enough: Int) -> RawAnswer {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < enough {
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return RawAnswer(bytes: bytes, end: count < 0 ? errno : 0) }
      bytes += chunk.prefix(count)
      // Not every server closes the connection when it is asked to.
      if RawAnswer(bytes: bytes).isWhole { break }
    }
    return RawAnswer(bytes: bytes)
  }
}

/// What came over the socket.
struct RawAnswer: Sendable {
  let bytes: [UInt8]
  /// The system's error that ended the reading; 0 when the server closed the connection.
  var end: Int32 = 0

  var wasReset: Bool { end == ECONNRESET }
  var timedOut: Bool { end == EAGAIN || end == EWOULDBLOCK }

  /// Whether all that the head promises has come.
  var isWhole: Bool {
    guard let match = head.firstMatch(of: /(?i)content-length: *(\d+)/), let length = Int(match.1),
      let end = bytes.firstRange(of: Array("\r\n\r\n".utf8))
    else { return false }
    return bytes.count - end.upperBound >= length
  }

  private var parts: [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
  }

  var head: String { parts.first ?? "" }
  var body: String { parts.count > 1 ? parts[1] : "" }
  var json: JSON { (try? JSONReader.value(of: Array(body.utf8))) ?? nil }
}
