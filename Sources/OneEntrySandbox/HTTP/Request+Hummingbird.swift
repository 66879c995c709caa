import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
  /// A request from a socket.
  init(_ incoming: Hummingbird.Request, body: [UInt8]) {
    let headers = incoming.headers.map { ($0.name.canonicalName, $0.value) }
    self.init(
      incoming.method.rawValue, incoming.uri.string,
      headers: Dictionary(headers) { _, last in last }, body: body)
  }
}

extension Response {
  /// The connection is to be closed where the answer stops.
  private struct ConnectionEnds: Error {}

  /// The response for a socket; one that is cut ends the connection while it is written.
  var hummingbird: Hummingbird.Response {
    var fields = HTTPFields()
    for (name, value) in headers {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return Hummingbird.Response(status: .init(code: status), headers: fields, body: writer)
  }

  private var writer: ResponseBody {
    switch delivery {
    case .whole, .dropped: return ResponseBody(byteBuffer: ByteBuffer(bytes: body))
    case .cut(let count):
      return ResponseBody(contentLength: body.count) { writer in
        try await writer.write(ByteBuffer(bytes: body.prefix(count)))
        throw ConnectionEnds()
      }
    }
  }
}
