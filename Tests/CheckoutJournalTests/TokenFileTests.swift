import Foundation
import OneEntryClient
import Synchronization
import Testing

@testable import CheckoutJournal

struct TokenFileTests {
  private struct NoAnswer: Error {}

  /// Lets nobody through until it is open.
  private struct Gate: Sendable {
    private let door = AsyncStream<Never>.makeStream()
    func open() { door.continuation.finish() }
    func pass() async { for await _ in door.stream {} }
  }

  private let directory: TemporaryDirectory
  private let file: TokenFile
  private let project = "https://shop"

  init() throws {
    directory = try TemporaryDirectory()
    file = TokenFile(in: directory.path(of: "state")) {}
  }

  private func session(_ token: String, project: String? = nil) -> KeptSession {
    KeptSession(
      project: project ?? self.project, user: "ada", provider: "email", refreshToken: Secret(token))
  }

  /// Writes the file as somebody else might have left it.
  private func put(_ text: String, mode: mode_t = 0o600) throws {
    mkdir(directory.path(of: "state"), 0o700)
    try directory.write(text, to: "state/session.json", mode: mode)
  }

  @Test func `a kept session comes back, from a file for its owner alone`() async throws {
    try await file.save(session("one"))
    #expect(try file.load(for: project) == session("one"))
    #expect(mode(of: directory.path(of: "state")) == 0o700)
    #expect(mode(of: file.path) == 0o600)
    #expect(try leftovers() == [])
  }

  @Test func `the last session is the one that is kept`() async throws {
    try await file.save(session("one"))
    try await file.save(session("two"))
    #expect(try file.load(for: project) == session("two"))
  }

  @Test func `where nobody stayed signed in there is no session, and asking makes no file`() throws {
    #expect(try file.load(for: project) == nil)
    #expect(try directory.names == [])
  }

