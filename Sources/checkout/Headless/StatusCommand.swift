import ArgumentParser
import CheckoutViewModel

/// Reads an order and its payment; changes nothing.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Says how an order and its payment stand.",
    discussion: "Exit statuses are those of `checkout pay`.")

  @OptionGroup var options: HeadlessOptions

  @Argument(help: ArgumentHelp("The order's number; the newest one by default.", valueName: "order"))
  var order: Int?

  func validate() throws {
    guard !options.guest || order != nil else {
      throw ValidationError(
        "Give the order's number, as in checkout status 89 --guest: a guest has no list of orders.")
    }
  }

  func run() async throws {
    try await options.run(.status(orderID: order))
  }
}
