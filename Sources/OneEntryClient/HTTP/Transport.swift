/// The one way to the network: a request in, a complete answer out. Any status is an answer; an error says
/// that no usable answer came, and whether the request can have reached the server.
public struct Transport: Sendable {
  /// Sends one request and returns the complete answer, whatever its status.
  public var respond: @Sendable (HTTPRequest) async throws(APIError) -> HTTPResponse

  /// A way to the network that sends with this function.
  public init(_ respond: @escaping @Sendable (HTTPRequest) async throws(APIError) -> HTTPResponse) {
    self.respond = respond
  }
}