  @Test func `an empty file means signed out`() throws {
    try put("")
    #expect(try file.load(for: project) == nil)
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o660, 0o601] as [mode_t])
  func `a file that is open to others is refused with the cure`(_ mode: mode_t) async throws {
    try await file.save(session("one"))
    chmod(file.path, mode)
    let refusal = TokenFileError.openToOthers(path: file.path, mode: UInt16(mode))
    #expect(throws: refusal) { try file.load(for: project) }
    #expect(refusal.description.contains("chmod 600 \(file.path)"))
  }

  @Test func `a file of another user is refused`() async throws {
    try await file.save(session("one"))
    let stranger = TokenFile(in: directory.path(of: "state"), of: geteuid() + 1) {}
    #expect(throws: TokenFileError.ownedByOther(path: file.path, user: geteuid())) {
      try stranger.load(for: project)
    }
  }

  @Test func `a symbolic link is refused even to a good file, and replaced at the next sign-in`() async throws
  {
    try await file.save(session("one"))
    rename(file.path, file.path + ".real")
    symlink(file.path + ".real", file.path)
    #expect(throws: TokenFileError.symbolicLink(path: file.path)) { try file.load(for: project) }
    try await file.save(session("two"))
    #expect(try file.load(for: project) == session("two"))
    #expect(try String(contentsOfFile: file.path + ".real", encoding: .utf8).contains("one"))
  }

  @Test(arguments: [
    "{", "{\"project\":\"https://shop\",\"user\":\"ada\"", "null", "[]", "{}", "\u{0}",
    String(repeating: " ", count: 70_000),
  ])
  func `a half written or strange file is refused`(_ text: String) throws {
    try put(text)
    #expect(throws: TokenFileError.damaged(path: file.path)) { try file.load(for: project) }
  }

  @Test func `a pipe or a directory in its place is refused without waiting`() throws {
    mkdir(directory.path(of: "state"), 0o700)
    mkfifo(file.path, 0o600)
    #expect(throws: TokenFileError.damaged(path: file.path)) { try file.load(for: project) }
    unlink(file.path)
    mkdir(file.path, 0o700)
    #expect(throws: TokenFileError.damaged(path: file.path)) { try file.load(for: project) }
  }

  @Test func `a token is not given to another project`() async throws {
    try await file.save(session("one", project: "https://other"))
    #expect(throws: TokenFileError.otherProject(path: file.path, project: "https://other")) {
      try file.load(for: project)
    }
  }

  @Test func `signing out removes it, and twice is no error`() async throws {
    try await file.save(session("one"))
    try await file.remove()
    try await file.remove()
    #expect(try file.load(for: project) == nil)
    #expect(try !directory.names(in: "state").contains("session.json"))
  }

  @Test func `what a crash left half way is no obstacle`() async throws {
    try put("half")
    rename(file.path, file.path + ".new")
    try await file.save(session("one"))
    #expect(try file.load(for: project) == session("one"))
    #expect(try leftovers() == [])
  }

  @Test func `a rotated token is on the disk before it is handed out`() async throws {
    try await file.save(session("one"))
    let rotation = try await file.rotating(for: project) { [self] current in
      #expect(current == session("one"))
      return session("two")
    }
    #expect(rotation == TokenFile.Rotation(session: session("two"), failure: nil))
    #expect(try file.load(for: project) == session("two"))
  }

  @Test func `a refresh that got no answer leaves the file alone`() async throws {
    try await file.save(session("one"))
    await #expect(throws: NoAnswer.self) { try await file.rotating(for: project) { _ in throw NoAnswer() } }
    #expect(try file.load(for: project) == session("one"))
  }

  @Test func `a refused refresh ends the kept session`() async throws {
    try await file.save(session("one"))
    let rotation = try await file.rotating(for: project) { _ in nil }
    #expect(rotation.session == nil)
    #expect(try file.load(for: project) == nil)
  }

  @Test func `a new token that cannot be written is good for this run`() async throws {
    try await file.save(session("one"))
    let rotation = try await file.rotating(for: project) { [self] _ in
      unlink(file.path)
      mkdir(file.path, 0o700)
      mkdir(file.path + "/in-the-way", 0o700)
      return session("two")
    }
    #expect(rotation.session == session("two"))
    #expect(rotation.failure == .inaccessible(path: file.path, reason: "Is a directory"))
  }

  @Test func `two processes do not use one token twice`() async throws {
    try await file.save(session("one"))
    let isHeld = Gate()
    let isAwaited = Gate()
    let isFree = Gate()
    let other = TokenFile(in: directory.path(of: "state")) {
      isAwaited.open()
      await isFree.pass()
    }
    async let first = file.rotating(for: project) { [self] _ in
      isHeld.open()
      await isAwaited.pass()
      return session("two")
    }
    await isHeld.pass()
    async let second = other.rotating(for: project) { [self] current in
      isAwaited.open()
      return current == session("two") ? session("three") : nil
    }
    _ = try await first
    isFree.open()
    _ = try await second
    #expect(try file.load(for: project) == session("three"))
  }

  @Test func `a lock that is never given back is given up on`() async throws {
    mkdir(directory.path(of: "state"), 0o700)
    let lock = try LockFile(directory.path(of: "state/session.lock"))
    #expect(try lock.take())
    let waits = Atomic(0)
    let other = TokenFile(in: directory.path(of: "state")) { waits.add(1, ordering: .relaxed) }
    await #expect(throws: TokenFileError.busy(path: file.path)) { try await other.save(session("one")) }
    #expect(waits.load(ordering: .relaxed) == TokenFile.tries)
    lock.release()
    try await other.save(session("one"))
  }

  @Test func `only the file holds the token, and nothing prints it`() async throws {
    let kept = session("canary-refresh")
    try await file.save(kept)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8).contains("canary-refresh"))
    var dumped = ""
    dump(kept, to: &dumped)
    #expect(!"\(kept) \(String(reflecting: kept)) \(dumped)".contains("canary"))
  }

  private func leftovers() throws -> [String] {
    try directory.names(in: "state").filter { !["session.json", "session.lock"].contains($0) }
  }
}

extension TemporaryDirectory {
  fileprivate func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(of: folder))
  }
}
