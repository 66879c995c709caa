import ArgumentParser
import CheckoutViewModel
import Foundation

/// The documented scenario without a screen: sign in, create an order, create a payment session, read it back.
struct PayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay", abstract: "Places one order without a screen and prints what became of it.",
    discussion: ExitStatus.table)

  @OptionGroup var options: HeadlessOptions

  @Option(help: "Marker of the order storage.")
  var storage = "orders"

  @Option(
    name: .customLong("product"),
    help: ArgumentHelp("A product and how many of it; repeatable.", valueName: "id[:qty]"),
    transform: ProductArgument.init)
  var products: [ProductArgument] = []

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp("A value of the order form; repeatable.", valueName: "marker=value"),
    transform: FieldArgument.init)
  var fields: [FieldArgument] = []

  @Option(help: "Marker of the payment account; may be left out where the storage takes only one.")
  var account: String?

  @Option(help: "Code of a coupon. Where the shop does not apply it, no order is made.")
  var coupon: String?

  @Option(
    help: ArgumentHelp("How much of the bonus balance to use.", valueName: "amount"),
    transform: Decimal.init(amount:))
  var bonus: Decimal?

  @Option(
    help: ArgumentHelp(
      "Make no order that costs more than this, in the shop's currency.", valueName: "amount"),
    transform: Decimal.init(amount:))
  var maxTotal: Decimal?

  @Flag(help: "Wait until the payment is settled, for half an hour at most.")
  var wait = false

  @Flag(help: "Order without products, where the shop takes such orders.")
  var noProducts = false

  func validate() throws {
    guard coupon.map({ 1...Pricing.longestCoupon ~= $0.count }) ?? true else {
      throw ValidationError("A coupon has from 1 to \(Pricing.longestCoupon) characters.")
    }
    guard products.isEmpty == noProducts else {
      throw ValidationError(
        "Say what to buy with --product ID[:QTY], for example --product 14:1; or nothing with --no-products.")
    }
  }

  func run() async throws {
    let request = OrderRequest(
      storage: storage, account: account, products: products.map { ($0.id, $0.quantity) },
      fields: fields.map { ($0.marker, $0.value) }, coupon: coupon, bonus: bonus,
      maximumTotal: maxTotal)
    try await options.run(.pay(request, waits: wait))
  }
}
