import Foundation
import Testing

/// The program without a screen: what it prints, and what it ends with.
struct CommandTests {
  private struct Report: Decodable {
    struct Order: Decodable {
      let id: Int
    }

    struct Session: Decodable {
      let id: Int
      let paymentUrl: String?
    }

    let order: Order?
    let session: Session?
    let status: String
  }

  private static let christina = ["pay", "--product", "14:1", "--field", "name=Christina Thomas", "--json"]

  /// The one JSON object on standard output; the last byte ends its line.
  private static func report(_ output: String) throws -> Report {
    #expect(output.hasSuffix("}\n") && output.count { $0 == "\n" } == 1)
    return try JSONDecoder().decode(Report.self, from: Data(output.utf8))
  }

  @Test func `the documented order is placed, and one JSON object says so`() throws {
    let outcome = try Command(home: Home()).run(Self.christina + ["--account", "cash"])
    #expect(outcome.status == 0)
    #expect(outcome.complaints == "checkout: No project is set, so this is the demo shop.\n")
    let report = try Self.report(outcome.output)
    #expect(report.status == "waiting" && report.order != nil && report.session?.paymentUrl == nil)
  }

  @Test func `waiting for cash is over at once`() throws {
    #expect(try Command(home: Home()).run(Self.christina + ["--account", "cash", "--wait"]).status == 0)
  }

  @Test(arguments: [("complete", 0, "completed"), ("cancel", 1, "canceled"), ("expire", 1, "expired")])
  func `a run that waits ends with what becomes of the payment`(
    word: String, status: Int32, said: String
  ) async throws {
    let sandbox = try SandboxProcess()
    let command = Command(home: try Home(), environment: sandbox.environment)
    let arguments = Self.christina + ["--account", "stripe", "--wait"] + Self.userOptions
    let process = try command.start(arguments, input: "123456\n")
    let session = try await sandbox.session()
    try await Web.send("POST", sandbox.announcement.url + "/sandbox/sessions/\(session)/\(word)")
    let outcome = try command.outcome(of: process)
    #expect(outcome.status == status)
    #expect(try Self.report(outcome.output).status == said)
  }

  /// The JSON of a run that could not begin.
  private static let usage = #"{"order":null,"session":null,"status":"usage"}"# + "\n"

  private static let userOptions = ["--user", "your-user@email.com", "--password-stdin"]

  @Test(arguments: [
    ["pay", "--account", "cash"], ["pay", "--product", "x", "--account", "cash"], ["--nonsense"],
    ["sandbox", "--port", "70000"], ["--theme", "pink"], ["--language", "tlh"],
  ])
  func `a wrong word on the command line is a usage error`(arguments: [String]) throws {
    let outcome = try Command(home: Home()).run(arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty && !outcome.complaints.isEmpty)
  }

  @Test(arguments: [
    (["--product", "x"], "14 or 14:2"), (["--product", "14:0"], "from 1 to 9999"),
    (["--product", "14:2:1"], "14 or 14:2"), (["--product", "14", "--field", "Ann"], "name=Ann"),
    (["--product", "14", "--field", "=Ann"], "name=Ann"), (["--product", "14", "--bonus=-1"], "12.90"),
    (["--product", "14", "--max-total", "$10"], "12.90"),
  ])
  func `a value that cannot be read is answered with one that can`(arguments: [String], said: String) throws {
    let outcome = try Command(home: Home()).run(["pay"] + arguments)
    #expect(outcome.status == 64 && outcome.complaints.contains(said), "\(outcome.complaints)")
  }

