import Foundation

/// A port where somebody listens and never takes a call; those who wait fill the queue, so that nobody else gets in.
final class FullPort {
  private struct CannotListen: Error {}

  let url: String
  private var sockets: [Int32] = []

  init() throws {
    let listener = Self.socket()
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 0) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    sockets = [listener]
    guard isListening else { throw CannotListen() }
    for _ in 1...4 { sockets.append(Self.call(address, length)) }
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
