import ArgumentParser
import CheckoutBackend
import CheckoutScreens
import CheckoutViewModel
import CursesTerminal
import Foundation
import OneEntryClient

/// Says why a project can or cannot take an order.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Looks at everything that an order needs, and says what is missing and where to set it.",
    discussion: """
      It only reads: nothing is written to the project. With --user it signs in too, looks at what only a user \
      sees, and signs out again. With --order it places a test order, where nothing else is missing and no account \
      takes real money, and cancels it again. It ends with \(ExitStatus.unhealthy.rawValue) where it finds a problem.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var store: StoreOption
  @OptionGroup var language: LanguageOption

  @Option(help: "Who signs in, so that storages and forms can be looked at; in the demo shop its own user.")
  var user: String?

  @Flag(help: "Read the password from standard input instead of asking for it.")
  var passwordStdin = false

  @Option(
    help: ArgumentHelp(
      "Place a test order of this product, open its payment, read it back, and cancel it again.",
      valueName: "product"), transform: ProductArgument.init)
  var order: ProductArgument?

  @Option(help: "Marker of the test order's storage, by default orders.")
  var storage: String?

  @Option(help: "Marker of the test order's payment account, where there are several.")
  var account: String?

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp("A value of the test order's form; repeatable.", valueName: "marker=value"),
    transform: FieldArgument.init)
  var fields: [FieldArgument] = []

  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func validate() throws {
    let ofOrder = [
      ("--storage", storage != nil), ("--account", account != nil), ("--field", !fields.isEmpty),
    ]
    guard order == nil, let (option, _) = ofOrder.first(where: \.1) else { return }
    throw ValidationError("\(option) is about the test order; say what is ordered with --order.")
  }

  func run() async throws {
    let settings = try await Settings.loadOrExit(Flags(project, store, language))
    if settings.target == nil { Console.complain("checkout: \(ConsoleMessages(settings.language).isDemo)") }
    let patient = try patient(settings)
    var findings = await findings(settings, patient)
    if let order {
      findings += await TestOrder(request(for: order), settings, patient).findings(after: findings)
    }
    let report = DoctorReport(findings + [Finding(.terminal, Self.terminal)], settings.language)
    let status: ExitStatus = report.isHealthy ? .success : .unhealthy
    throw status.afterPrinting(Console.print(json ? report.json : report.text)).code
  }

  private func request(for product: ProductArgument) -> OrderRequest {
    OrderRequest(
      storage: storage ?? "orders", account: account, products: [(product.id, product.quantity)],
      fields: fields.map { ($0.marker, $0.value) })
  }

  private func findings(_ settings: Settings, _ patient: Checkup.Patient?) async -> [Finding] {
    let (exchanges, calls) = AsyncStream.makeStream(of: Exchange.self)
    var configuration = BackendConfiguration(settings)
    configuration.limits = Limits(connect: .seconds(3), read: .seconds(5), write: .seconds(5))
    configuration.observer = .both(configuration.observer, Observer { calls.yield($0) })
    let backend = ShopBackend(configuration)
    defer { calls.finish() }
    do throws(Failure) {
      let checkup = try await Checkup(
        backend, offlineAccounts: settings.project.offlineAccounts, patient: patient)
      let findings = await checkup.findings()
      await backend.close()
      calls.finish()
      let all = findings + Conclusions.exchanges(await exchanges.reduce(into: []) { $0.append($1) })
      return CheckSubject.allCases.flatMap { subject in all.filter { $0.subject == subject } }
    } catch {
      return [Finding(.address, .failed(error))]
    }
  }

  private func patient(_ settings: Settings) throws -> Checkup.Patient? {
    do throws(HeadlessError) {
      let account = GivenAccount(user: user, passwordStdin: passwordStdin)
      return try account.credentials(in: settings.project).map {
        Checkup.Patient(user: $0.user, password: $0.password)
      }
    } catch {
      Console.complain("checkout: \(ConsoleMessages(settings.language).sentence(error))")
      throw ExitStatus.usage.code
    }
  }

  private static var terminal: Diagnosis {
    let environment = ProcessInfo.processInfo.environment
    let name = environment["TERM"] ?? ""
    guard isatty(STDIN_FILENO) == 1, !name.isEmpty, name != "dumb" else { return .noTerminal }
    return TerminalCharacters.isUTF8(environment)
      ? .terminalReady(name: name) : .terminalWithoutUTF8(name: name)
  }
}
