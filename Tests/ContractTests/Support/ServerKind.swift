import OneEntrySandbox

/// The servers that are in use: all must look the same through the client.
enum ServerKind: CaseIterable, Sendable {
  case current, keyedByLocale, sessionAsObject, oldest

  var switches: CompatibilityFlags {
    var switches = CompatibilityFlags()
    switches.asksForDevice = self != .oldest
    switches.unwrapsFormDataTwice = self == .oldest
    switches.keysByLocale = self == .keyedByLocale || self == .oldest
    switches.answersSessionsAsArray = self == .current || self == .keyedByLocale
    switches.checksCode = true
    return switches
  }
}
