import Foundation

/// An exchange while it goes on: what is needed to tell of it when it is over.
struct Observation: Sendable {
  private let limits: Limits
  private let headers: [RequestHeader]
  private let attempt: Int
  private let time = Date()
  private let start = ContinuousClock.now
  var response: HTTPResponse?
  var error: APIError?

  init(_ limits: Limits, headers: [RequestHeader], attempt: Int) {
    self.limits = limits
    self.headers = headers
    self.attempt = attempt
  }

  /// Bodies are kept up to so many values.
  private static let mostValues = 1500
  /// Answer headers that never hold a secret.
  private static let openHeaders: Set<String> = [
    "content-type", "content-length", "date", "retry-after", "cache-control", "server", "x-request-id",
  ]

  func exchange<Response>(
    _ endpoint: Endpoint<Response>, _ configuration: Client.Configuration
  ) -> Exchange {
    let langCode = configuration.langCode
    let body = endpoint.requestBody(langCode: langCode)
    let secrets = headers.compactMap(\.secret) + (body?.secrets ?? [])
    return Exchange(
      id: requestID, time: time, call: endpoint.call, method: endpoint.method,
      origin: configuration.projectURL.text, target: endpoint.target(langCode: langCode), attempt: attempt,
      cause: CallContext.cause?.name(),
      request: .init(
        headers: headers.map(\.shown), body: body?.masked().cut(to: Self.mostValues),
        bytes: endpoint.bodyBytes(langCode: langCode).count),
      answer: response.map { answer($0, endpoint.call, secrets) },
      milliseconds: Int((ContinuousClock.now - start) / .milliseconds(1)), problem: error?.kind)
  }

  private var requestID: String {
    headers.lazy.compactMap { if case .requestID(let id) = $0 { id } else { nil } }.first ?? ""
  }

  private func answer(_ response: HTTPResponse, _ call: Call, _ secrets: [Secret]) -> Exchange.Answer {
    let json = try? JSONText.parse(response.body, within: limits)
    let isSuccess = 200..<300 ~= response.status
    var reader = AnswerReader(secrets: secrets)
    let body = json.map { reader.read($0, as: isSuccess ? call.answer : Call.errorBody) }
    let refusal = isSuccess ? nil : Refusal(response, within: limits)
    return Exchange.Answer(
      status: response.status, headers: response.headers.map(Self.shown),
      body: body?.cut(to: Self.mostValues), bytes: response.body.count,
      sentences: refusal?.messages.map(secrets.masking) ?? [],
      differences: isSuccess ? reader.differences.sorted { $0.sentence < $1.sentence } : [],
      createdID: isSuccess && call.creates != nil ? json?.id : nil)
  }

  private static func shown(_ header: HTTPHeader) -> ShownHeader {
    openHeaders.contains(header.name.lowercased())
      ? ShownHeader(header.name, header.value) : ShownHeader(header.name, variable: "")
  }
}

extension Call {
  /// What a success makes, as the log calls it; `nil` for nothing that has a number.
  var creates: String? {
    [Call.createOrder: "order", .createSession: "session"][self]
  }
}

extension JSONValue {
  fileprivate var id: Int? {
    guard case .object(let members) = self, case .number(let id)? = members["id"] else { return nil }
    return Int(exactly: id)
  }
}

extension APIError {
  /// What kind of error it is. What came from the server is left out.
  var kind: String {
    switch self {
    case .unreachable: "unreachable"
    case .untrusted: "untrusted"
    case .timedOut: "timed out"
    case .interrupted: "interrupted"
    case .refused(let refusal): refusal.status >= 500 ? "server error" : "refused"
    case .redirected: "redirected"
    case .undecodable(let answer): "undecodable \(answer.field)"
    case .tooLarge: "too large"
    case .signedOut: "signed out"
    case .notRenewed: "not renewed"
    case .readOnly: Exchange.readOnly
    case .cancelled: "cancelled"
    }
  }
}
