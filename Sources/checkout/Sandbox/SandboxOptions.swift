import ArgumentParser
import Foundation
import OneEntrySandbox

/// How the sandbox on its own is set up from the command line.
struct SandboxOptions: ParsableArguments {
  @Option(
    help: "What goes wrong: ENDPOINT:FAULT[:STRIKES], e.g. createOrder:reset-after; may be repeated.",
    transform: { try FaultRule($0) })
  var fault: [FaultRule] = []

  @Flag(help: "Behaves as a current project, or as SDK 1.0.79 needs it.")
  var version = Version.strict

  @OptionGroup(title: "Single switches")
  var switches: SwitchOptions

  @Option(help: "How many products there are, up to 100000; those that nobody wrote are drawn from the seed.")
  var products: Int?

  @Option(
    help: ArgumentHelp(
      "One of the shops it brings along: \(builtIn); or a shop of your own as JSON.", valueName: "name|file"))
  var shop: String?

  private static let builtIn = BuiltInShop.allCases.map(\.rawValue).joined(separator: ", ")

  @Option(
    help: ArgumentHelp("Keeps everything in this file, across restarts and crashes.", valueName: "file"))
  var store: String?

  @Option(
    help: ArgumentHelp("Stops the clock, e.g. at 2027-01-15T08:00:00Z.", valueName: "time"),
    transform: Date.init(argument:))
  var now: Date?

  @Option(help: "What tokens, ids and products are drawn from; the same seed and clock give the same bytes.")
  var seed: UInt64?

  /// Which SDK the sandbox is for.
  enum Version: String, EnumerableFlag {
    case strict, legacy
  }

  mutating func validate() throws {
    if let products, !(1...100_000).contains(products) {
      throw ValidationError("--products is a number from 1 to 100000.")
    }
  }

  /// The shop that the options describe.
  func opened() throws -> Shop {
    let setup = try setup()
    let stopped = now
    let clock: @Sendable () -> Date = { stopped ?? Date() }
    guard let store else { return Shop(try setup.world(at: clock()), clock: clock, mail: Self.mail) }
    let (ledger, world) = try RequestLogStore.open(store, setup, now: clock())
    return Shop(world, ledger: ledger, clock: clock, mail: Self.mail)
  }

  /// The codes that accounts are sent go where the log of a server goes.
  @Sendable private static func mail(_ line: String) { Console.complain("checkout: \(line)") }

  /// A file as far as a shop file may go and one byte more, so that one that never ends is too large and is not read for ever.
  private func bytes(of path: String) throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    return [UInt8](try file.read(upToCount: ShopSource.mostBytes + 1) ?? Data())
  }

  private func setup() throws -> Setup {
    var setup = Setup(seed: seed ?? .random(in: .min ... .max))
    setup.products = products
    setup.faults = fault
    setup.switches = try switches.applied(to: version == .legacy ? .legacy : CompatibilityFlags())
    if let shop {
      setup.shop = try BuiltInShop(rawValue: shop).map(ShopSource.builtIn) ?? .file(bytes(of: shop))
    }
    return setup
  }
}
