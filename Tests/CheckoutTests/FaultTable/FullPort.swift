import Foundation

/// A port on which nobody answers: its queue is full, so that whoever connects waits for ever.
final class FullPort: Sendable {
  private let sockets: [Int32]

  init(_ port: Int) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let listener = Self.socket()
    var yes: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard Self.pass(&address, { bind(listener, $0, $1) }) == 0, listen(listener, 0) == 0 else {
      throw POSIXError(.EADDRINUSE)
    }
    // The kernel lets in one more than the queue is said to hold; the others only make sure of it.
    let callers = (0..<4).map { _ in Self.socket() }
    for caller in callers {
      _ = fcntl(caller, F_SETFL, O_NONBLOCK)
      _ = Self.pass(&address) { connect(caller, $0, $1) }
    }
    sockets = [listener] + callers
  }

  func free() {
    for socket in sockets { close(socket) }
  }

  private static func socket() -> Int32 {
    #if canImport(Glibc)
      Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
  }

  private static func pass(
    _ address: inout sockaddr_in, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        call($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
