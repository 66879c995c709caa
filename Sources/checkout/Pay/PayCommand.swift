import ArgumentParser
import CheckoutViewModel
import Foundation
import OneEntryClient

/// The documented scenario without a screen: sign in, create an order, create a payment session, read it back.
struct PayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay",
    abstract: "Places one order without a screen and prints what became of it.",
    discussion: """
      Exit status: 0 placed (with --wait: paid, or nothing to wait for), 1 the payment ended without money, 64 usage, \
      65 refused by the shop, 69 the shop cannot be reached, 75 the order may or may not exist, 77 sign-in refused.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "Marker of the sign-in provider.")
  var provider: String?

  @Option(help: "Who signs in; in the sandbox its own user by default.")
  var user: String?

  @Flag(help: "Read the password from standard input instead of asking for it.")
  var passwordStdin = false

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

  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func validate() throws {
    guard !products.isEmpty else {
      throw ValidationError("Say what to buy with --product ID[:QTY], for example --product 14:1.")
    }
  }

  func run() async throws {
    let settings = try await Settings.loadOrExit(common)
    let connection = Connection(settings)
    let report = await purchase(settings, connection)
    await connection.close()
    if let text = report.text(asJSON: json, settings.language) { print(text) }
    if let sentence = report.complaint(settings.language) { StandardError.write(sentence) }
    throw report.status.code
  }

  private func purchase(_ settings: Settings, _ connection: Connection) async -> PurchaseReport {
    let services = Services.live(connection, settings, device: .none)
    var purchase = Purchase(services: services)
    do throws(PurchaseProblem) {
      try await purchase.signIn(
        try credentials(settings, connection.project), provider: provider ?? settings.provider)
      let order = try await purchase.intent(
        storage: storage, account: account, products: products, fields: fields)
      try await purchase.place(order)
      try await purchase.look(untilSettled: wait)
    } catch {
      purchase.report.problem = error
    }
    return purchase.report
  }

  private func credentials(_ settings: Settings, _ project: Project) throws(PurchaseProblem) -> DemoAccount {
    if user == nil, !passwordStdin, let demo = project.demoAccount { return demo }
    guard let user = user ?? project.demoAccount?.user else {
      throw .usage(
        "Say who is buying with --user, and give the password on standard input with --password-stdin.")
    }
    let password = passwordStdin ? PasswordPrompt.readLine() : PasswordPrompt.ask("Password for \(user): ")
    guard let password, !password.isEmpty else {
      throw .usage(
        "The password is missing: pipe it in with --password-stdin, or run this in a terminal to be asked.")
    }
    return DemoAccount(user: user, password: password)
  }
}
