import ArgumentParser
import CheckoutScenario
import Foundation

/// Scenario files on this computer.
enum ScenarioFile {
  /// Reads one; where it cannot be used, says why and throws the exit status.
  static func readOrExit(_ path: String) throws -> Scenario {
    do throws(ScenarioProblem) {
      return try Scenario(yaml: try text(of: path), file: path)
    } catch {
      Console.complain("checkout: \(error)")
      throw ExitStatus.usage.code
    }
  }

  /// As much of it as a scenario may have, and one byte more: one that never ends is too long, and not read for ever.
  private static func text(of path: String) throws(ScenarioProblem) -> String {
    let most = Scenario.mostBytes
    guard let file = try? FileHandle(forReadingFrom: URL(filePath: path)),
      let data = try? file.read(upToCount: most + 1) ?? Data()
    else { throw ScenarioProblem(line: 1, "The file cannot be read.", file: path) }
    guard data.count <= most else {
      throw ScenarioProblem(line: 1, "The file has more than \(most) bytes.", file: path)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ScenarioProblem(line: 1, "The file is no text in UTF-8.", file: path)
    }
    return text
  }
}
