import Foundation
import OneEntryClient
import Synchronization
import Testing

@testable import CheckoutJournal

/// Whose token is traded in, and what the file holds afterwards.
struct TokenFileRenewalTests {
  private let directory: TemporaryDirectory
  private let file: TokenFile
  private let project = "https://shop"

  init() throws {
    directory = try TemporaryDirectory()
    file = TokenFile(in: directory.path(of: "state")) {}
  }

  private func session(_ token: String, user: String = "ada", project: String? = nil) -> SavedSession {
    SavedSession(project: project ?? self.project, user: user, provider: "phone", refreshToken: Secret(token))
  }

  private func pair(_ token: String) -> TokenPair {
    TokenPair(
      userIdentifier: "ada", authProviderIdentifier: "phone", accessToken: Secret("access"),
      refreshToken: Secret(token))
  }

  /// A shop that takes each token once, and says what it is good for.
  private actor Shop {
    private(set) var taken: [String] = []

    func take(_ token: Secret) -> Int {
      taken.append(token.exposed)
      return taken.count
    }
  }

  private func renew(_ shop: Shop, _ file: TokenFile? = nil) async throws(APIError) -> TokenFile.Renewed {
    try await (file ?? self.file).renew("ada", of: project) { [pair] token, provider in
      #expect(provider == "phone")
      return pair("next-\(await shop.take(token))")
    }
  }

  @Test func `the new token is on the disk before it is handed out`() async throws {
    try await file.save(session("one"))
    let renewed = try await renew(Shop())
    #expect(renewed == TokenFile.Renewed(pair: pair("next-1"), unkept: nil))
    #expect(try file.load(for: project) == session("next-1"))
    #expect(mode(of: file.path) == 0o600)
  }

  @Test func `what the file holds is traded in, whatever this run knows of`() async throws {
    let shop = Shop()
    try await file.save(session("one"))
    _ = try await renew(shop)
    _ = try await renew(shop, TokenFile(in: directory.path(of: "state")) {})
    #expect(await shop.taken == ["one", "next-1"])
  }

  @Test func `two runs at once never trade the same token in`() async throws {
    let shop = Shop()
    try await file.save(session("one"))
    let (isAwaited, awaiting) = AsyncStream.makeStream(of: Void.self)
    let other = TokenFile(in: directory.path(of: "state")) {
      awaiting.finish()
      await Task.yield()
    }
    let second = AsyncStream.makeStream(of: Void.self)
    async let first = file.renew("ada", of: project) { [pair] token, _ in
      second.continuation.finish()
      for await _ in isAwaited {}
      return pair("next-\(await shop.take(token))")
    }
    for await _ in second.stream {}
    let later = try await renew(shop, other)
    #expect(try await first.pair == pair("next-1") && later.pair == pair("next-2"))
    #expect(await shop.taken == ["one", "next-1"])
    #expect(try file.load(for: project) == session("next-2"))
  }

  @Test func `what is kept is read after a renewal that is under way`() async throws {
    try await file.save(session("one"))
    let (isAwaited, awaiting) = AsyncStream.makeStream(of: Void.self)
    let other = TokenFile(in: directory.path(of: "state")) {
      awaiting.finish()
      await Task.yield()
    }
    let exchange = AsyncStream.makeStream(of: Void.self)
    async let renewed = file.renew("ada", of: project) { [pair] _, _ in
      exchange.continuation.finish()
      for await _ in isAwaited {}
      return pair("next")
    }
    for await _ in exchange.stream {}
    #expect(try await other.loadSettled(for: project) == session("next"))
    _ = try await renewed
  }

  @Test(arguments: [
    APIError.timedOut, .interrupted("reset"), .unreachable(ConnectionFailure(to: "shop.example", .refused)),
    .cancelled,
  ])
  func `a trade without an answer leaves the file alone`(_ problem: APIError) async throws {
    try await file.save(session("one"))
    await #expect(throws: problem) {
      try await file.renew("ada", of: project) { _, _ throws(APIError) in throw problem }
    }
    #expect(try file.load(for: project) == session("one"))
  }

  @Test func `a token that the shop refuses is not kept`() async throws {
    try await file.save(session("one"))
    await #expect(throws: APIError.signedOut) {
      try await file.renew("ada", of: project) { _, _ throws(APIError) in throw .signedOut }
    }
    #expect(try file.load(for: project) == nil)
  }

  @Test func `who signed out elsewhere is signed out here, and no token is used`() async throws {
    let shop = Shop()
    try await file.save(session("one"))
    try await file.remove("ada", of: project)
    await #expect(throws: APIError.signedOut) { try await renew(shop) }
    #expect(await shop.taken == [])
  }

  @Test(arguments: [("bob", nil), ("ada", "https://other"), ("bob", "https://other")])
  func `the sign-in of another user or project is neither used nor touched`(user: String, project: String?)
    async throws
  {
    let shop = Shop()
    let other = session("one", user: user, project: project)
    try await file.save(other)
    await #expect(throws: APIError.signedOut) { try await renew(shop) }
    #expect(await shop.taken == [])
    #expect(try file.load(for: other.project) == other)
  }

  @Test func `a lock that is not given back uses no token and says who has it`() async throws {
    let shop = Shop()
    try await file.save(session("one"))
    let lock = try LockFile(directory.path(of: "state/session.lock"))
    #expect(try lock.take())
    let busy = TokenFileError.busy(path: file.path)
    await #expect(throws: APIError.notRenewed("\(busy)")) { try await renew(shop) }
    lock.release()
    _ = try await renew(shop)
    #expect(await shop.taken == ["one"])
  }

  @Test func `a file that is not fit uses no token and says how to mend it`() async throws {
    let shop = Shop()
    try await file.save(session("one"))
    chmod(file.path, 0o644)
    let open = TokenFileError.openToOthers(path: file.path, mode: 0o644)
    await #expect(throws: APIError.notRenewed("\(open)")) { try await renew(shop) }
    #expect(await shop.taken == [])
  }

  @Test func `a new token that cannot be written is good for this run, the used one is gone`()
    async throws
  {
    try await file.save(session("one"))
    let inTheWay = file.path + ".new"
    let renewed = try await file.renew("ada", of: project) { [pair] _, _ in
      mkdir(inTheWay, 0o700)
      return pair("two")
    }
    #expect(renewed.pair == pair("two"))
    #expect(renewed.unkept == .inaccessible(path: file.path, reason: "File exists"))
    #expect(try file.load(for: project) == nil)
  }
}
