import Foundation

/// An address of this machine that others on a network can reach.
struct NetworkAddress: Hashable, Sendable {
  /// As it is written in a link, e.g. `192.168.1.20`.
  var text: String
  /// The interface that has it, e.g. `wlan0`.
  var interface: String

  /// Whether it leads nowhere on the internet (RFC 1918 and 3927), or no further than this machine.
  var isPrivate: Bool {
    let parts = text.split(separator: ".").compactMap { UInt8($0) }
    guard parts.count == 4, parts.map(String.init).joined(separator: ".") == text else { return false }
    return switch (parts[0], parts[1]) {
    case (10, _), (172, 16...31), (192, 168), (169, 254), (127, _): true
    default: false
    }
  }

  /// With its interface, for people.
  var description: String { "\(text) (\(interface))" }
}

extension NetworkAddress {
  /// The IPv4 addresses of this machine, in the order of the system.
  static var all: [NetworkAddress] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    return sequence(first: first, next: { $0?.pointee.ifa_next }).compactMap { $0?.pointee }
      .filter { $0.ifa_flags & UInt32(IFF_UP) != 0 }.compactMap(NetworkAddress.init)
  }

  private init?(_ entry: ifaddrs) {
    guard let address = entry.ifa_addr, address.pointee.sa_family == sa_family_t(AF_INET) else { return nil }
    let text = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { Self.text($0.pointee) }
    self.init(text: text, interface: String(cString: entry.ifa_name))
  }

  /// The address that the default route begins at; `nil` without one. Connecting a datagram socket sends nothing.
  static var ofDefaultRoute: String? {
    let socket = socket(AF_INET, datagram, 0)
    guard socket >= 0 else { return nil }
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(9).bigEndian
    // An address for documentation (RFC 5737): routed like any other, and nobody's.
    address.sin_addr.s_addr = inet_addr("192.0.2.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isFound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0
      }
    }
    return isFound ? text(address) : nil
  }

  private static func text(_ address: sockaddr_in) -> String {
    let number = UInt32(bigEndian: address.sin_addr.s_addr)
    return [24, 16, 8, 0].map { String(number >> $0 & 255) }.joined(separator: ".")
  }

  #if canImport(Glibc)
    private static let datagram = Int32(SOCK_DGRAM.rawValue)
  #else
    private static let datagram = SOCK_DGRAM
  #endif
}
