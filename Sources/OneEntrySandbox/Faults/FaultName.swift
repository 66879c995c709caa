extension Fault {
  /// One kind of fault as it is listed: how it is written, what it does, and one of its kind.
  public struct Entry: Sendable {
    /// How it is written, with capitals for what varies, e.g. `latency=MS~JITTER`.
    public let pattern: String
    /// What it does, as the end of a sentence.
    public let meaning: String
    /// One of its kind.
    public let example: Fault
  }

  /// Every kind of fault.
  public static let catalogue: [Entry] =
    [
      Entry(pattern: "server-error", meaning: "500 with an error body", example: .serverError),
      Entry(pattern: "bad-gateway", meaning: "502 with a page of HTML", example: .badGateway),
      Entry(pattern: "unauthorised", meaning: "401, for calls with a Bearer", example: .unauthorised),
      Entry(pattern: "too-many-requests", meaning: "429 with Retry-After: 2", example: .tooManyRequests),
      Entry(pattern: "refused", meaning: "400 with an error body", example: .refused),
      Entry(pattern: "forbidden", meaning: "403 as for a missing permission", example: .forbidden),
      Entry(
        pattern: "status=CODE/BODY", meaning: "any status from 400 to 599, any body",
        example: .status(503, .html)),
      Entry(
        pattern: "retry-after=TEXT", meaning: "429 with this Retry-After; date+30 writes a date",
        example: .wait(status: 429, .date(30))),
      Entry(
        pattern: "unavailable=TEXT", meaning: "503 with this Retry-After",
        example: .wait(status: 503, .text("-1"))),
      Entry(pattern: "down", meaning: "closed before the request is seen", example: .down),
      Entry(pattern: "reset-before", meaning: "reset before the request is seen", example: .resetBefore),
      Entry(pattern: "black-hole", meaning: "swallowed, never answered, not done", example: .blackHole),
      Entry(pattern: "empty-answer", meaning: "done, 200 without a body", example: .emptyAnswer),
      Entry(pattern: "portal", meaning: "done, 200 with a page of HTML", example: .portal),
      Entry(pattern: "truncated-answer", meaning: "done, closed in the middle", example: .truncatedAnswer),
      Entry(pattern: "reset-inside", meaning: "done, reset in the middle", example: .resetInside),
      Entry(pattern: "answer-lost", meaning: "done, closed without an answer", example: .answerLost),
      Entry(pattern: "reset-after", meaning: "done, reset without an answer", example: .resetAfter),
      Entry(pattern: "silence", meaning: "done, never answered", example: .silence),
      Entry(pattern: "endless", meaning: "done, the answer never ends", example: .endless),
      Entry(
        pattern: "latency=MS~JITTER", meaning: "answered later, by milliseconds",
        example: .latency(300, jitter: 100)),
      Entry(pattern: "bandwidth=BYTES", meaning: "so many bytes a second", example: .bandwidth(2000)),
      Entry(pattern: "slices=BYTES", meaning: "so many bytes at a time", example: .slices(7)),
      Entry(pattern: "unknown-status", meaning: "a waiting session is in_review", example: .unknownStatus),
      Entry(pattern: "going-back", meaning: "what has ended waits again", example: .goingBack),
      Entry(pattern: "expired-token", meaning: "every access token expires", example: .expiredToken),
      Entry(
        pattern: "stale-lists=SECONDS", meaning: "lists without what is new", example: .staleLists(5)),
      Entry(pattern: "oldest-first", meaning: "lists of orders begin with the oldest", example: .oldestFirst),
      Entry(
        pattern: "slow-webhook=SECONDS", meaning: "what is pressed on the page takes effect later",
        example: .slowWebhook(5)),
      Entry(pattern: "failed-payment", meaning: "a payment fails for good", example: .failedPayment),
      Entry(
        pattern: "surcharge=AMOUNT", meaning: "an order costs more than its lines", example: .surcharge(3)),
      Entry(
        pattern: "changed-form", meaning: "every form has one more required field", example: .changedForm),
      Entry(
        pattern: "skewed-clock=SECONDS", meaning: "the clock goes wrong", example: .skewedClock(-3600)),
    ]
    + MalformedBody.allCases.map {
      Entry(pattern: $0.rawValue, meaning: "done, the answer misshapen", example: .misshapen($0))
    }

  /// The patterns of the catalogue, for sentences.
  static var names: String { catalogue.map(\.pattern).joined(separator: ", ") }

  /// How the fault is written on a command line, e.g. `reset-after`, `latency=300~100`.
  public var name: String {
    switch self {
    case .status(let status, let payload): "status=\(status)/\(payload.rawValue)"
    case .wait(429, let wish): "retry-after=\(wish.name)"
    case .wait(_, let wish): "unavailable=\(wish.name)"
    case .latency(let pause, let jitter): "latency=\(pause)~\(jitter)"
    case .bandwidth(let bytes): "bandwidth=\(bytes)"
    case .slices(let bytes): "slices=\(bytes)"
    case .misshapen(let shape): shape.rawValue
    case .staleLists(let seconds): "stale-lists=\(seconds)"
    case .slowWebhook(let seconds): "slow-webhook=\(seconds)"
    case .surcharge(let amount): "surcharge=\(amount)"
    case .skewedClock(let seconds): "skewed-clock=\(seconds)"
    default: Fault.catalogue.first { $0.example == self }?.pattern ?? ""
    }
  }

  /// The fault that a name names; `createOrder`'s way of writing, as in `answerLost`, is read, too.
  public init?(named name: String) {
    let parts = name.split(separator: "=", maxSplits: 1)
    if parts.count == 2 {
      guard let fault = Fault.measured(String(parts[0]), parts[1]) else { return nil }
      self = fault
    } else {
      let plain = Fault.folded(name)
      guard let entry = Fault.catalogue.first(where: { Fault.folded($0.pattern) == plain }) else {
        return nil
      }
      self = entry.example
    }
  }

  private static func folded(_ name: String) -> String { name.replacing("-", with: "").lowercased() }

  private static func measured(_ kind: String, _ measure: Substring) -> Fault? {
    switch kind {
    case "status": answered(measure)
    case "retry-after": .wait(status: 429, RetryAfter(measure))
    case "unavailable": .wait(status: 503, RetryAfter(measure))
    case "latency": delayed(measure)
    case "bandwidth": number(measure, from: 1).map(Fault.bandwidth)
    case "slices": number(measure, from: 1).map(Fault.slices)
    case "stale-lists": number(measure, from: 0).map(Fault.staleLists)
    case "slow-webhook": number(measure, from: 0).map(Fault.slowWebhook)
    case "surcharge": number(measure).map(Fault.surcharge)
    case "skewed-clock": number(measure).map(Fault.skewedClock)
    default: nil
    }
  }

  private static func answered(_ measure: Substring) -> Fault? {
    let parts = measure.split(separator: "/")
    guard let status = parts.first.flatMap({ Int($0) }), (400...599).contains(status) else { return nil }
    guard parts.count > 1 else { return .status(status, .json) }
    return Payload(rawValue: String(parts[1])).map { .status(status, $0) }
  }

  private static func delayed(_ measure: Substring) -> Fault? {
    let parts = measure.split(separator: "~").map { number($0, from: 0) }
    guard let pause = parts.first ?? nil else { return nil }
    guard parts.count > 1 else { return .latency(pause, jitter: 0) }
    return parts[1].map { .latency(pause, jitter: $0) }
  }

  /// A measure that can still be added to a time or a sum: up to a billion, which is 31 years in seconds.
  static func number(_ text: Substring, from least: Int = -1_000_000_000) -> Int? {
    Int(text).flatMap { least...1_000_000_000 ~= $0 ? $0 : nil }
  }
}
