import Foundation

/// A port where somebody listens and never takes a call; those who wait fill the queue, so that nobody else gets in.
public final class FullPort: Sendable {
  private struct CannotListen: Error {}

  /// Where it is.
  public let url: String
  private let sockets: [Int32]

  /// Fills a port of this machine; any free one for 0.
  public init(_ port: Int = 0) throws {
    let listener = Self.socket()
    var reuses: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuses, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 0) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    sockets = [listener] + (isListening ? (1...4).map { _ in Self.call(address, length) } : [])
    guard isListening else { throw CannotListen() }
  }

  deinit { sockets.forEach { close($0) } }

  private static func call(_ address: sockaddr_in, _ length: socklen_t) -> Int32 {
    let caller = socket()
    _ = fcntl(caller, F_SETFL, O_NONBLOCK)
    withUnsafePointer(to: address) {
      _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(caller, $0, length) }
    }
    return caller
  }

  private static func socket() -> Int32 {
    #if canImport(Glibc)
      Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
  }
}
