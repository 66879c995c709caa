import Foundation

/// The sandbox, serving in this process until it is stopped.
public struct RunningSandbox: Sendable {
  /// Where it is, and who can sign in.
  public let announcement: SandboxAnnouncement
  private let serving: Task<Void, any Error>

  /// Serves one of the shops and returns once it answers; with a file it is kept there, as it was left.
  ///
  /// - Throws: ``StoreProblem`` where the file cannot be used, else why the port cannot be listened on.
  public static func start(port: Int = 0, shop: BuiltInShop = .general, store: String? = nil) async throws
    -> RunningSandbox
  {
    try await start(Server(try Shop.opened(shop, store: store), port: port))
  }

  /// Starts a server and returns once it answers.
  public static func start(_ server: Server) async throws -> RunningSandbox {
    let (announcements, continuation) = AsyncStream.makeStream(of: SandboxAnnouncement.self)
    let serving = Task {
      defer { continuation.finish() }
      try await server.run { continuation.yield($0) }
    }
    for await announcement in announcements {
      return RunningSandbox(announcement: announcement, serving: serving)
    }
    try await serving.value
    throw CancellationError()
  }

  /// Ends serving; returns when that is done.
  public func stop() async {
    serving.cancel()
    _ = await serving.result
  }
}
