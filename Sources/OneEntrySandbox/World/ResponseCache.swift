/// Answers that stay the same until the project is set up in another way, by what was asked for.
///
/// They take a bounded amount of memory: when it is used up, all of them are made anew.
struct ResponseCache: Sendable {
  private struct Question: Hashable {
    let target: String
    let body: [UInt8]
    let origin: String
  }

  private var answers: [Question: Response] = [:]
  private var bytes = 0
  private static let mostBytes = 16 << 20

  /// How many there are.
  var count: Int { answers.count }

  /// The answer to a request that was kept.
  subscript(request: Request, origin: String) -> Response? {
    answers[Question(target: request.target, body: request.body, origin: origin)]
  }

  /// Keeps an answer, unless it alone would take a large part of the room.
  mutating func keep(_ answer: Response, for request: Request, _ origin: String) {
    let question = Question(target: request.target, body: request.body, origin: origin)
    // A kilobyte for the head of the answer and the place in the table.
    let size = 1024 + request.target.utf8.count + request.body.count + answer.body.count
    guard size < ResponseCache.mostBytes / 16 else { return }
    if bytes + size > ResponseCache.mostBytes { self = ResponseCache() }
    answers[question] = answer
    bytes += size
  }
}
