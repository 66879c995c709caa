import ArgumentParser
import CheckoutScenario
import CheckoutScreens
import Foundation

/// Scenario files on this computer.
enum ScenarioFile {
  /// Reads one; where it cannot be used, says why and throws the exit status. What the command line says about shop,
  /// language and theme counts for more than the file.
  static func readOrExit(_ path: String, _ flags: Flags) throws -> Scenario {
    do throws(ScenarioProblem) {
      var scenario = try Scenario(yaml: try text(of: path), file: path)
      if flags.shop != nil { scenario.shop = nil }
      if flags.settings[.language] != nil { scenario.language = nil }
      if flags.settings[.theme] != nil { scenario.theme = nil }
      return scenario
    } catch {
      Console.complain("checkout: \(SafeText(untrusted: "\(error)"))")
      throw ExitStatus.usage.code
    }
  }

  /// Writes a report or a recording; where that is not possible, says why and throws the exit status.
  static func writeOrExit(_ text: String, to path: String) throws {
    try writeOrExit(Data(text.utf8), to: path)
  }

  /// The same for a picture.
  static func writeOrExit(_ data: Data, to path: String) throws {
    do {
      try data.write(to: URL(filePath: path))
    } catch {
      Console.complain("checkout: \(path) cannot be written: \(error.localizedDescription)")
      throw ExitStatus.outputLost.code
    }
  }

  private static func unreadable(_ path: String) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return "There is no such file."
    }
    return isFolder.boolValue ? "This is a folder; name a file in it." : "You may not read this file."
  }

  /// As much of it as a scenario may have, and one byte more: one that never ends is too long, and not read for ever.
  private static func text(of path: String) throws(ScenarioProblem) -> String {
    let most = Scenario.mostBytes
    guard let file = try? FileHandle(forReadingFrom: URL(filePath: path)),
      let data = try? file.read(upToCount: most + 1) ?? Data()
    else { throw ScenarioProblem(line: 1, unreadable(path), file: path) }
    guard data.count <= most else {
      throw ScenarioProblem(line: 1, "The file has more than \(most) bytes.", file: path)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ScenarioProblem(line: 1, "The file is not text in UTF-8.", file: path)
    }
    return text
  }
}
