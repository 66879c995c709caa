import Foundation

extension Fault {
  /// What a fault does.
  enum Effect {
    /// It answers, and the shop never hears of the request.
    case answers((Date) -> Response)
    /// It damages what the shop has answered.
    case spoils((inout Response, inout SeededGenerator) -> Void)
    /// It changes the shop for the length of the request.
    case bends((inout World) -> Void)
  }

  var effect: Effect {
    switch self {
    case .serverError: .answers(Refusal(500, "Internal server error").response)
    case .badGateway: .answers { _ in .html(502, "<html><body><h1>502 Bad Gateway</h1></body></html>") }
    case .unauthorised: .answers(Refusal.unauthorised.response)
    case .tooManyRequests: Fault.wait(status: 429, .text("2")).effect
    case .refused: .answers(Refusal(400, "The request was refused").response)
    case .forbidden: .answers(Refusal.noPermission.response)
    case .status(let status, let payload): .answers { Fault.answer(status, payload, at: $0) }
    case .wait(let status, let wish): .answers { Fault.answer(status, wish, at: $0) }
    case .down: .answers { _ in Response(status: 503, delivery: .dropped) }
    case .resetBefore: .answers { _ in Response(status: 503, delivery: .reset(afterBytes: nil)) }
    case .blackHole: .answers { _ in Response(status: 503, delivery: .withheld) }
    case .emptyAnswer: .spoils { answer, _ in answer = Response(status: 200) }
    case .portal: .spoils { answer, _ in answer = .html(200, "<html><body>Welcome, guest</body></html>") }
    case .truncatedAnswer: .spoils { answer, _ in answer.delivery = .cut(afterBytes: answer.body.count / 2) }
    case .resetInside: .spoils { answer, _ in answer.delivery = .reset(afterBytes: answer.body.count / 2) }
    case .answerLost: .spoils { answer, _ in answer.delivery = .dropped }
    case .resetAfter: .spoils { answer, _ in answer.delivery = .reset(afterBytes: nil) }
    case .silence: .spoils { answer, _ in answer.delivery = .withheld }
    case .endless: .spoils { answer, _ in answer.delivery = .endless }
    case .latency(let pause, let jitter):
      .spoils { $0.pace = Throttle(delay: max(0, pause + Int.random(in: -jitter...jitter, using: &$1))) }
    case .bandwidth(let bytes): .spoils { answer, _ in answer.pace = .bytesPerSecond(bytes) }
    case .slices(let bytes): .spoils { answer, _ in answer.pace = Throttle(slice: bytes) }
    case .unknownStatus: .spoils { answer, _ in answer.rewrite(["\"waiting\"": "\"in_review\""]) }
    case .goingBack: .spoils { answer, _ in answer.rewrite(Fault.backwards) }
    case .misshapen(let shape): .spoils { answer, _ in answer.reshape(shape) }
    case .expiredToken: .bends { $0.expireAccessTokens() }
    case .staleLists(let seconds): .bends { $0.staleness = Double(seconds) }
    case .oldestFirst: .bends { $0.listsOldestFirst = true }
    case .slowWebhook(let seconds): .bends { $0.webhookDelay = Double(seconds) }
    case .failedPayment: .bends { $0.failsPayments = true }
    case .surcharge(let amount): .bends { $0.surcharge = Decimal(amount) }
    case .changedForm: .bends { $0.hasChangedForms = true }
    case .skewedClock(let seconds): .bends { $0.now += Double(seconds) }
    }
  }

  private static let backwards: [String: String] = {
    let words = [
      "\"completed\"": "\"waiting\"", "\"canceled\"": "\"waiting\"", "\"expired\"": "\"waiting\"",
      "\"isCompleted\":true": "\"isCompleted\":false",
    ]
    return BuiltInShop.allCases.flatMap(\.data.storages).reduce(into: words) { words, storage in
      if let paid = storage.word(for: .paid) { words["\"\(paid)\""] = "\"\(storage.firstWord)\"" }
    }
  }()

  private static func answer(_ status: Int, _ payload: Payload, at now: Date) -> Response {
    switch payload {
    case .json: Refusal(status, "Status \(status) on purpose").response(at: now)
    case .html: .html(status, "<html><body><h1>\(status)</h1></body></html>")
    case .empty: Response(status: status)
    }
  }

  private static func answer(_ status: Int, _ wish: RetryAfter, at now: Date) -> Response {
    var response = Refusal(status, "Too many requests").response(at: now)
    response.headers["retry-after"] = wish.header(at: now)
    return response
  }
}

extension Response {
  /// Puts other words into the body.
  fileprivate mutating func rewrite(_ words: [String: String]) {
    let text = words.reduce(String(decoding: body, as: UTF8.self)) { $0.replacing($1.key, with: $1.value) }
    body = Array(text.utf8)
  }

  fileprivate mutating func reshape(_ shape: MalformedBody) {
    guard let value = try? JSONReader.value(of: body) else { return }
    body = shape.applied(to: value).bytes
  }
}
