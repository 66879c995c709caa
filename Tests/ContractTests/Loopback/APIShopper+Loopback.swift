import OneEntryClient
import OneEntrySandbox

struct ServerDidNotStart: Error {}

extension APIShopper {
  /// Runs `visit` beside a server, with a shopper who comes to it over sockets; then stops both.
  static func overLoopback<Result: Sendable>(
    limits: Limits = .patient(), _ visit: @escaping @Sendable (APIShopper) async throws -> Result
  ) async throws -> Result {
    let clock = HandClock()
    let shop = Shop(World(now: clock.now, seed: 7), clock: { clock.now })
    return try await serving(shop) { url in
      try await connected(to: url, limits) { transport in
        try await visit(APIShopper(at: shop, clock, over: transport, url: url, limits: limits))
      }
    }
  }

  /// Runs `visit` beside a server and stops the server afterwards.
  static func serving<Result: Sendable>(
    _ shop: Shop, _ port: Int = 0, _ visit: (String) async throws -> Result
  ) async throws -> Result {
    let (urls, ready) = AsyncStream.makeStream(of: String.self)
    return try await withThrowingTaskGroup { group in
      group.addTask {
        defer { ready.finish() }
        try await Server(shop, port: port).run { ready.yield($0.url) }
      }
      defer { group.cancelAll() }
      guard let url = await urls.first(where: { _ in true }) else { throw ServerDidNotStart() }
      return try await visit(url)
    }
  }

  /// Runs `visit` with real connections and closes them afterwards.
  static func connected<Result: Sendable>(
    to url: String, _ limits: Limits = .patient(), _ visit: (Transport) async throws -> Result
  ) async throws -> Result {
    let connections = try AsyncHTTPTransport(to: ProjectURL(url), limits: limits)
    do {
      let result = try await visit(.asyncHTTPClient(connections))
      await connections.shutdown()
      return result
    } catch {
      await connections.shutdown()
      throw error
    }
  }
}

extension Limits {
  /// Where everything is answered, no limit is to run out, however busy the machine is.
  static func patient(maximumBodyBytes: Int = Limits().maximumBodyBytes) -> Limits {
    Limits(
      connect: .seconds(120), read: .seconds(120), write: .seconds(120), maximumBodyBytes: maximumBodyBytes)
  }
}
