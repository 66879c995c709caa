import Foundation

extension World {
  private static let prefix: [String] = ["api", "content"]

  /// Answers a call of the API, with whatever fault is due.
  mutating func respondAsAPI(to request: Request) -> Response {
    let path = request.segments
    let match = path.starts(with: World.prefix) ? Routes.match(request.method, path.dropFirst(2)) : nil
    calls[match?.route.name ?? "unknown", default: 0] += 1
    let fault = faultDue(for: match?.route.name, request)
    return respond(under: fault) { $0.answer(request, match) }
  }

  private mutating func answer(
    _ request: Request, _ match: (route: Route, parameters: [String: String])?
  ) -> Response {
    do {
      guard request.headers["x-app-token"] == appToken else { throw Refusal.resourceClosed }
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

  private func call(_ request: Request, _ route: Route, _ parameters: [String: String]) throws(Refusal)
    -> Call
  {
    if route.needsDevice, switches.asksForDevice {
      _ = try Device(header: request.headers["x-device-metadata"])
    }
    let signIn = signIn(bearer: request.headers["authorization"])
    switch route.caller {
    case .anyone: break
    case .user: if signIn == nil { throw .unauthorised }
    case .userOrGuest: if signIn == nil, request.headers["x-guest-id"] == nil { throw .unauthorised }
    }
    return Call(
      request: request, parameters: parameters, body: try World.body(of: request),
      language: Language(code: request.query["langCode"]), isKeyedByLocale: switches.keysByLocale,
      signIn: signIn)
  }

  private static func body(of request: Request) throws(Refusal) -> JSON {
    guard !request.body.isEmpty, request.method != "GET" else { return nil }
    do throws(JSONReader.Malformed) {
      return try JSONReader.value(of: request.body)
    } catch {
      throw Refusal(400, "Unexpected token in JSON at position \(error.offset)")
    }
  }
}
