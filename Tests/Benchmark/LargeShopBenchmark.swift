import Foundation
import TerminalRobot

/// A shop with 100,000 products: keys while its pages load, and what the memory comes to.
struct LargeShopBenchmark {
  private let checkout: URL
  private let keys = 1200

  init(checkout: URL) { self.checkout = checkout }

  func run() throws {
    let shop = try Shop(checkout, products: 100_000)
    let robot = try Candidate(name: "checkout", program: checkout, environment: shop.environment).start()
    try robot.waitFor("100,000")
    var table = Table(heading: ["100,000 products", "key ms: median, p99", "RSS MB"])
    for part in 1...3 {
      var samples = Samples()
      for _ in 0..<keys / 3 { samples.add(robot.timeToAnswer(.down)) }
      table.rows.append([
        "after \(part * keys / 3) × Down", "\(samples.quantile(0.5)), \(samples.quantile(0.99))",
        "\((ProcessUse(of: robot.process)?.residentKilobytes ?? 0) / 1024)",
      ])
    }
    table.print()
  }
}
