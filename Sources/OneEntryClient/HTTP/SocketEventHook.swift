import AsyncHTTPClient
import NIOCore

/// Reports the events of a connection at its socket: before and after a write, and after a read.
private final class SocketEventHook: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer

  private let pass: @Sendable () -> Void

  init(pass: @escaping @Sendable () -> Void) { self.pass = pass }

  func flush(context: ChannelHandlerContext) {
    pass()
    context.flush()
    pass()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    pass()
    context.fireChannelRead(data)
  }
}

extension HTTPClient.Configuration {
  /// Calls `pass` at every event of every connection.
  mutating func callAtSockets(_ pass: @escaping @Sendable () -> Void) {
    http1_1ConnectionDebugInitializer = { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(SocketEventHook(pass: pass), position: .first)
      }
    }
  }
}
