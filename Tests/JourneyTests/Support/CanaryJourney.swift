import Foundation
import TerminalRobot
import Testing
import TestSupport

/// Purchases in which every secret is a canary, with programs around the checkout that tell what they get to know.
struct CanaryJourney {
  static let user = "canary@example.com"
  static let password = #"Pä"ss\wörd/+%€🐤"#
  static let proxyPassword = #"pröxy"p\assword/+%41€"#
  static let passphrase = #"ça"passe\phrase/+%€"#

  let editor, browser: Spy
  private let sandbox: SandboxProcess
  private let store: String
  /// Where the program leaves its traces.
  private let home: Home
  /// What the user and the shop keep for themselves.
  private let vault: Home
  private let certificates: Certificates
  private let certificate: String
  private(set) var evidence = Evidence()

  init() throws {
    home = try Home()
    vault = try Home()
    store = vault.folder.appending(path: "shop.store").path
    sandbox = try SandboxProcess(["--store", store])
    editor = try Spy("editor", in: home, errand: #"printf 'Ring twice' >"$1""#)
    browser = try Spy("xdg-open", in: home)
    certificates = try Certificates()
    certificate = try certificates.bundle(certificates.authority("caller"), Self.passphrase)
    try write(Self.passphrase + "\n", to: "passphrase", in: vault)
    try FileManager.default.createDirectory(
      at: home.folder.appending(path: "tmp"), withIntermediateDirectories: false)
  }

  /// Signs up and in, stays signed in, buys, pays in the browser, saves every kind of receipt.
  mutating func buyOnScreen() async throws {
    let shopper = try Shopper(environment: environment.merging(sandbox.environment) { $1 }, home: home)
    try shopper.signUp(as: Self.user, password: Self.password)
    try shopper.add()
    try shopper.openForm()
    try shopper.comment(with: editor)
    try shopper.choose("Card")
    shopper.robot.press(.control("n"))
    try shopper.robot.waitFor(shopper.words.nothingSent)
    shopper.robot.type("p")
    try await pay(shopper)
    try shopper.saveReceipts()
    try leave(shopper, "first run")
  }

  private func pay(_ shopper: Shopper) async throws {
    let page = try shopper.paymentPage()
    shopper.robot.type("o")
    try shopper.wait(for: browser)
    try await Web.press("pay", on: page)
    shopper.robot.type("r")
    try shopper.robot.waitFor(shopper.words.paid)
  }

  /// Starts again, which renews the sign-in that was kept.
  mutating func comeBack() throws {
    let shopper = try Shopper(environment: environment.merging(sandbox.environment) { $1 }, home: home)
    try shopper.robot.waitFor("$12.90")
    try leave(shopper, "second run")
  }

  /// Buys without a screen, with the settings in a file.
  mutating func buyWithoutScreen() async throws {
    try write(sandbox.environment.map { "\($0)=\($1)\n" }.joined(), to: ".env", in: home)
    let command = Command(home: home, environment: environment)
    let arguments = [
      "pay", "--product", "14:1", "--field", "name=Ann Example", "--account", "stripe", "--user", Self.user,
      "--password-stdin", "--json", "--wait", "--log", path("exchanges.log"),
    ]
    let process = try command.start(arguments, input: Self.password + "\n")
    let session = try await sandbox.session(2)
    try evidence.add("third run", process: process.processIdentifier)
    try await Web.send("POST", sandbox.announcement.url + "/sandbox/sessions/\(session)/complete")
    #expect(try command.outcome(of: process).status == 0)
    try evidence.add("third run", filesOf: home)
  }

  /// Where which secrets were seen, as `when: where: which`. The shop ends.
  func sightings() throws -> Set<String> {
    evidence.sightings(
      of: [
        Canary("password", Self.password), Canary("proxy password", Self.proxyPassword),
        Canary("passphrase", Self.passphrase), Canary("app token", sandbox.announcement.appToken),
      ] + (try sandbox.tokens(keptIn: store)))
  }

  /// All but the project and its token.
  private var environment: [String: String] {
    let password = Self.proxyPassword.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return [
      "ONEENTRY_LOG": path("exchanges.log"), "ONEENTRY_CLIENT_CERTIFICATE": certificate,
      "ONEENTRY_CLIENT_PASSPHRASE_FILE": vault.folder.appending(path: "passphrase").path,
      "HTTPS_PROXY": "http://caller:\(password)@127.0.0.1:9", "VISUAL": editor.path,
      "PATH": path("bin") + ":/usr/bin:/bin", "TMPDIR": path("tmp"),
    ]
  }

  private func path(_ name: String) -> String { home.folder.appending(path: name).path }

  private func write(_ text: String, to name: String, in home: Home) throws {
    try Data(text.utf8).write(to: home.folder.appending(path: name))
  }

  /// Looks at everything before the end, when the journal's own files are still there, and after it.
  private mutating func leave(_ shopper: Shopper, _ run: String) throws {
    try evidence.add(run, process: shopper.robot.process)
    try evidence.add(run, filesOf: home)
    try shopper.leave()
    try evidence.add("after the \(run)", filesOf: home)
    evidence.add("\(run): screen", shopper.robot.output)
  }
}
