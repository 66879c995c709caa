import ArgumentParser

/// Where the demo shop's payment pages can be reached by others.
struct Sharing: Equatable, Sendable {
  /// What `--share` asks for.
  enum Request: Equatable, Sendable, ExpressibleByArgument, CustomStringConvertible {
    /// A private address, that of the default route before all others.
    case usual
    case address(String)

    init(argument: String) { self = .address(argument) }

    var description: String { if case .address(let text) = self { text } else { "a private address" } }
  }

  var address: NetworkAddress
  /// What could be chosen instead.
  var others: [NetworkAddress]
}

extension Sharing {
  /// An address that nobody has named is a private one.
  init(_ request: Request, among known: [NetworkAddress], defaultRoute: String?) throws(SettingsError) {
    let first = known.filter { $0.text == defaultRoute } + known.filter { $0.text != defaultRoute }
    let found =
      switch request {
      case .usual: first.first { $0.isPrivate && !$0.isOnlyHere }
      case .address(let text): known.first { $0.text == text } ?? NetworkAddress(here: text)
      }
    let open = first.filter { !$0.isOnlyHere }
    guard let found else { throw Self.problem(request, open) }
    address = found
    others = open.filter { $0 != found }
  }

  private static func problem(_ request: Request, _ known: [NetworkAddress]) -> SettingsError {
    let names = known.map(\.description).joined(separator: ", ")
    return switch request {
    case .usual:
      SettingsError(
        name: "--share", origin: "command line", reason: "needs a private address, and this machine has none",
        advice: known.isEmpty ? "Join a network first." : "Name one of its own: \(names).")
    case .address(let text):
      SettingsError(
        name: "--share", origin: "command line", reason: "“\(text)” is not an IPv4 address of this machine",
        advice: known.isEmpty ? "Join a network first." : "Name one of its own: \(names).")
    }
  }
}

extension NetworkAddress {
  /// Whether nobody else can reach it.
  fileprivate var isOnlyHere: Bool { text.hasPrefix("127.") }

  /// Every address that begins with 127 is this machine's own, although no interface lists it.
  fileprivate init?(here text: String) {
    self.init(text: text, interface: "lo")
    guard isOnlyHere, isPrivate else { return nil }
  }
}
