import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Lets scripts of every origin read every answer, as a Node server with CORS enabled does.
enum CrossOrigin {
  static let headers = ["access-control-allow-origin": "*"]
  private static let usual = "x-app-token, authorization, x-device-metadata, x-guest-id, content-type"

  /// What a browser asks before it sends headers of its own: all that it names are allowed, and by default the five of
  /// OneEntry (wire contract §1.1).
  static func preflight(_ request: Request) -> Response {
    let allowed = [
      "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-allow-headers": request.headers["access-control-request-headers"] ?? usual,
      "access-control-max-age": "86400", "vary": "access-control-request-headers",
    ]
    return Response(status: 204, headers: headers.merging(allowed) { $1 })
  }
}

/// Adds the headers to what the server answers without asking the shop, e.g. that something is not HTTP.
final class CrossOriginHandler: ChannelOutboundHandler, RemovableChannelHandler, Sendable {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data), head.status.kind != .informational else {
      return context.write(data, promise: promise)
    }
    for (name, value) in CrossOrigin.headers {
      if let name = HTTPField.Name(name), head.headerFields[name] == nil { head.headerFields[name] = value }
    }
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }
}