  @Test(arguments: [
    (["ONEENTRY_PROJECT_URL": "http://shop.example", "ONEENTRY_APP_TOKEN": "t"], "unencrypted"),
    (["ONEENTRY_PROJECT_URL": "https://shop.example"], "ONEENTRY_APP_TOKEN"),
    (["ONEENTRY_APP_TOKEN": "t"], "ONEENTRY_PROJECT_URL"),
    (["ONEENTRY_PROJECT_URL": "nonsense", "ONEENTRY_APP_TOKEN": "t"], "ONEENTRY_PROJECT_URL"),
  ])
  func `a setting that cannot be used is named`(environment: [String: String], said: String) throws {
    for arguments in [[], Self.christina + ["--account", "cash"]] {
      let outcome = try Command(home: Home(), environment: environment).run(arguments)
      #expect(outcome.status == 64 && outcome.complaints.contains(said))
      #expect(outcome.output == (arguments.contains("--json") ? Self.usage : ""))
    }
  }

  @Test(arguments: [
    ["pay", "--product", "14", "--language", "xx"], ["pay"], ["pay", "--product", "x"],
    ["status", "--nonsense"],
    ["resume", "--profile", "nowhere"], ["pay", "--product", "14", "--guest", "--user", "ann"],
  ])
  func `a program that asks for JSON gets it, whatever is wrong with the rest`(arguments: [String]) throws {
    let outcome = try Command(home: Home()).run(arguments + ["--json"])
    #expect(outcome.status == 64 && !outcome.complaints.isEmpty)
    #expect(outcome.output == Self.usage)
    #expect(try Command(home: Home()).run(arguments).output.isEmpty)
  }

  @Test(arguments: [
    (["pay", "--product", "14", "--provider", "nosuch"], "--user"),
    (["status", "--provider", "email"], "--user"),
    (["status", "--password-stdin"], "--user"), (["doctor", "--password-stdin"], "--user"),
    (["doctor", "--user", "ann"], "--password-stdin"),
    (["--linear", "--identity", "ann"], "--restricted"),
  ])
  func `what says nothing by itself is answered with what is missing`(arguments: [String], missing: String)
    async throws
  {
    let sandbox = try SandboxProcess()
    let outcome = try Command(home: Home(), environment: sandbox.environment).run(
      arguments, input: "123456\n")
    #expect(outcome.status == 64 && outcome.complaints.contains(missing), "\(outcome.complaints)")
    #expect(try await sandbox.state().calls["auth", default: 0] == 0)
  }

  @Test(arguments: [["--record", "there"], ["--evidence", "there"]])
  func `visitors are told that no file is written for them`(options: [String]) throws {
    let command = Command(home: try Home(), environment: ["CHECKOUT_RESTRICTED": "1"])
    let outcome = try command.run(["--linear"] + options)
    #expect(outcome.status == 64 && outcome.complaints.contains(options[0]), "\(outcome.complaints)")
    #expect(!FileManager.default.fileExists(atPath: command.home.folder.path + "/there"))
  }

  @Test(arguments: [
    ["--product", "99999:1", "--account", "cash"], ["--product", "14:1", "--account", "gold"],
    ["--product", "14:1", "--account", "cash", "--storage", "attic"],
    ["--product", "14:1", "--account", "cash", "--field", "nose=long"],
  ])
  func `what the shop does not have is refused, and nothing is ordered`(arguments: [String]) async throws {
    let sandbox = try SandboxProcess()
    let outcome = try Command(home: Home(), environment: sandbox.environment).run(
      ["pay", "--field", "name=Zoé", "--json"] + arguments + Self.userOptions, input: "123456\n")
    #expect(outcome.status == 65 && !outcome.complaints.isEmpty)
    #expect(try Self.report(outcome.output).order == nil)
    #expect(try await sandbox.state().orders.isEmpty)
  }

