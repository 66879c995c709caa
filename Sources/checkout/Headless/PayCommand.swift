import ArgumentParser

/// The documented scenario without a screen: sign in, create an order, create a payment session, read it back.
struct PayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay",
    abstract: "Places one order without a screen and prints what became of it.",
    discussion: """
      Exit status: 0 placed (with --wait: paid, or nothing to wait for), 1 the payment ended without money, 64 usage, \
      65 refused by the shop, 69 the shop cannot be reached, \
      74 standard output cannot be written, 75 the order may or may not exist, 77 sign-in refused.
      """)

  @OptionGroup var buyer: BuyerOptions

  @Option(help: "Marker of the order storage.")
  var storage = "orders"

  @Option(
    name: .customLong("product"),
    help: ArgumentHelp("A product and how many of it; repeatable.", valueName: "id[:qty]"))
  var products: [ProductArgument] = []

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp("A value of the order form; repeatable.", valueName: "marker=value"))
  var fields: [FieldArgument] = []

  @Option(help: "Marker of the payment account; may be left out where the storage takes only one.")
  var account: String?

  @Flag(help: "Go on looking until the payment is settled.")
  var wait = false

  func validate() throws {
    guard !products.isEmpty else {
      throw ValidationError("Say what to buy with --product ID[:QTY], for example --product 14:1.")
    }
  }

  func run() async throws {
    try await buyer.run { purchase throws(PurchaseProblem) in
      let order = try await purchase.intent(
        storage: storage, account: account, products: products, fields: fields)
      try await purchase.place(order)
      try await purchase.look(untilSettled: wait)
    }
  }
}
