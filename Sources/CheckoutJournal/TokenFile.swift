import Foundation

/// Keeps a session across runs in a file for its owner's eyes only, when the user asked to stay signed in.
///
/// Whatever else could have written or read the file makes it unfit: it is refused, never repaired. A lock beside it
/// keeps processes from using a refresh token twice.
public struct TokenFile: Sendable {
  /// The file's name in its directory.
  public static let fileName = "session.json"

  /// Where the session is kept.
  public let path: String
  private let directory: String
  private let user: uid_t
  private let pause: @Sendable () async throws -> Void

  /// A token file in a directory, which is created when something is kept. While another process holds the lock,
  /// `pause` is called between tries: ``tries`` of them at most.
  public init(
    in directory: String,
    pause: @escaping @Sendable () async throws -> Void = { try await Task.sleep(for: .milliseconds(50)) }
  ) {
    self.init(in: directory, of: geteuid(), pause: pause)
  }

  init(in directory: String, of user: uid_t, pause: @escaping @Sendable () async throws -> Void) {
    self.directory = directory
    self.user = user
    self.pause = pause
    path = directory + "/" + Self.fileName
  }

  /// How often the lock is asked for: 20 seconds with the usual pause, longer than a refresh takes.
  public static let tries = 400

  /// The session that was kept for a project; `nil` where nobody stayed signed in.
  public func load(for project: String) throws(TokenFileError) -> SavedSession? {
    let data: Data?
    do { data = try contents() } catch { throw refusal(error) }
    guard let data, !data.isEmpty else { return nil }
    guard let session = try? JSONDecoder().decode(SavedSession.self, from: data) else {
      throw .damaged(path: path)
    }
    guard session.project == project else { throw .otherProject(path: path, project: session.project) }
    return session
  }

  /// The session that is kept once nobody renews it: a token that another process has exchanged is not in the file
  /// before that renewal has ended.
  public func loadSettled(for project: String) async throws(TokenFileError) -> SavedSession? {
    let lock = try await lock()
    defer { lock.release() }
    return try load(for: project)
  }

  /// Keeps a session in the place of an earlier one. When this returns, the disk has it.
  public func save(_ session: SavedSession) async throws(TokenFileError) {
    let lock = try await lock()
    defer { lock.release() }
    try replace(with: session)
  }

  /// Signs a user out: the file is removed, a damaged one too. What another user or another project keeps is left.
  public func remove(_ user: String, of project: String) async throws(TokenFileError) {
    let lock = try await lock()
    defer { lock.release() }
    do throws(TokenFileError) {
      if let kept = try load(for: project), kept.user != user { return }
    } catch .otherProject {
      return
    } catch {}
    try unlinkFile()
  }
}

extension TokenFile {
  private static let sizeLimit = 64 * 1024

  private func contents() throws -> Data? {
    let file: PrivateFile
    do throws(SystemError) { file = try PrivateFile(path, O_RDONLY) } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else { throw TokenFileError.damaged(path: path) }
    guard status.st_uid == user else { throw TokenFileError.ownedByOther(path: path, user: status.st_uid) }
    guard status.st_mode & 0o077 == 0 else {
      throw TokenFileError.openToOthers(path: path, mode: UInt16(status.st_mode & 0o777))
    }
    guard let data = try file.contents(upTo: Self.sizeLimit) else { throw TokenFileError.damaged(path: path) }
    return data
  }

  func replace(with session: SavedSession) throws(TokenFileError) {
    do {
      let directory = try PrivateDirectory(directory)
      let new = path + ".new"
      // A crash may have left one behind; nobody else writes while the lock is held.
      unlink(new)
      let file = try PrivateFile(new, O_WRONLY | O_CREAT | O_EXCL)
      try file.replaceContents(with: try JSONEncoder().encode(session))
      try file.flush()
      Failpoint.pass()
      try SystemError.check(rename(new, path))
      Failpoint.pass()
      try directory.flush()
    } catch {
      throw refusal(error)
    }
  }

  func unlinkFile() throws(TokenFileError) {
    do {
      if unlink(path) != 0, errno != ENOENT { throw SystemError.last }
      try PrivateDirectory(directory).flush()
    } catch {
      throw refusal(error)
    }
  }

  func lock() async throws(TokenFileError) -> LockFile {
    do {
      let lock = try LockFile(PrivateDirectory(directory).path(of: "session.lock"))
      for _ in 1...Self.tries {
        if try lock.take() { return lock }
        try await pause()
      }
      throw TokenFileError.busy(path: path)
    } catch {
      throw refusal(error)
    }
  }

  private func refusal(_ error: any Error) -> TokenFileError {
    switch error {
    case let error as TokenFileError: error
    case let error as SystemError where error.code == ELOOP: .symbolicLink(path: path)
    case let error as SystemError: .inaccessible(path: path, reason: error.reason)
    default: .busy(path: path)
    }
  }
}
