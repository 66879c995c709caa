import Foundation

/// A shell script that a test starts as a program.
public enum ShellScript {
  /// Writes a program with those lines at `path`.
  ///
  /// Another program copies it into place: a file that this process has open for writing may be inherited by a child
  /// that another test starts at that moment, and Linux starts no program that anybody may still write ("text file
  /// busy").
  public static func write(_ lines: String, to path: String) throws {
    let text = path + ".text"
    try Data("#!/bin/sh\n\(lines)\n".utf8).write(to: URL(filePath: text))
    defer { try? FileManager.default.removeItem(atPath: text) }
    let copy = Process()
    copy.executableURL = URL(filePath: "/usr/bin/install")
    copy.arguments = ["-m", "700", text, path]
    try Process.alone { try copy.run() }
    copy.waitUntilExit()
    guard copy.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
