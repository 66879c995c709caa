import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Reads `Connection` as RFC 9110 §7.6.1 has it, a list of words in any case, so that a connection is
/// closed however the caller asks for it; nor does a program that is started meanwhile keep it open.
final class ConnectionHandler: ChannelInboundHandler, RemovableChannelHandler, Sendable {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart

  func handlerAdded(context: ChannelHandlerContext) { context.channel.closeOnExec() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data), ConnectionHandler.closes(head.headerFields) else {
      return context.fireChannelRead(data)
    }
    head.headerFields[.connection] = "close"
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }

  /// Whether a caller wants the connection closed.
  static func closes(_ headers: HTTPFields) -> Bool {
    (headers[.connection] ?? "").split(separator: ",").contains {
      $0.trimmingPrefix(while: \.isWhitespace).lowercased().hasPrefix("close")
    }
  }
}
