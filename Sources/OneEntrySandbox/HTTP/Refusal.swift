import Foundation

/// An answer of 400 and above: a status and a sentence (wire contract §1.5).
struct Refusal: Error, Equatable {
  /// The HTTP status.
  let status: Int
  /// The sentence for `message`.
  let message: String

  /// Whether the body has nothing but the two.
  var isBare = false

  /// A refusal with the given status and sentence.
  init(_ status: Int, _ message: String) {
    self.status = status
    self.message = message
  }

  /// The texts seen on the live API, and placeholders where none is known.
  static let resourceClosed = Refusal(403, "Resource is closed")
  static let notPermitted = Refusal(
    403, "Permission data not found. Provide the permission for requested url")
  static let unauthorised = Refusal(401, "Unauthorized")
  static let refreshDead = Refusal(400, "Refresh token is invalid")
  static let tooManyRequests = Refusal(429, "Too many requests")
  static let loginMissing = Refusal(400, "Login or password values are missed")
  static let paymentAccount = Refusal(
    400, "Payment account identifier is wrong or payment accounts are not defined")
  static let notConnected = Refusal(400, "Your payment account is not connected")
  /// The same, with the full stop that it was seen with where an order is made.
  static let orderNotConnected = Refusal(400, "Your payment account is not connected.")
  static let noPermission = Refusal(
    403, "User doesn't have permissions to access the requested url or API method")

  /// A missing entity; the sentence is a placeholder (a guess: the texts of 404 are not known).
  static func notFound(_ what: String) -> Refusal { Refusal(404, "\(what) not found") }

  /// A coupon that does not apply: 200, and still no preview (a guess: the words are in no source).
  static let couponNotApplicable: Refusal = {
    var refusal = Refusal(200, "The coupon does not apply to this order")
    refusal.isBare = true
    return refusal
  }()

  /// An event that the project does not have.
  static func unknownEvent(_ event: String) -> Refusal {
    .notFound("Event \"\(event)\" with formType \"send_code\"")
  }

  /// A field of a form that is missing or malformed: the same sentence for both.
  static func markerValue(_ marker: String) -> Refusal {
    Refusal(400, "formData's marker '\(marker)' value is missing or incorrect")
  }

  /// The error body; `statusCode` and `message` are always there.
  func response(at now: Date) -> Response {
    let body: JSON = ["statusCode": .int(status), "message": .string(message)]
    return .json(
      status, isBare ? body : body.adding(["timestamp": .string(now.iso8601), "pageData": nil]))
  }
}
