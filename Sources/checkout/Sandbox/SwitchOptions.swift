import ArgumentParser
import OneEntrySandbox

/// Where OneEntry's versions differ, one by one.
struct SwitchOptions: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Ask for x-device-metadata at auth, refresh and logout.")
  var device: Bool?

  @Flag(inversion: .prefixedNo, help: "Answer the sessions of an order as an array, not as one object.")
  var sessionArray: Bool?

  @Flag(inversion: .prefixedNo, help: "Unwrap a formData that an old SDK wrapped twice.")
  var unwrap: Bool?

  @Flag(inversion: .prefixedNo, help: "Key texts by locale, as older servers do.")
  var localeKeys: Bool?

  @Flag(inversion: .prefixedNo, help: "Activate new accounts with a code, which /sandbox/codes shows.")
  var codes: Bool?

  @Option(help: "How many records of a list may be read at all.")
  var readLimit: Int?

  @Option(help: "How long PayPal takes to name its page, in seconds.")
  var paypalDelay: Double?

  @Option(help: "After how many seconds an unpaid session expires, whatever its account says.")
  var sessionTimeout: Int?

  @Option(help: "How long an access token lives, in seconds.")
  var tokenLifetime: Int?

  @Option(
    name: .customLong("switch"),
    help: ArgumentHelp(
      "One more difference, e.g. slots=rules or merge-lines; may be repeated.", valueName: "name"),
    transform: { text in
      var switches = CompatibilityFlags()
      try switches.set(text)
      return text
    })
  var named: [String] = []

  func validate() throws {
    if let readLimit, readLimit < 0 { throw ValidationError("--read-limit is 0 or more.") }
    let times = [
      ("paypal-delay", paypalDelay), ("session-timeout", sessionTimeout.map(Double.init)),
      ("token-lifetime", tokenLifetime.map(Double.init)),
    ]
    for case (let name, let seconds?) in times where !(Self.times ~= seconds) {
      throw ValidationError(
        "--\(name) is a number of seconds from 0 to \(Int(Self.times.upperBound)), a year.")
    }
  }

  /// Not a number is in no range.
  private static let times = 0.0...31_536_000

  /// Switches with those changed that were given.
  func applied(to switches: CompatibilityFlags) throws -> CompatibilityFlags {
    var switches = switches
    switches.asksForDevice = device ?? switches.asksForDevice
    switches.answersSessionsAsArray = sessionArray ?? switches.answersSessionsAsArray
    switches.unwrapsFormDataTwice = unwrap ?? switches.unwrapsFormDataTwice
    switches.keysByLocale = localeKeys ?? switches.keysByLocale
    switches.checksCode = codes ?? switches.checksCode
    switches.readLimit = readLimit ?? switches.readLimit
    switches.paypalDelay = paypalDelay ?? switches.paypalDelay
    switches.sessionTimeout = sessionTimeout ?? switches.sessionTimeout
    switches.accessTokenLifetime = tokenLifetime ?? switches.accessTokenLifetime
    for text in named { try switches.set(text) }
    return switches
  }
}
