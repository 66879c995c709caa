import Foundation

/// The sandbox, serving in this process until it is stopped.
public struct RunningSandbox: Sendable {
  /// Where it is, and who can sign in.
  public let announcement: SandboxAnnouncement
  private let serving: [Task<Void, any Error>]

  /// Serves one of the shops and returns once it answers; with a file it is kept there, as it was left.
  ///
  /// - Throws: ``StoreProblem`` where the file cannot be used, else why the port cannot be listened on.
  public static func start(port: Int = 0, shop: BuiltInShop = .general, store: String? = nil) async throws
    -> RunningSandbox
  {
    try await start(Server(try Shop.opened(shop, store: store), port: port))
  }

  /// Starts a server, and before it the pages of its shop where others are to reach them; returns once all answer.
  public static func start(_ server: Server, sharing pages: SharedPages? = nil) async throws -> RunningSandbox
  {
    var all: [Task<Void, any Error>] = []
    if let pages { all.append(try await begin { try await pages.run(onReady: $0) }.serving) }
    do {
      let (announcement, serving) = try await begin { try await server.run(onReady: $0) }
      return RunningSandbox(announcement: announcement, serving: all + [serving])
    } catch {
      all.forEach { $0.cancel() }
      throw error
    }
  }

  /// Begins to serve, and returns with what is announced then.
  private static func begin<Announcement: Sendable>(
    _ run: @escaping @Sendable (@escaping @Sendable (Announcement) async -> Void) async throws -> Void
  ) async throws -> (announcement: Announcement, serving: Task<Void, any Error>) {
    let (announcements, continuation) = AsyncStream.makeStream(of: Announcement.self)
    let serving = Task {
      defer { continuation.finish() }
      try await run { continuation.yield($0) }
    }
    for await announcement in announcements { return (announcement, serving) }
    try await serving.value
    throw CancellationError()
  }

  /// Ends serving; returns when that is done.
  public func stop() async {
    serving.forEach { $0.cancel() }
    for task in serving { _ = await task.result }
  }
}
