import Foundation
import TestSupport

/// A program that the checkout starts, and that writes down what it gets to know.
struct Spy {
  let path: String
  private let home: Home

  /// A program of that name in the home's folder `bin`; `errand` is what it does besides, in the words of a shell.
  init(_ name: String, in home: Home, errand: String = ":") throws {
    self.home = home
    let folder = home.folder.appending(path: "bin")
    path = folder.appending(path: name).path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let lines = """
      cat /proc/$$/environ /proc/$$/cmdline >'\(path).told'
      (readlink /proc/$$/fd/* >'\(path).unfinished')
      \(errand)
      mv '\(path).unfinished' '\(path).open'
      """
    try ShellScript.write(lines, to: path)
  }

  /// Whether it has been started and has ended.
  var hasReported: Bool { FileManager.default.fileExists(atPath: path + ".open") }

  /// What it had open: its standard streams, and what else it has inherited. The shell has the script open besides.
  var openFiles: [String] {
    get throws {
      try String(contentsOfFile: path + ".open", encoding: .utf8).split(separator: "\n").map(String.init)
        .filter { $0 != path }
    }
  }
}
