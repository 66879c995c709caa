@preconcurrency import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The requests that changed a world, in a file that is only ever added to.
///
/// A world is a value, and the same requests at the same moments from the same seed make the same one again.
/// So a sandbox that is to outlast its process keeps what it was asked, not what it has become: one line of
/// JSON for each change, on the disk before the change is answered. What was answered is never lost; a line
/// that was cut off by a crash was never answered, and is dropped at the next start.
public struct Ledger: Sendable {
  private let file: FileHandle
  private let queue = DispatchQueue(label: "ledger")
  private static let newline = UInt8(ascii: "\n")

  /// Opens a store, or begins one, and makes its world again.
  ///
  /// - Parameters:
  ///   - path: Where the store is; readable for its owner only, since it holds tokens and passwords.
  ///   - setup: How the sandbox is set up; the seed and the opening of an existing store win.
  ///   - now: When a new store opens.
  /// - Returns: The ledger to go on with, and the world as it was left.
  /// - Throws: ``LedgerProblem``, after which the file is as it was.
  public static func open(_ path: String, _ setup: Setup, now: Date) throws(LedgerProblem) -> (Ledger, World)
  {
    let file = try handle(path)
    guard flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else { throw .inUse(path) }
    guard let content = try? file.readToEnd() ?? Data() else { throw .file(path) }
    let lines = content.split(separator: newline, omittingEmptySubsequences: false).dropLast().map(Array.init)
    let ledger = Ledger(file: file)
    guard let first = lines.first else { return (ledger, try ledger.begin(setup, now, path)) }
    let whole = lines.reduce(0) { $0 + $1.count + 1 }
    var world = try reopened(first, setup)
    for (number, line) in lines.enumerated().dropFirst() {
      guard let entry = LedgerEntry(line: line) else { throw .line(number + 1) }
      entry.replay(in: &world)
    }
    world.faults = setup.faults
    guard (try? file.truncate(atOffset: UInt64(whole))) != nil else { throw .file(path) }
    return (ledger, world)
  }

  /// Puts lines on the disk; returns when they are there.
  func write(_ lines: [UInt8]) async throws {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      queue.async {
        done.resume(
          with: Result {
            try file.write(contentsOf: lines)
            try file.synchronize()
          })
      }
    }
  }

  private static func handle(_ path: String) throws(LedgerProblem) -> FileHandle {
    if !FileManager.default.fileExists(atPath: path) {
      let rights: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
      guard FileManager.default.createFile(atPath: path, contents: nil, attributes: rights) else {
        throw .file(path)
      }
    }
    guard let file = FileHandle(forUpdatingAtPath: path) else { throw .file(path) }
    return file
  }

  private func begin(_ setup: Setup, _ now: Date, _ path: String) throws(LedgerProblem) -> World {
    let world = try Ledger.world(setup, at: Date(milliseconds: now.milliseconds))
    let opening = Ledger.opening(setup, now.milliseconds).bytes + [Ledger.newline]
    do {
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: opening)
      try file.synchronize()
    } catch {
      throw .file(path)
    }
    return world
  }

  private static func reopened(_ line: [UInt8], _ setup: Setup) throws(LedgerProblem) -> World {
    guard let value = try? JSONReader.value(of: line), let moment = value["opened"]?.int,
      let seed = value["seed"]?.string.flatMap({ UInt64($0) })
    else { throw .line(1) }
    var setup = setup
    setup.seed = seed
    setup.faults = []
    guard opening(setup, moment) == value else { throw .otherSetup }
    return try world(setup, at: Date(milliseconds: moment))
  }

  private static func world(_ setup: Setup, at now: Date) throws(LedgerProblem) -> World {
    do throws(ShopFileProblem) { return try setup.world(at: now) } catch { throw .shop(error) }
  }

  /// The first line: what the world starts from. The seed is text, since JSON's numbers end at 2⁵³.
  private static func opening(_ setup: Setup, _ moment: Int) -> JSON {
    [
      "opened": .int(moment), "seed": .string(String(setup.seed)), "switches": setup.switches.json,
      "products": setup.products.map { .int($0) } ?? nil,
      "shop": setup.shopFile.map { .string(String(decoding: $0, as: UTF8.self)) } ?? nil,
    ]
  }
}
