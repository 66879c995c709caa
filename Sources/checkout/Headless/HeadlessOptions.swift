import ArgumentParser
import CheckoutBackend
import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

/// What every command without a screen takes: who signs in, and how it answers.
struct HeadlessOptions: ParsableArguments {
  @OptionGroup var project: ProjectOptions
  @OptionGroup var store: StoreOption
  @OptionGroup var language: LanguageOption

  @OptionGroup var evidence: EvidenceOption

  @Option(help: "Marker of the sign-in provider; needs --user, except in the demo shop.")
  var provider: String?

  @Option(help: "Who signs in; by default whoever stays signed in, and in the demo shop its own user.")
  var user: String?

  @Flag(help: "Buy without an account, where the project takes orders of guests.")
  var guest = false

  @Flag(help: "Read the password from standard input instead of asking for it.")
  var passwordStdin = false

  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func validate() throws {
    let account = [
      ("--user", user != nil), ("--provider", provider != nil), ("--password-stdin", passwordStdin),
    ]
    guard guest, let (option, _) = account.first(where: \.1) else { return }
    throw ValidationError(
      "--guest buys without an account, so \(option) means nothing; leave one of them out.")
  }

  /// Does an errand, prints what became of it, and ends with the exit status that says so.
  @MainActor func run(_ errand: Errand) async throws {
    let settings = try await settings()
    if settings.target == nil { Console.complain("checkout: \(ConsoleMessages(settings.language).isDemo)") }
    let app = App(
      project: settings.project, language: settings.language, theme: settings.theme,
      purpose: .errand(user: user))
    let desk = EvidenceDesk(settings)
    let backend = ShopBackend(BackendConfiguration(settings).showingWithheldCalls.observed(by: desk))
    var report: HeadlessReport
    do throws(HeadlessError) {
      report = await run(errand, app, backend, desk, as: try await credentials(settings, backend))
    } catch {
      report = HeadlessReport(app: app, checkoutID: nil, error: error, waits: errand.waits)
    }
    report.movedAside = await backend.journalMovedAside
    // What the errand came to does not wait for the end of what served it.
    async let isClosed: Void = backend.close()
    let code = report.tell(json, settings.language)
    await isClosed
    throw code
  }

  private func settings() async throws -> Settings {
    do throws(SettingsError) {
      return try await Settings.ofProcess(Flags(project, store, language)).keepingEvidence(evidence)
    } catch {
      if json { _ = Console.print(HeadlessReport.usage.line) }
      throw error.complained()
    }
  }

  @MainActor private func run(
    _ errand: Errand, _ app: App, _ backend: ShopBackend, _ desk: EvidenceDesk,
    as credentials: HeadlessRun.Credentials?
  ) async -> HeadlessReport {
    await backend.prepare()
    let services = Services(backend, device: .none, busy: Self.announcePause(app.language))
    let run = HeadlessRun(app, services, as: credentials, isGuest: guest)
    run.onChange = Announcements(isWaiting: errand.waits).announce
    desk.watch(run.store)
    let ending = Signals.interrupting(run)
    var error: HeadlessError?
    do throws(HeadlessError) { try await run.run(errand) } catch let found { error = found }
    await run.finish()
    desk.finishOrComplain(run.app.language)
    return HeadlessReport(
      app: run.app, checkoutID: run.checkoutID, error: error, waits: errand.waits, signal: ending.signal)
  }

  /// Whoever waits is told what for, beside the answer.
  private static func announcePause(_ language: Language) -> @Sendable (Date?) -> Void {
    { end in
      if let end { Console.complain(ConsoleMessages(language).notice(.shopBusy(until: end)).string) }
    }
  }
}

extension HeadlessOptions {
  /// `nil` where whoever stays signed in does the errand.
  private func credentials(
    _ settings: Settings, _ backend: ShopBackend
  ) async throws(HeadlessError) -> HeadlessRun.Credentials? {
    if guest { return nil }
    if let user, !passwordStdin, await backend.keepsSignIn(of: user) { return nil }
    let account = GivenAccount(user: user, passwordStdin: passwordStdin)
    if let (user, password) = try account.credentials(in: settings.project) {
      return HeadlessRun.Credentials(user: user, password: password, provider: provider ?? settings.provider)
    }
    guard provider == nil else {
      throw .usage("--provider names where to sign in; say who signs in there with --user.")
    }
    return nil
  }
}

extension Errand {
  /// Whether it is to wait until the payment is settled.
  var waits: Bool {
    switch self {
    case .pay(_, let waits), .resume(_, _, let waits): waits
    case .status: false
    }
  }
}
