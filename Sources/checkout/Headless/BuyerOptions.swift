import ArgumentParser
import CheckoutScreens
import CheckoutViewModel
import Foundation

/// What every command without a screen takes: who signs in, and how it answers.
struct BuyerOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: "Marker of the sign-in provider.")
  var provider: String?

  @Option(help: "Who signs in; in the sandbox its own user by default.")
  var user: String?

  @Flag(help: "Read the password from standard input instead of asking for it.")
  var passwordStdin = false

  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  /// Signs in, does `errand`, prints what became of it, and ends with the exit status that says so.
  func run(
    _ errand: (inout Purchase) async throws(PurchaseProblem) -> Void
  ) async throws {
    let settings = try await Settings.loadOrExit(common)
    let connection = Connection(settings)
    let report = await report(settings, connection, errand)
    let movedAside = await connection.ledger.movedAside
    await connection.close()
    let isPrinted = report.text(asJSON: json, settings.language).map(Console.print) ?? true
    if let movedAside {
      Console.complain(
        PlainWords(settings.language).notice(.journalMovedAside(path: movedAside)).string)
    }
    if let sentence = report.complaint(settings.language) { Console.complain(sentence) }
    throw report.status.afterPrinting(isPrinted).code
  }

  private func report(
    _ settings: Settings, _ connection: Connection,
    _ errand: (inout Purchase) async throws(PurchaseProblem) -> Void
  ) async -> PurchaseReport {
    var purchase = purchase(settings, connection)
    do throws(PurchaseProblem) {
      let account = try credentials(connection.project)
      try await purchase.signIn(account, provider: provider ?? settings.provider)
      try await errand(&purchase)
    } catch {
      purchase.report.problem = error
    }
    return purchase.report
  }

  /// Whoever waits is told what for, beside the answer.
  private func purchase(_ settings: Settings, _ connection: Connection) -> Purchase {
    let words = PlainWords(settings.language)
    let tell = { @Sendable (end: Date?) in
      if let end { Console.complain(words.notice(.shopBusy(until: end)).string) }
    }
    return Purchase(services: .live(connection, settings, device: .none, busy: tell), busy: tell)
  }

  private func credentials(_ project: Project) throws(PurchaseProblem) -> DemoAccount {
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
    guard !password.utf8.contains(0) else { throw .usage("The password holds a zero byte; no password can.") }
    return DemoAccount(user: user, password: password)
  }
}
