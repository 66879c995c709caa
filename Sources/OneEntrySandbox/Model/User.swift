import Foundation

/// Somebody who can sign in.
struct User: Sendable {
  let id: Int
  /// What the user signs in with.
  let identifier: String
  /// The marker of the auth provider.
  let provider: String
  /// Kept as typed: nothing of the sandbox is worth a hash, and a test may want to read it.
  var password: String
  var formIdentifier: String
  /// An array of `{marker, type, value}`.
  var formData: JSON
  var notification: JSON
  /// Free for the shop to use.
  var state: JSON = [:]
  var isActive: Bool
  let locale: String
  var updated: Date
}
