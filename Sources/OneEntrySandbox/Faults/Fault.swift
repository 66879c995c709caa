/// What can go wrong on purpose.
///
/// A fault answers in the shop's place, so that nothing happens; or it spoils the answer to something that
/// did happen; or it bends the shop itself for the length of one request. ``catalogue`` names them all.
public enum Fault: Sendable, Hashable {
  // In the shop's place.

  /// 500 with an error body.
  case serverError
  /// 502 with a page of HTML, as a proxy in front of the shop answers.
  case badGateway
  /// 401, as for an expired access token; calls without a Bearer pass.
  case unauthorised
  /// 429 with `Retry-After: 2`.
  case tooManyRequests
  /// 400 with an error body: the shop does not want it.
  case refused
  /// 403: the project does not permit it.
  case forbidden
  /// Any status, with a body of any kind.
  case status(Int, Payload)
  /// 429 or another status, with a wish to wait.
  case wait(status: Int, RetryAfter)
  /// The connection closes before the shop has seen the request.
  case down
  /// The connection is reset before the shop has seen the request.
  case resetBefore
  /// The request is swallowed: no answer, and the connection stays open.
  case blackHole

  // After the shop has done what was asked.

  /// 200 without a body.
  case emptyAnswer
  /// 200 with a page of HTML, as a portal in a hotel answers.
  case portal
  /// The body stops in the middle and the connection closes.
  case truncatedAnswer
  /// The body stops in the middle and the connection is reset.
  case resetInside
  /// The connection closes without a byte of the answer.
  case answerLost
  /// The connection is reset without a byte of the answer.
  case resetAfter
  /// No answer, and the connection stays open.
  case silence
  /// The body goes on for ever, in chunks.
  case endless
  /// The answer comes after a pause in milliseconds, give or take up to `jitter`.
  case latency(Int, jitter: Int)
  /// The answer comes with so many bytes in a second.
  case bandwidth(Int)
  /// The answer comes in slices of so many bytes.
  case slices(Int)
  /// A waiting session is said to be in a status that nobody has heard of.
  case unknownStatus
  /// What has ended is said to be waiting, what is paid to be unpaid.
  case goingBack
  /// The answer has another shape than it should.
  case misshapen(MalformedBody)

  // The shop itself.

  /// Every access token expires as the request comes in; refresh tokens live on.
  case expiredToken
  /// Lists do not show what was made in the last so many seconds.
  case staleLists(Int)
  /// Lists of orders begin with the oldest.
  case oldestFirst
  /// What is pressed on the payment page reaches the shop so many seconds later.
  case slowWebhook(Int)
  /// A payment that is made on the page fails for good.
  case failedPayment
  /// An order costs so much more than its lines; less where it is negative.
  case surcharge(Int)
  /// Every form has one more field, which is required.
  case changedForm
  /// The shop's clock is so many seconds ahead of the world's, or behind.
  case skewedClock(Int)

  /// Whether the fault can meet this request at all.
  func concerns(_ request: Request) -> Bool {
    switch self {
    case .unauthorised: request.headers["authorization"] != nil
    case .slowWebhook, .failedPayment: request.method == "POST" && request.segments.first == "pay"
    default: true
    }
  }
}

extension Fault: CaseIterable {
  /// One of every kind.
  public static var allCases: [Fault] { catalogue.map(\.example) }

  /// The faults that take no time and no measure, and that a client meets alike in process and over sockets.
  public static let basic: [Fault] = [
    .serverError, .badGateway, .unauthorised, .tooManyRequests, .refused, .emptyAnswer, .truncatedAnswer,
    .answerLost, .unknownStatus, .down,
  ]
}
