import OneEntryClient
import OneEntrySandbox

extension Transport {
  /// Plugs a sandbox straight into a client: no sockets. An answer that a fault keeps back ends as a connection that
  /// broke, which is what the tests over loopback see.
  static func inProcess(_ shop: Shop) -> Transport {
    Transport { request async throws(APIError) in
      let response = await shop.respond(to: Request(request))
      guard response.delivery == .whole else { throw .interrupted("the connection closed") }
      let headers = response.headers.map { HTTPHeader($0.key, $0.value) }
      return HTTPResponse(status: response.status, headers: headers, body: response.body)
    }
  }
}

extension Request {
  fileprivate init(_ request: HTTPRequest) {
    let headers = request.headers.map { ($0.name, $0.value) }
    self.init(
      request.method.rawValue, String(request.url.trimmingPrefix(/https?:\/\/[^\/]+/)),
      headers: Dictionary(headers) { _, last in last }, body: request.body ?? [])
  }
}
