import CheckoutViewModel
import Foundation
import Testing
import TestSupport

@testable import checkout

/// Which program is started for a link, and what it gets to know.
@Suite(.timeLimit(.minutes(3)))
struct BrowserTests {
  private static let url = "https://pay.example/x?a=$(id)&b='c'"

  @Test(arguments: [
    ([:], ["xdg-open", url]), (["BROWSER": ""], ["xdg-open", url]),
    (["BROWSER": "firefox"], ["firefox", url]),
    (["BROWSER": "firefox --new %s"], ["firefox", "--new", url]), (["BROWSER": "a:b"], ["a", url]),
    (["BROWSER": "/x/b:/y/c"], ["/x/b", url]),
    (["BROWSER": "'/x/Program Files/b' \"%s\""], ["/x/Program Files/b", url]),
    (["BROWSER": "/x/Program\\ Files/b --url=%s --x"], ["/x/Program Files/b", "--url=" + url, "--x"]),
    (["BROWSER": "a;touch $HOME/x"], ["a;touch", "$HOME/x", url]), (["DISPLAY": ":0"], ["xdg-open", url]),
    (["SSH_TTY": "/dev/pts/1", "DISPLAY": "localhost:10"], ["xdg-open", url]),
    (["SSH_TTY": "/dev/pts/1", "BROWSER": "w3m"], ["w3m", url]),
  ])
  func `the link is one argument, and no shell reads the browser's name`(
    _ environment: [String: String], _ command: [String]
  ) throws {
    #expect(try Browser.command(for: Self.url, environment) == command)
  }

  @Test(arguments: ["SSH_TTY", "SSH_CONNECTION"])
  func `in a remote session without a display nothing is opened`(_ name: String) {
    let environment = [name: "x", "DISPLAY": ""]
    #expect(throws: Failure.device(.noDisplay)) { try Browser.command(for: Self.url, environment) }
  }

  @Test(
    arguments: [
      ("nowhere", .notFound(.browsing, "nowhere")), ("/no/where x", .notFound(.browsing, "/no/where")),
      ("/etc/passwd", .notStarted(.browsing, "/etc/passwd")),
      ("sh -c 'exit 3'", .endedWithError(.browsing, "sh", status: 3)),
    ] as [(String, DeviceFailure)])
  func `a browser that is not there, does not start or fails is named`(
    _ browser: String, _ failure: DeviceFailure
  ) async throws {
    let link = try #require(PaymentLink("https://pay.example/x"))
    await #expect(throws: Failure.device(failure)) {
      try await Browser.open(
        link, environment: ["BROWSER": browser, "PATH": "/usr/bin:/bin"], patience: .seconds(60))
    }
  }

  @Test func `a browser that stays is open`() async throws {
    let link = try #require(PaymentLink("https://pay.example/x"))
    let script = "sh -c 'exec sleep 5'"
    try await Browser.open(link, environment: ["BROWSER": script, "PATH": "/usr/bin:/bin"], patience: .zero)
  }

  #if os(Linux)
    @Test func `a browser is started with no signal blocked, and none ignored for our own sake`() async throws
    {
      Console.prepare()
      let folder = try Folder([:])
      defer { withExtendedLifetime(folder) {} }
      let told = folder.url.appending(path: "told")
      let browser = folder.url.appending(path: "browser").path
      try ShellScript.write(
        "grep -E 'Sig(Blk|Ign)' /proc/self/status >\(told.path).new; mv \(told.path).new \(told.path)",
        to: browser)
      try await Browser.open(
        try #require(PaymentLink("https://pay.example/x")),
        environment: ["BROWSER": browser, "PATH": "/usr/bin:/bin"])
      while !FileManager.default.fileExists(atPath: told.path) {
        try Task.checkCancellation()
        await Task.yield()
      }
      let lines = try String(contentsOf: told, encoding: .utf8).split(separator: "\n")
      let masks = lines.compactMap { UInt64($0.split(separator: "\t").last ?? "", radix: 16) }
      #expect(masks.count == 2 && masks[0] == 0)
      for signal in [SIGPIPE, SIGXFSZ] { #expect(masks.last.map { $0 >> (signal - 1) & 1 } == 0) }
    }
  #endif

  @Test func `a child gets neither settings nor a proxy's password`() {
    let variables = [
      "HOME": "/h", "ONEENTRY_APP_TOKEN": "t", "ONEENTRY_PROJECT_URL": "u", "HTTPS_PROXY": "http://u:p@proxy",
      "https_proxy": "u:p@proxy", "no_proxy": "local", "ALL_PROXY": "http://proxy",
    ]
    #expect(variables.withoutSecrets == ["HOME": "/h", "no_proxy": "local", "ALL_PROXY": "http://proxy"])
  }
}
