import NIOCore

/// Tells when the caller of a connection has closed its side, although nothing is read from it any more.
final class PeerCloseHandler: ChannelInboundHandler, Sendable {
  typealias InboundIn = Any

  private let promise: EventLoopPromise<Void>

  private init(_ promise: EventLoopPromise<Void>) { self.promise = promise }

  /// Waits until the caller has closed its side of the connection, or the task is cancelled.
  static func wait(on channel: any Channel) async throws {
    let promise = channel.eventLoop.makePromise(of: Void.self)
    channel.closeFuture.whenComplete { _ in promise.succeed() }
    try? await channel.pipeline.addHandler(PeerCloseHandler(promise), position: .first).get()
    try await withTaskCancellationHandler {
      try await promise.futureResult.get()
    } onCancel: {
      channel.close(promise: nil)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .inputClosed = event as? ChannelEvent { promise.succeed() }
    context.fireUserInboundEventTriggered(event)
  }
}
