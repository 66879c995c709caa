import Foundation

/// A one-time code that was "mailed" to a user.
struct Code: Sendable {
  let userIdentifier: String
  let event: String
  let digits: String
  let sent: Date
  let expires: Date
  var wrongTries = 0
}
