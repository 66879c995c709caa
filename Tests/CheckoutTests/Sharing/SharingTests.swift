import CheckoutScreens
import CheckoutViewModel
import Testing

@testable import checkout

struct SharingTests {
  private static let wired = NetworkAddress(text: "10.0.0.5", interface: "eth0")
  private static let wireless = NetworkAddress(text: "192.168.1.20", interface: "wlan0")
  private static let docker = NetworkAddress(text: "172.17.0.1", interface: "docker0")
  private static let open = NetworkAddress(text: "203.0.113.4", interface: "ppp0")
  private static let loopback = NetworkAddress(text: "127.0.0.1", interface: "lo")

  private func sharing(
    _ request: Sharing.Request, _ known: [NetworkAddress], route: String? = nil
  ) throws(SettingsError) -> Sharing { try Sharing(request, among: known, defaultRoute: route) }

  @Test func `the address of the default route is taken, and the others are listed`() throws {
    let sharing = try sharing(
      .usual, [Self.loopback, Self.docker, Self.wired, Self.wireless], route: "10.0.0.5")
    #expect(sharing == Sharing(address: Self.wired, others: [Self.docker, Self.wireless]))
  }

  @Test func `without a route the first private one is taken`() throws {
    #expect(try sharing(.usual, [Self.loopback, Self.open, Self.wireless]).address == Self.wireless)
  }

  @Test func `a public address is taken only where it is named`() throws {
    let known = [Self.open, Self.wireless]
    #expect(try sharing(.usual, known, route: Self.open.text).address == Self.wireless)
    #expect(try sharing(.address(Self.open.text), known).address == Self.open)
  }

  @Test(arguments: [[], [loopback], [open]])
  func `without a private address nothing is taken`(_ known: [NetworkAddress]) {
    #expect(throws: SettingsError.self) { try sharing(.usual, known) }
  }

  @Test(arguments: [
    "0.0.0.0", "", "::", "192.168.1.21", "localhost", "192.168.1", "127", "127.0.0.1.example", "127.0.0.300",
    "192.168.1.20:80", "http://192.168.1.20",
  ])
  func `only an address of this machine is taken, and never all of them at once`(_ text: String) throws {
    let error = #expect(throws: SettingsError.self) { try sharing(.address(text), [Self.wireless]) }
    #expect(try #require(error).description.contains("192.168.1.20 (wlan0)"))
  }

  @Test func `a loopback address can be named`() throws {
    #expect(try sharing(.address("127.0.0.2"), [Self.wireless]).address.text == "127.0.0.2")
  }

  @Test(
    arguments: zip(
      [
        "10.0.0.1", "172.15.0.1", "172.16.0.1", "172.31.9.9", "172.32.0.1", "192.168.0.1", "192.169.0.1",
        "169.254.7.7", "100.64.0.1", "8.8.8.8", "11.0.0.1", "127.0.0.2",
      ],
      [true, false, true, true, false, true, false, true, false, false, false, true]))
  func `private is what the internet does not carry`(_ text: String, _ isPrivate: Bool) {
    #expect(NetworkAddress(text: text, interface: "x").isPrivate == isPrivate)
  }

  @Test func `this machine has its loopback address`() {
    #expect(NetworkAddress.all.contains { $0.text == "127.0.0.1" })
  }

  @Test(arguments: Language.allCases)
  func `what is opened, to whom and at what risk is said before`(_ language: Language) {
    let words = ConsoleMessages(language)
    let text = words.sharing(at: Self.wireless.description, isPrivate: true, others: ["10.0.0.5 (eth0)"])
    #expect(
      text.contains("192.168.1.20 (wlan0)") && text.lowercased().contains("http")
        && text.contains("10.0.0.5 (eth0)"))
    let alone = words.sharing(at: Self.open.description, isPrivate: false, others: [])
    #expect(alone.contains("203.0.113.4 ") && !alone.contains("--share"))
    #expect(alone.split(separator: "\n").count == 3)
  }

  @Test(arguments: zip(Language.allCases, ["y", "o", "j"]))
  func `only yes is yes`(_ language: Language, _ yes: String) {
    let words = ConsoleMessages(language)
    #expect(words.isYes(yes) && words.isYes(yes.uppercased()) && words.isYes("yes"))
    #expect(["", "n", " ", "non", "nein", "1"].allSatisfy { !words.isYes($0) })
  }
}
