import Foundation

/// One device on which a user is signed in, with its pair of tokens (wire contract §2.1).
struct SignIn: Sendable {
  let userID: Int
  let provider: String
  let fingerprint: String
  let deviceInfo: JSON
  var accessToken: String
  var accessExpires: Date
  var refreshToken: String
  let refreshExpires: Date
}
