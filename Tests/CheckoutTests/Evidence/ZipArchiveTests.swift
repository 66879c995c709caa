import Foundation
import Testing
import TestSupport

@testable import checkout

struct ZipArchiveTests {
  private static let time = Date(timeIntervalSince1970: 1_793_673_975)  // 2026-11-03 02:46:15 UTC
  private static let python = ChildProgram.path(of: "python3", ProcessInfo.processInfo.environment)

  private static func archive() -> [UInt8] {
    var archive = ZipArchive(at: time)
    archive.add("note.txt", Array("one\ntwo\n".utf8))
    archive.add("folder/Éte.json", Array("{}".utf8))
    archive.add("empty", [])
    return archive.bytes
  }

  @Test func `the same files are the same bytes`() {
    #expect(Self.archive() == Self.archive())
    #expect(Self.archive().prefix(4) == [0x50, 0x4B, 3, 4])
    #expect(ZipArchive(at: Self.time).bytes.count == 22)
  }

  @Test(.enabled(if: python != nil))
  func `another program reads what was put in`() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Self.archive()).write(to: file)
    let program = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      assert z.namelist() == ["note.txt", "folder/Éte.json", "empty"], z.namelist()
      assert z.read("note.txt") == b"one\\ntwo\\n" and z.read("empty") == b""
      i = z.getinfo("note.txt")
      assert i.date_time == (2026, 11, 3, 2, 46, 14), i.date_time
      assert i.external_attr >> 16 == 0o100600
      """
    let process = Process()
    process.executableURL = Self.python.map { URL(filePath: $0) }
    process.arguments = ["-X", "utf8", "-c", program, file.path]
    #expect(try await process.runToEnd() == 0)
  }
}
