import Foundation

/// One request of an endpoint and its answer: headers, limits and status live here. Wire contract §1.
struct RequestExecutor: Sendable {
  let transport: Transport
  let observe: @Sendable (RequestLogEntry) -> Void

  func send<Response>(
    _ endpoint: Endpoint<Response>, for configuration: Client.Configuration, as token: Secret?
  ) async throws(APIError) -> Response {
    let id = UUID().uuidString.lowercased()
    let request = request(endpoint, configuration, token, id)
    let time = Date()
    let start = ContinuousClock.now
    var status: Int?
    var problem: APIError?
    defer {
      observe(
        RequestLogEntry(
          time: time, endpoint: endpoint.name, method: endpoint.method,
          path: RequestLogEntry.path(ofTarget: endpoint.target(langCode: configuration.langCode)),
          requestID: id, status: status, milliseconds: Int((ContinuousClock.now - start) / .milliseconds(1)),
          error: problem?.kind))
    }
    do throws(APIError) {
      let response = try await transport.respond(request)
      status = response.status
      return try ResponseDecoder(endpoint: endpoint, response: response, configuration: configuration).value()
    } catch {
      problem = error
      throw error
    }
  }

  private func request<Response>(
    _ endpoint: Endpoint<Response>, _ configuration: Client.Configuration, _ token: Secret?, _ id: String
  ) -> HTTPRequest {
    let langCode = configuration.langCode
    let limits = configuration.limits
    return HTTPRequest(
      method: endpoint.method, url: configuration.projectURL.text + endpoint.target(langCode: langCode),
      headers: headers(endpoint, configuration, token, id),
      body: endpoint.body(langCode: langCode).map(JSONText.bytes),
      timeLimit: endpoint.method == .get ? limits.read : limits.write,
      maximumBodyBytes: limits.maximumBodyBytes,
      wantsFreshConnection: endpoint.wantsFreshConnection)
  }

  private func headers<Response>(
    _ endpoint: Endpoint<Response>, _ configuration: Client.Configuration, _ token: Secret?, _ id: String
  ) -> [HTTPHeader] {
    var headers = [
      HTTPHeader("Content-Type", "application/json"), HTTPHeader("X-Request-Id", id),
    ]
    if let appToken = configuration.appToken { headers.append(HTTPHeader("x-app-token", appToken.exposed)) }
    if let token {
      headers.append(HTTPHeader("Authorization", "Bearer " + token.exposed))
    } else if endpoint.authorization == .userOrGuest, let guest = configuration.guestID {
      headers.append(HTTPHeader("x-guest-id", guest.uuidString.lowercased()))
    }
    if endpoint.method == .post {
      headers.append(HTTPHeader("x-device-metadata", configuration.device.headerValue))
    }
    if let key = endpoint.idempotencyKey { headers.append(HTTPHeader("Idempotency-Key", key)) }
    return headers
  }
}
