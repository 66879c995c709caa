import Foundation

/// One request of an endpoint and its answer: headers, limits and status live here. Wire contract §1.
struct Exchange: Sendable {
  let transport: Transport

  func send<Response>(
    _ endpoint: Endpoint<Response>, for configuration: Client.Configuration, as token: Secret?
  ) async throws(APIError) -> Answer<Response> {
    let response = try await transport.respond(request(endpoint, configuration, token))
    return Answer(endpoint: endpoint, response: response, configuration: configuration)
  }

  private func request<Response>(
    _ endpoint: Endpoint<Response>, _ configuration: Client.Configuration, _ token: Secret?
  ) -> HTTPRequest {
    let langCode = configuration.langCode
    let limits = configuration.limits
    return HTTPRequest(
      method: endpoint.method, url: configuration.projectURL.text + endpoint.target(langCode: langCode),
      headers: headers(endpoint, configuration, token),
      body: endpoint.body(langCode: langCode).map(JSONText.bytes),
      timeLimit: endpoint.method == .get ? limits.read : limits.write,
      maximumBodyBytes: limits.maximumBodyBytes,
      wantsFreshConnection: endpoint.wantsFreshConnection)
  }

  private func headers<Response>(
    _ endpoint: Endpoint<Response>, _ configuration: Client.Configuration, _ token: Secret?
  ) -> [HTTPHeader] {
    var headers = [
      HTTPHeader("Content-Type", "application/json"),
      HTTPHeader("x-app-token", configuration.appToken.exposed),
      HTTPHeader("X-Request-Id", UUID().uuidString.lowercased()),
    ]
    if let token { headers.append(HTTPHeader("Authorization", "Bearer " + token.exposed)) }
    if endpoint.method == .post {
      headers.append(HTTPHeader("x-device-metadata", configuration.device.headerValue))
    }
    if let key = endpoint.idempotencyKey { headers.append(HTTPHeader("Idempotency-Key", key)) }
    return headers
  }
}
