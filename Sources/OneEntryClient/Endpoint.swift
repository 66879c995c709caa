/// One call of the API as a value: what is asked, of whom, and how the answer is read. Made by the functions
/// of the service enums (``Orders``, ``Payments``, …), carried out by ``Client/send(_:)``.
public struct Endpoint<Response: Sendable>: Sendable {
  /// Which call it is; errors name it.
  public let call: Call
  /// The HTTP method.
  public let method: HTTPMethod
  /// Segments after `/api/content`, not yet percent-encoded.
  public let path: [String]
  /// Without the language, which the client adds.
  public let query: [QueryItem]
  /// Who may call it.
  public let authorization: Authorization
  /// Whether the language goes into the query.
  public let needsLanguage: Bool
  /// Whether the call is idempotent, so that it may be sent again after a failure.
  public let isRepeatable: Bool
  /// Whether it needs a connection of its own; see ``HTTPRequest/wantsFreshConnection``.
  public private(set) var wantsFreshConnection: Bool
  /// Sent as `Idempotency-Key`. No OneEntry server is known to honour it. Wire contract §9.
  public let idempotencyKey: String?

  private let write: (@Sendable (_ langCode: String) -> RequestBody)?
  let read: @Sendable (WireValue) throws(APIError) -> Response

  init(
    _ call: Call, _ method: HTTPMethod, _ path: [String], query: [QueryItem] = [],
    authorization: Authorization = .app,
    needsLanguage: Bool = false, isRepeatable: Bool? = nil, wantsFreshConnection: Bool = false,
    idempotencyKey: String? = nil, body: (@Sendable (_ langCode: String) -> RequestBody)? = nil,
    reading read: @escaping @Sendable (WireValue) throws(APIError) -> Response
  ) {
    self.call = call
    self.method = method
    self.path = path
    self.query = query
    self.authorization = authorization
    self.needsLanguage = needsLanguage
    self.isRepeatable = isRepeatable ?? (method == .get)
    self.wantsFreshConnection = wantsFreshConnection
    self.idempotencyKey = idempotencyKey
    self.write = body
    self.read = read
  }

  /// The same call on a connection of its own.
  public func onFreshConnection() -> Endpoint {
    var copy = self
    copy.wantsFreshConnection = true
    return copy
  }

  /// The body in that language; the same arguments always give the same value.
  public func body(langCode: String) -> JSONValue? { requestBody(langCode: langCode)?.exposed }

  /// The body in that language, its secrets still wrapped up.
  func requestBody(langCode: String) -> RequestBody? { write?(langCode) }

  /// The body's bytes, as they are sent; empty where there is none.
  public func bodyBytes(langCode: String) -> [UInt8] { body(langCode: langCode).map(JSONText.bytes) ?? [] }

  /// Path and query, percent-encoded, from `/api/content` on.
  public func target(langCode: String) -> String {
    let path = (["", "api", "content"] + path.map(PercentEncoding.segment)).joined(separator: "/")
    let items = query + (needsLanguage ? [QueryItem("langCode", langCode)] : [])
    guard !items.isEmpty else { return path }
    let pairs = items.map { PercentEncoding.component($0.name) + "=" + PercentEncoding.component($0.value) }
    return path + "?" + pairs.joined(separator: "&")
  }
}

extension Endpoint where Response: WireDecodable {
  init(
    _ call: Call, _ method: HTTPMethod, _ path: [String], query: [QueryItem] = [],
    authorization: Authorization = .app,
    needsLanguage: Bool = false, isRepeatable: Bool? = nil, wantsFreshConnection: Bool = false,
    idempotencyKey: String? = nil, body: (@Sendable (_ langCode: String) -> RequestBody)? = nil
  ) {
    self.init(
      call, method, path, query: query, authorization: authorization, needsLanguage: needsLanguage,
      isRepeatable: isRepeatable,
      wantsFreshConnection: wantsFreshConnection, idempotencyKey: idempotencyKey, body: body
    ) { wire throws(APIError) in try Response(wire) }
  }
}
