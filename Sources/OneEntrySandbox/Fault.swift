import Foundation

/// What can go wrong on purpose.
///
/// A fault either answers in the shop's place, so that nothing happens, or spoils the answer to something
/// that did happen.
public enum Fault: String, Sendable, Hashable, CaseIterable {
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
  /// The request is carried out; the answer is 200 without a body.
  case emptyAnswer
  /// The request is carried out; the body stops in the middle and the connection closes.
  case truncatedAnswer
  /// The request is carried out; the connection closes without a byte of the answer.
  case answerLost
  /// A waiting session is said to be in a status that nobody has heard of.
  case unknownStatus
  /// The connection closes before the shop has seen the request.
  case down

  /// The answer in the shop's place; nil when the shop is to answer.
  func answerInstead(at now: Date) -> Response? {
    switch self {
    case .serverError: Refusal(500, "Internal server error").response(at: now)
    case .badGateway: .html(502, "<html><body><h1>502 Bad Gateway</h1></body></html>")
    case .unauthorised: Refusal.unauthorised.response(at: now)
    case .tooManyRequests: Fault.slowDown(at: now)
    case .refused: Refusal(400, "The request was refused").response(at: now)
    case .down: Fault.dropped(Response(status: 503))
    case .emptyAnswer, .truncatedAnswer, .answerLost, .unknownStatus: nil
    }
  }

  /// Damages the answer of the shop.
  func spoil(_ response: inout Response) {
    switch self {
    case .emptyAnswer: response = Response(status: 200)
    case .truncatedAnswer: response.delivery = .cut(afterBytes: response.body.count / 2)
    case .answerLost: response = Fault.dropped(response)
    case .unknownStatus:
      let text = String(decoding: response.body, as: UTF8.self)
      response.body = Array(text.replacing("\"status\":\"waiting\"", with: "\"status\":\"in_review\"").utf8)
    case .serverError, .badGateway, .unauthorised, .tooManyRequests, .refused, .down: break
    }
  }

  /// Whether the fault can meet this request at all.
  func concerns(_ request: Request) -> Bool {
    self != .unauthorised || request.headers["authorization"] != nil
  }

  private static func slowDown(at now: Date) -> Response {
    var response = Refusal.tooManyRequests.response(at: now)
    response.headers["retry-after"] = "2"
    return response
  }

  private static func dropped(_ response: Response) -> Response {
    var response = response
    response.delivery = .dropped
    return response
  }
}
