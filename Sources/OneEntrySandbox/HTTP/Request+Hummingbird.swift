import HTTPTypes
import Hummingbird

extension Request {
  /// A request from a socket.
  init(_ incoming: Hummingbird.Request, body: [UInt8], origin: String?, hasCertificate: Bool) {
    let headers = incoming.headers.map { ($0.name.canonicalName, $0.value) }
    self.init(
      incoming.method.rawValue, incoming.uri.string,
      headers: Dictionary(headers) { _, last in last }, body: body, origin: origin,
      hasCertificate: hasCertificate)
  }
}

extension Response {
  /// The head for a socket; always in the same order, so that the same answer is the same bytes.
  var head: HTTPResponse {
    var fields = HTTPFields()
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return HTTPResponse(status: .init(code: status), headerFields: fields)
  }

  /// The head with the length of the body, which an answer without content must not have (RFC 9110 §8.6).
  var wholeHead: HTTPResponse {
    var head = head
    if status != 204, head.headerFields[.contentLength] == nil {
      head.headerFields[.contentLength] = String(body.count)
    }
    return head
  }
}
