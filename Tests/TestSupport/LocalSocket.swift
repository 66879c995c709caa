import Foundation

/// A socket of this machine, which no program inherits that is started later.
struct LocalSocket: Sendable {
  let descriptor: Int32
  private var address = sockaddr_in()

  /// One for a port; any free one for 0.
  init(_ port: Int) {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    #endif
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  }

  func close() { _ = Foundation.close(descriptor) }

  /// Whether it has the port now.
  func bind() -> Bool {
    var reuses: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuses, socklen_t(MemoryLayout<Int32>.size))
    return withAddress { Foundation.bind(descriptor, $0, $1) } == 0
  }

  /// The port that it has.
  var port: Int {
    var (name, length) = (sockaddr_in(), socklen_t(MemoryLayout<sockaddr_in>.size))
    withUnsafeMutablePointer(to: &name) {
      _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    return Int(UInt16(bigEndian: name.sin_port))
  }

  /// Begins to call the port, and does not wait for an answer.
  func call() {
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    _ = withAddress { connect(descriptor, $0, $1) }
  }

  private func withAddress(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
