/// Decodes the response to an endpoint, or turns it into an error.
struct ResponseDecoder<Response: Sendable>: Sendable {
  let endpoint: Endpoint<Response>
  let response: HTTPResponse
  let configuration: Client.Configuration

  /// The answer's value. Every 2xx counts as success, since creating answers 201. Wire contract §1.5.
  func value() throws(APIError) -> Response {
    let limits = configuration.limits
    guard response.body.count <= limits.maximumBodyBytes else { throw .tooLarge }
    switch response.status {
    case 200..<300: return try endpoint.read(try wire())
    case 300..<400: throw .redirected(status: response.status)
    default: throw .refused(Refusal(response, within: limits))
    }
  }

  private func wire() throws(APIError) -> WireValue {
    do throws(JSONText.Problem) {
      let json = try JSONText.parse(response.body, within: configuration.limits)
      return WireValue(
        value: json, path: endpoint.call.rawValue, langCode: configuration.langCode,
        statusWords: configuration.statusWords)
    } catch {
      switch error {
      case .malformed: throw .undecodable(UnreadableAnswer(endpoint.call.rawValue, body: response.body))
      case .tooLarge: throw .tooLarge
      }
    }
  }
}
