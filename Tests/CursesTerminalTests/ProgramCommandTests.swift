import CursesTerminal
import Foundation
import Testing

struct ProgramCommandTests {
  @Test(arguments: [
    ("", []), ("  ", []), ("vi", ["vi"]), ("code -w", ["code", "-w"]), (" a \t b ", ["a", "b"]),
    ("\"/x/my editors/ed it\" -n", ["/x/my editors/ed it", "-n"]),
    ("/x/my\\ editors/ed", ["/x/my editors/ed"]),
    ("ed -c 'set tw=72'", ["ed", "-c", "set tw=72"]), ("b \"%s\"", ["b", "%s"]),
    ("b --u=\"a b\"c", ["b", "--u=a bc"]),
    ("'a\\b' \"a\\b\" \"a\\\"b\" a\\\\b", ["a\\b", "a\\b", "a\"b", "a\\b"]), ("a '' \"\"", ["a", "", ""]),
    ("a $HOME `id` ;", ["a", "$HOME", "`id`", ";"]), ("\"open end", ["open end"]), ("a\\", ["a\\"]),
  ])
  func `a value is read as words`(_ value: String, _ words: [String]) {
    #expect(ProgramCommand.words(of: value) == words)
  }

  @Test func `the path of a program may hold spaces, and a folder is no program`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString) my editors")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(path: "ed it").path
    try Data("#!/bin/sh\n".utf8).write(to: URL(filePath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
    #expect(ProgramCommand.words(of: program) == [program])
    #expect(ProgramCommand.words(of: folder.path).count == 3)
  }
}
