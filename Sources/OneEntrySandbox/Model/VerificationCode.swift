import Foundation

/// A one-time code that was "mailed" to a user.
struct VerificationCode: Sendable {
  let userIdentifier: String
  let event: String
  let digits: String
  let sent: Date
  let expires: Date
  var wrongTries = 0

  /// What is "mailed", on one line. Whoever is written to chose the name, so nothing in it may move a cursor.
  var letter: String {
    let name = userIdentifier.unicodeScalars.map { (" "..."~").contains($0) ? Character($0) : "?" }
    return "code \(digits) for \(String(name)) (\(event))"
  }
}
