/// What the sandbox answers, and how much of it reaches the caller.
public struct Response: Sendable, Hashable {
  /// The HTTP status.
  public var status: Int
  /// The headers, names in lower case.
  public var headers: [String: String]
  /// The body.
  public var body: [UInt8]
  /// How the answer travels; anything but `.whole` is a fault on purpose.
  public var delivery: Delivery = .whole
  /// How slowly it travels; nil for as fast as it can.
  public var pace: Throttle?

  /// How much of an answer reaches the caller.
  public enum Delivery: Sendable, Hashable {
    /// All of it.
    case whole
    /// Nothing: the connection closes without a byte, although the request may have been carried out.
    case dropped
    /// The head and the first bytes of the body, then the connection closes.
    case cut(afterBytes: Int)
    /// The head and the first bytes of the body, or nothing at all for nil, then the connection is reset.
    case reset(afterBytes: Int?)
    /// Nothing, while the connection stays open until the caller closes it.
    case withheld
    /// The head, then the body again and again in chunks, until the caller closes the connection.
    case endless
  }

  /// An answer of any kind.
  public init(
    status: Int, headers: [String: String] = [:], body: [UInt8] = [], delivery: Delivery = .whole
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.delivery = delivery
  }

  /// What a HEAD is answered: the same head, with the length that the body would have, and no body.
  var withoutBody: Response {
    var response = self
    if status != 204 { response.headers["content-length"] = String(body.count) }
    response.body = []
    if delivery == .endless { response.delivery = .whole }
    return response
  }

  /// An answer of the API.
  static func json(_ status: Int, _ value: JSON) -> Response {
    guard status != 204 else { return Response(status: status) }
    return Response(
      status: status, headers: ["content-type": "application/json; charset=utf-8"], body: value.bytes)
  }

  /// A page for a browser.
  static func html(_ status: Int, _ text: String) -> Response {
    let headers = [
      "content-type": "text/html; charset=utf-8", "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
      "referrer-policy": "no-referrer", "x-content-type-options": "nosniff",
    ]
    return Response(status: status, headers: headers, body: Array(text.utf8))
  }

  /// All that a stranger is told of an address that was given to nobody.
  static let nothingHere = Response(status: 404)

  /// Sends a browser on with GET, so that a reload does not repeat what was pressed.
  static func seeOther(_ location: String) -> Response {
    Response(status: 303, headers: ["location": location, "cache-control": "no-store"])
  }
}
