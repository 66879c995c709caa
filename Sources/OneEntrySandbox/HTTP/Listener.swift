import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// A port of this machine that takes connections.
struct Listener: Sendable {
  let host: String
  /// 0 for any free one.
  let port: Int
  /// How many connections are open at once; the others wait. `nil` for any number.
  var mostConnections: Int?
  let logger: Logger
  private static let leave = Duration.seconds(1)

  /// Takes connections until the task is cancelled. Cancelling what takes them would drop one that is just coming in,
  /// and trap over it, so the port is closed first; answers that are on their way then get a moment.
  func serve(
    _ connections: some ServerChildChannel, _ onReady: @escaping @Sendable (_ port: Int) async -> Void
  ) async throws {
    let server = HummingbirdCore.Server(
      childChannelSetup: connections,
      configuration: .init(
        address: .hostname(host, port: port), backlog: 1024,
        availableConnectionsDelegate: mostConnections.map { .maximum($0, logger: logger) }),
      onServerRunning: { channel in
        channel.closeOnExec()
        await onReady(channel.localAddress?.port ?? port)
      },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger)
    let serving = Task { try await server.run() }
    try await withTaskCancellationHandler {
      try await serving.value
    } onCancel: {
      Task { try await server.shutdownGracefully() }
      Task {
        try await Task.sleep(for: Listener.leave)
        serving.cancel()
      }
    }
  }
}
