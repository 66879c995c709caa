import Foundation
import OneEntryClient
import Synchronization
import Testing

@testable import CheckoutJournal

struct TokenFileTests {
  private let directory: TemporaryDirectory
  private let file: TokenFile
  private let project = "https://shop"

  init() throws {
    directory = try TemporaryDirectory()
    file = TokenFile(in: directory.path(of: "state")) {}
  }

  private func session(_ token: String, project: String? = nil) -> SavedSession {
    SavedSession(
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
    try await file.remove("ada", of: project)
    try await file.remove("ada", of: project)
    #expect(try file.load(for: project) == nil)
    #expect(try !directory.names(in: "state").contains("session.json"))
  }

  @Test func `signing out removes a damaged file too, and leaves what others keep`() async throws {
    try put("{")
    try await file.remove("ada", of: project)
    #expect(try file.load(for: project) == nil)
    try await file.save(session("one"))
    try await file.remove("bob", of: project)
    try await file.remove("ada", of: "https://other")
    #expect(try file.load(for: project) == session("one"))
  }

  @Test func `what a crash left half way is no obstacle`() async throws {
    try put("half")
    rename(file.path, file.path + ".new")
    try await file.save(session("one"))
    #expect(try file.load(for: project) == session("one"))
    #expect(try leftovers() == [])
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
