/// One row of the table: which requests it takes, who may send them, and the function of `World` that answers.
public struct Route: Sendable {
  /// Who may call a route (the *auth* column of wire contract §4).
  public enum Caller: Sendable, Hashable {
    /// Whoever has the app token.
    case anyone
    /// A signed-in user.
    case user
    /// A signed-in user, or a guest with an `x-guest-id`.
    case userOrGuest
    /// A signed-in user, or a guest where the project permits guests to order.
    case userOrPermittedGuest
  }

  typealias Answer = @Sendable (inout World, RequestContext) throws -> JSON

  /// The name that the official SDK gives to the call, e.g. `createOrder`; faults are set by it.
  public let name: String
  /// `GET`, `POST`, `PUT` or `DELETE`.
  public let method: String
  /// The path below `/api/content`, with `{name}` for a segment that varies.
  public let path: String
  /// Who may call it.
  public let caller: Caller
  /// Whether the call must carry `x-device-metadata`.
  public let needsDevice: Bool
  /// The status of a success.
  public let status: Int

  /// Whether the answer is the same until the project is set up in another way, so that it can be kept: it
  /// depends on nothing but the path, the query and the body.
  let isSteady: Bool
  let answer: Answer
  private let segments: [Segment]

  private enum Segment: Sendable {
    case fixed(String)
    case varying(String)
  }

  /// How many segments the path has.
  var length: Int { segments.count }

  init(
    _ method: String, _ path: String, _ name: String, _ caller: Caller = .anyone, status: Int? = nil,
    needsDevice: Bool = false, isSteady: Bool = false, answer: @escaping Answer
  ) {
    self.name = name
    self.method = method
    self.path = path
    self.caller = caller
    self.needsDevice = needsDevice
    self.isSteady = isSteady
    self.status = status ?? (method == "POST" ? 201 : 200)
    self.answer = answer
    self.segments = path.split(separator: "/").map { segment in
      segment.hasPrefix("{") ? .varying(String(segment.dropFirst().dropLast())) : .fixed(String(segment))
    }
  }

  /// The values of the varying segments when the path fits in any case, else nil.
  func match(_ path: ArraySlice<String>) -> [String: String]? {
    guard path.count == segments.count else { return nil }
    var parameters: [String: String] = [:]
    for (segment, actual) in zip(segments, path) {
      switch segment {
      case .fixed(let text): if text != actual, text.lowercased() != actual.lowercased() { return nil }
      case .varying(let name): parameters[name] = actual
      }
    }
    return parameters
  }
}
