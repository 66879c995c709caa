import Foundation

/// One request of an endpoint and its answer: headers, limits and status live here. Wire contract §1.
struct RequestExecutor: Sendable {
  let transport: Transport
  let observer: Observer

  /// `repeats` counts how often this call was sent before, with another sign-in.
  func send<Response>(
    _ endpoint: Endpoint<Response>, for configuration: Client.Configuration, as token: Secret?,
    repeats: Int = 0
  ) async throws(APIError) -> Response {
    let headers = headers(endpoint, configuration, token)
    var observation = Observation(
      configuration.limits, headers: headers, attempt: CallContext.attempt + repeats)
    defer { if observer.isInterested() { observer.note(observation.exchange(endpoint, configuration)) } }
    do throws(APIError) {
      if configuration.isReadOnly, endpoint.call.writes { throw .readOnly }
      let response = try await transport.respond(request(endpoint, configuration, headers))
      observation.response = response
      return try ResponseDecoder(endpoint: endpoint, response: response, configuration: configuration).value()
    } catch {
      let error = error.masking(headers.compactMap(\.secret))
      observation.error = error
      throw error
    }
  }

  private func request<Response>(
    _ endpoint: Endpoint<Response>, _ configuration: Client.Configuration, _ headers: [RequestHeader]
  ) -> HTTPRequest {
    let langCode = configuration.langCode
    let limits = configuration.limits
    return HTTPRequest(
      method: endpoint.method, url: configuration.projectURL.text + endpoint.target(langCode: langCode),
      headers: headers.map(\.exposed), body: endpoint.body(langCode: langCode).map(JSONText.bytes),
      timeLimit: endpoint.method == .get ? limits.read : limits.write,
      maximumBodyBytes: limits.maximumBodyBytes,
      wantsFreshConnection: endpoint.wantsFreshConnection)
  }

  private func headers<Response>(
    _ endpoint: Endpoint<Response>, _ configuration: Client.Configuration, _ token: Secret?
  ) -> [RequestHeader] {
    var headers: [RequestHeader] = [.contentType, .requestID(UUID().uuidString.lowercased())]
    if let appToken = configuration.appToken { headers.append(.appToken(appToken)) }
    if let token {
      headers.append(.accessToken(token))
    } else if endpoint.authorization == .userOrGuest, let guest = configuration.guestID {
      headers.append(.guest(Secret(guest.uuidString.lowercased())))
    }
    if endpoint.method == .post { headers.append(.device(configuration.device)) }
    if let key = endpoint.idempotencyKey { headers.append(.idempotencyKey(key)) }
    return headers
  }
}

extension APIError {
  /// The same error, without any of these secrets that the server repeats in its sentences.
  fileprivate func masking(_ secrets: [Secret]) -> APIError {
    guard case .refused(var refusal) = self else { return self }
    refusal.messages = refusal.messages.map(secrets.masking)
    return .refused(refusal)
  }
}