  @Test(arguments: [
    ("createOrder", "refused", 65, "refused"), ("createOrder", "answerLost", 0, "waiting"),
    ("createOrder", "truncatedAnswer", 0, "waiting"), ("getProductsByIds", "serverError", 69, "unreachable"),
  ])
  func `a fault of the shop has its exit status`(
    endpoint: String, fault: String, status: Int32, word: String
  ) async throws {
    let sandbox = try SandboxProcess()
    try await sandbox.spoil(endpoint, with: fault, forGood: true)
    let outcome = try Command(home: Home(), environment: sandbox.environment).run(
      Self.christina + ["--account", "cash"] + Self.userOptions, input: "123456\n")
    #expect(outcome.status == status && outcome.complaints.isEmpty == (status == 0))
    #expect(try Self.report(outcome.output).status == word)
    #expect(try await sandbox.state().calls["createOrder", default: 0] <= 1)
  }

  @Test func `a shop that is not there is unreachable`() throws {
    let command = Command(
      home: try Home(),
      environment: ["ONEENTRY_PROJECT_URL": "http://127.0.0.1:1", "ONEENTRY_APP_TOKEN": "t"])
    let arguments = Self.christina + ["--account", "cash"] + Self.userOptions
    #expect(try command.run(arguments, input: "123456\n").status == 69)
  }

  @Test func `a refused app token is refused by the shop`() throws {
    let sandbox = try SandboxProcess()
    let command = Command(
      home: try Home(), environment: sandbox.environment.merging(["ONEENTRY_APP_TOKEN": "wrong"]) { $1 })
    let arguments = Self.christina + ["--account", "cash"] + Self.userOptions
    #expect(try command.run(arguments, input: "123456\n").status == 65)
  }

  @Test func `a wrong password is a refused sign-in, and is said nowhere`() throws {
    let sandbox = try SandboxProcess()
    let command = Command(home: try Home(), environment: sandbox.environment)
    let arguments = Self.christina + ["--account", "cash"] + Self.userOptions
    let process = try command.start(arguments, input: "canary-password\n")
    let line = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/cmdline", encoding: .utf8)
    let outcome = try command.outcome(of: process)
    #expect(outcome.status == 77)
    for secret in ["canary-password", sandbox.announcement.appToken] {
      #expect(!(outcome.output + outcome.complaints + (line ?? "")).contains(secret))
    }
  }

  @Test func `a journal that cannot be used is told of on standard error`() throws {
    let sandbox = try SandboxProcess()
    let home = try Home()
    let folder = home.folder.appending(path: "state/oneentry-checkout")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(repeating: 7, count: 4096).write(to: folder.appending(path: "journal.sqlite"))
    let outcome = try Command(home: home, environment: sandbox.environment).run(
      Self.christina + ["--account", "cash"] + Self.userOptions, input: "123456\n")
    #expect(outcome.status == 0 && outcome.complaints.contains("journal.damaged-"))
    #expect(try Self.report(outcome.output).order != nil)
  }

  @Test(arguments: [christina + ["--account", "cash"], ["doctor"]])
  func `a password with a zero byte is not sent`(arguments: [String]) async throws {
    let sandbox = try SandboxProcess()
    let outcome = try Command(home: Home(), environment: sandbox.environment).run(
      arguments + Self.userOptions, input: "123456\u{0}\n")
    #expect(outcome.status == 64 && outcome.complaints.contains("zero byte"))
    #expect(try await sandbox.state().calls["auth", default: 0] == 0)
  }

  @Test(arguments: [["TERM": "xterm"], ["TERM": "dumb"]])
  func `without a terminal there is no full screen`(environment: [String: String]) throws {
    let outcome = try Command(home: Home(), environment: environment).run([])
    #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.complaints.contains("checkout pay"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `the sandbox announces itself on one line and ends well`(signal: Int32) throws {
    let sandbox = try SandboxProcess()
    #expect(sandbox.line.hasSuffix("}\n") && sandbox.announcement.url.hasPrefix("http://127.0.0.1:"))
    #expect(sandbox.announcement.storage == "orders" && !sandbox.announcement.appToken.isEmpty)
    kill(sandbox.process.processIdentifier, signal)
    sandbox.process.waitUntilExit()
    #expect(sandbox.process.terminationStatus == 0 && sandbox.process.terminationReason == .exit)
  }
}
