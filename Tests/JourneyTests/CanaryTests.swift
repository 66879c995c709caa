import Foundation
import Testing
import TestSupport

/// Secrets are where they belong, and nowhere else.
@Suite(.timeLimit(.minutes(3)))
struct CanaryTests {
  /// What the user has given in, and the one token that is kept: the latest at that time.
  private static let belonging: Set = [
    "first run: environ: app token", "first run: environ: proxy password",
    "first run: state/oneentry-checkout/session.json: refresh token 1",
    "after the first run: state/oneentry-checkout/session.json: refresh token 1",
    "second run: environ: app token", "second run: environ: proxy password",
    "second run: state/oneentry-checkout/session.json: refresh token 2",
    "after the second run: state/oneentry-checkout/session.json: refresh token 2",
    "third run: environ: proxy password", "third run: .env: app token", "third run: input: password",
    "third run: state/oneentry-checkout/session.json: refresh token 3",
  ]

  /// What must have been looked at.
  private static let traces: Set = [
    "first run: cmdline", "first run: screen", "first run: state/oneentry-checkout/journal.sqlite",
    "first run: state/oneentry-checkout/journal.sqlite-wal", "first run: exchanges.log",
    "first run: bin/editor.told", "first run: bin/xdg-open.told", "first run: order-89.txt",
    "first run: order-89.md", "first run: order-89.json", "second run: cmdline", "second run: screen",
    "third run: cmdline", "third run: output", "third run: complaints", "third run: exchanges.log",
  ]

  @Test func `no secret of a purchase is left behind or seen by others`() async throws {
    var journey = try CanaryJourney()
    try await journey.buyOnScreen()
    try journey.comeBack()
    try await journey.buyWithoutScreen()
    let surprises = try journey.sightings().symmetricDifference(Self.belonging).sorted()
    #expect(surprises.isEmpty)
    let missing = Self.traces.subtracting(journey.evidence.names).sorted()
    #expect(missing.isEmpty)
    let terminal = try journey.editor.openFiles
    #expect(terminal.count == 3 && terminal.allSatisfy { $0.hasPrefix("/dev/pts/") }, "\(terminal)")
    // Foundation watches for the end of a program through a socket that it gives to it.
    let nothing = try journey.browser.openFiles.sorted()
    #expect(nothing.prefix(3) == ["/dev/null", "/dev/null", "/dev/null"] && nothing.count <= 4, "\(nothing)")
  }

  private static let secret = #"aé"\/€+%41🐤z"#

  @Test(arguments: [
    secret, #"aé\"\\/€+%41🐤z"#, #"aé\"\\\/€+%41🐤z"#, #"a\u00e9\"\\\/\u20ac+%41\ud83d\udc24z"#,
    #"\u0061\u00E9\u0022\u005C\u002F\u20AC\u002B\u0025\u0034\u0031\uD83D\uDC24\u007A"#,
    "a%C3%A9%22%5C%2F%E2%82%AC%2B%2541%F0%9F%90%A4z", "a%c3%a9%22%5c/€+%2541%f0%9f%90%a4%7a",
  ])
  func `a canary is found in whatever way it is written`(text: String) {
    let surroundings: [[UInt8]] = [[], [0xFF, 0xC3], Array("%\\u12".utf8)]
    for around in surroundings {
      #expect(Canary("", Self.secret).isIn(Data(around + text.utf8 + around).readings))
    }
    #expect(!Canary("", Self.secret).isIn(Data(text.utf8.dropLast()).readings))
    #expect(!Canary("", Self.secret).isIn(Data(text.utf8.dropFirst()).readings))
  }

  @Test(arguments: ["", "u", "u:"], [secret, #"aé\"\\/€+%41🐤z"#])
  func `a canary is found in a text that is base64-encoded`(before: String, secret: String) {
    let encoded = Data((before + secret + "…").utf8).base64EncodedString()
    let urlSafe = encoded.replacing("+", with: "-").replacing("/", with: "_")
    let texts = [encoded, urlSafe, encoded.replacing("/", with: #"\/"#), encoded.replacing("+", with: "%2B")]
    for text in texts { #expect(Canary("", Self.secret).isIn(Data(text.utf8).readings)) }
    let other = Data((before + "another" + Self.secret.reversed()).utf8).base64EncodedString()
    #expect(!Canary("", Self.secret).isIn(Data(other.utf8).readings))
  }
}
