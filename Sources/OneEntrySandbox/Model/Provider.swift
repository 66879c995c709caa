/// A way to sign in (wire contract §4.2).
struct Provider: Sendable {
  let id: Int
  let identifier: String
  let title: LocalizedText
  let formIdentifier: String
  /// In seconds.
  var accessTokenLifetime = 3600
  /// In seconds (a guess: the name of the field says milliseconds, its value looks like a week in seconds).
  let refreshTokenLifetime = 604_800
  /// In seconds.
  let codeLifetime = 120
  let codeLength = 6
}
