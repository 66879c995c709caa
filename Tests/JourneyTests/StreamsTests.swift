import Foundation
import TerminalRobot
import Testing
import TestSupport

/// Standard streams that are closed, full or read by nobody.
@Suite(.timeLimit(.minutes(3)))
struct StreamsTests {
  private static let silent = ["2>&-", "2>/dev/full", "2>&5"]
  private static let deaf = [">&-", ">/dev/full", ">&5"]
  private static let cash = [
    "pay", "--product", "14:1", "--account", "cash", "--field", "name=Ada", "--json",
  ]
  private static let buyer = ["--user", "your-user@email.com", "--password-stdin"]

  private func run(_ arguments: [String], _ redirection: String, _ sandbox: SandboxProcess? = nil) throws
    -> Command.Outcome
  {
    try Command(home: Home(), environment: sandbox?.environment ?? [:])
      .run(arguments, input: "123456\n", redirection: redirection)
  }

  @Test(arguments: silent)
  func `without standard error, answer and status of an order without a session are as always`(
    _ redirection: String
  ) throws {
    let sandbox = try SandboxProcess(["--fault", "createSession:refused"])
    let outcome = try run(Self.cash + Self.buyer, redirection, sandbox)
    #expect(outcome.status == 5)
    #expect(outcome.output.hasSuffix("}\n") && outcome.output.contains("\"checkout\""))
  }

  @Test(
    arguments: [
      (cash + ["--product", "99999:1"], 65), (["status", "12345"], 65),
      (["pay", "--product", "14:1", "--user", "x"], 64),
      (["--nonsense"], 64), (["sandbox", "--shop", "/nowhere"], 64), (["shop"], 2),
    ] as [([String], Int32)], silent)
  func `without standard error a complaint is left out and the status stays`(
    _ run: (arguments: [String], status: Int32), _ redirection: String
  ) throws {
    #expect(try self.run(run.arguments, redirection).status == run.status)
  }

  @Test(arguments: deaf)
  func `an answer that cannot be written goes to standard error, and the status says so`(
    _ redirection: String
  ) async throws {
    let sandbox = try SandboxProcess()
    let outcome = try run(Self.cash + Self.buyer, redirection, sandbox)
    let order = try #require(try await sandbox.state().orders.first)
    #expect(outcome.status == 74)
    #expect(outcome.complaints.contains("standard output cannot be written"))
    #expect(outcome.complaints.contains("\"id\":\(order.id)"))
  }

  @Test(arguments: deaf)
  func `an answer that is lost does not hide why the run failed`(_ redirection: String) throws {
    let outcome = try run(Self.cash + ["--product", "99999:1"], redirection)
    #expect(outcome.status == 65 && outcome.complaints.contains("99999"))
  }

  @Test(arguments: ["--help", "--version", "pay --help", "--generate-completion-script bash"], deaf)
  func `help that cannot be written is noticed`(_ arguments: String, _ redirection: String) throws {
    let outcome = try run(arguments.split(separator: " ").map(String.init), redirection)
    #expect(outcome.status == 74 && outcome.complaints.contains("standard output cannot be written"))
  }

  @Test(arguments: [">&-", ">/dev/full", "<&- >&- 2>&-", "2>&-"])
  func `a sandbox serves on whatever becomes of its announcement`(_ redirection: String) async throws {
    let home = try Home()
    let process = try await sandbox(in: home, redirection)
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == (redirection == "2>&-" ? 0 : 74))
  }

  @Test func `streams that are closed are never numbers of other files`() async throws {
    let home = try Home()
    let process = try await sandbox(in: home, "<&- >&- 2>&-")
    defer { process.terminate() }
    for stream in 0...2 {
      let file = "/proc/\(process.processIdentifier)/fd/\(stream)"
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file) == "/dev/null")
    }
  }

  @Test func `a file that may not grow does not end the program`() throws {
    let home = try Home()
    let command = "ulimit -f 0; \(Command.program.path) --help >\(home.folder.path)/help; echo status $?"
    let shell = try Robot(
      URL(filePath: "/bin/sh"), arguments: ["-c", command], environment: home.environment)
    try shell.waitFor("status 74")
  }

  @Test(arguments: [("-Sn 20", Int32(0)), ("-n 1000", 0), ("-n 127", 64), ("-n 9", 64)])
  func `where too few files may be open, it is said before anything is begun`(
    _ limit: String, _ status: Int32
  )
    throws
  {
    let command = Command(home: try Home())
    let script = "ulimit \(limit); exec \(Command.program.path) --version"
    let outcome = try command.run(["-c", script], program: URL(filePath: "/bin/sh"))
    #expect(outcome.status == status)
    #expect(outcome.complaints.contains("ulimit -n 128") == (status == 64))
  }

  /// A sandbox that serves already.
  private func sandbox(in home: Home, _ redirection: String) async throws -> Process {
    let port = QuietPort.any()
    let process = try Command(home: home).start(["sandbox", "--port", "\(port)"], redirection: redirection)
    try await Web.wait(for: "http://127.0.0.1:\(port)/sandbox/state", from: process)
    return process
  }
}
