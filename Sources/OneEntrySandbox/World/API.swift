import Foundation

extension World {
  private static let prefix: [String] = ["api", "content"]

  /// Answers a call of the API, with whatever fault is due.
  mutating func respondAsAPI(to request: Request) -> Response {
    let path = request.segments
    let match =
      path.prefix(2).map { $0.lowercased() } == World.prefix
      ? Routes.match(request.method, path.dropFirst(2)) : nil
    calls[match?.route.name ?? "unknown", default: 0] += 1
    let fault = faultDue(for: match?.route.name, request)
    var response = respond(under: fault) { $0.answer(request, match) }
    if switches.letsGuestsOrder, request.headers["authorization"] == nil {
      response.headers["x-guest-id"] = request.headers["x-guest-id"] ?? faultDice.uuid()
    }
    return response
  }

  private mutating func answer(
    _ request: Request, _ match: (route: Route, parameters: [String: String])?
  ) -> Response {
    do {
      guard isLetIn(request) else { throw Refusal.resourceClosed }
      guard let match else { throw World.noSuchRoute(request) }
      if match.route.isSteady, let answer = kept[request, origin] { return answer }
      let call = try call(request, match.route, match.parameters)
      let answer = Response.json(match.route.status, try match.route.answer(&self, call))
      if match.route.isSteady { kept.keep(answer, for: request, origin) }
      return answer
    } catch let refusal as Refusal {
      return refusal.response(at: now)
    } catch {
      return Refusal(500, "Internal server error").response(at: now)
    }
  }

  /// Whether a caller has the app token, or a certificate in its place. A wrong token is refused even with a certificate (a
  /// guess).
  private func isLetIn(_ request: Request) -> Bool {
    guard let token = request.headers["x-app-token"] else {
      return request.hasCertificate && !switches.asksForTokenToo
    }
    return token == appToken
  }

  private mutating func call(_ request: Request, _ route: Route, _ parameters: [String: String])
    throws(Refusal) -> RequestContext
  {
    if route.needsDevice, switches.asksForDevice {
      _ = try Device(header: request.headers["x-device-metadata"])
    }
    let signIn = signIn(bearer: request.headers["authorization"])
    var guest: Int?
    switch route.caller {
    case .anyone: break
    case .user: if signIn == nil { throw .unauthorised }
    case .userOrGuest: if signIn == nil { try needGuest(request) }
    case .userOrPermittedGuest: if signIn == nil { guest = try guestNumber(request) }
    }
    return RequestContext(
      request: request, parameters: parameters, body: try World.body(of: request),
      language: Language(code: request.query["langCode"]), isKeyedByLocale: switches.keysByLocale,
      signIn: signIn, guest: guest)
  }

  /// A visitor's cart is found by `x-guest-id`; a caller with an expired Bearer must sign in again.
  private func needGuest(_ request: Request) throws(Refusal) {
    guard request.headers["x-guest-id"] == nil else { return }
    guard request.headers["authorization"] == nil else { throw .unauthorised }
    // A guess: the words are in no source.
    throw Refusal(400, "x-guest-id should not be empty")
  }

  /// The number of a guest, below 0 and so nobody's user id.
  private mutating func guestNumber(_ request: Request) throws(Refusal) -> Int {
    guard switches.letsGuestsOrder, let text = request.headers["x-guest-id"] else { throw .unauthorised }
    // A guess: what an id that is not a UUID is answered with is in no source.
    guard let id = UUID(uuidString: text) else { throw Refusal(400, "\"x-guest-id\" must be a valid GUID") }
    if let place = guests.firstIndex(of: id) { return -1 - place }
    guests.append(id)
    return -guests.count
  }

  private static func body(of request: Request) throws(Refusal) -> JSON {
    guard !request.body.isEmpty, request.method != "GET" else { return nil }
    let bytes = try BodyText.utf8(of: request)
    do throws(JSONReader.Malformed) {
      return try JSONReader.value(of: bytes)
    } catch {
      throw Refusal(400, "Unexpected token in JSON at position \(error.offset)")
    }
  }
}
