import Foundation

/// An error answer: its status and what its body says. Wire contract §1.5.
public struct Refusal: Error, Hashable, Sendable {
  /// The HTTP status.
  public var status: Int
  /// The server's sentences as sent, not yet fit for a terminal; empty where the body was not the documented
  /// one.
  public var messages: [String]
  /// How long the server asks to wait, in seconds.
  public var retryAfter: Int?

  /// A refusal as if the server had sent it.
  public init(status: Int, messages: [String] = [], retryAfter: Int? = nil) {
    self.status = status
    self.messages = messages
    self.retryAfter = retryAfter
  }
}

extension Refusal {
  /// Reads an error answer; a body that is not JSON, or not the documented error, leaves `messages` empty.
  init(_ response: HTTPResponse, within limits: Limits) {
    let json = try? JSONText.parse(response.body, within: limits)
    let body = WireValue(value: json ?? .null, path: "error", langCode: "")
    // What limits requests in front of a server may answer in JSON too, but not in the API's words, which
    // repeat the status. Wire contract §1.5.
    let isOfTheAPI = response.status != 429 || body["statusCode"].int == 429
    let sentences = isOfTheAPI ? body["message"].elements.compactMap(\.nonEmptyText) : []
    self.init(
      status: response.status, messages: sentences,
      retryAfter: RetryAfter.seconds(in: response))
  }
}
