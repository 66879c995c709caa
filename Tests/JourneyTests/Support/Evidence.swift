import Foundation
import TestSupport

/// What runs of the program have left behind and shown to others.
struct Evidence {
  private var pieces: [String: Data] = [:]

  /// What there is.
  var names: Set<String> { Set(pieces.keys) }

  /// Keeps bytes under a name.
  mutating func add(_ name: String, _ bytes: some Sequence<UInt8>) { pieces[name] = Data(bytes) }

  /// Keeps all files of a home as they are now.
  mutating func add(_ moment: String, filesOf home: Home) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: home.folder.path) {
      // Folders hold nothing themselves, and the database's own files come and go.
      guard let bytes = try? Data(contentsOf: home.folder.appending(path: path)) else { continue }
      add("\(moment): \(path)", bytes)
    }
  }

  /// Keeps what others can see of a process, and what it was given.
  mutating func add(_ moment: String, process: Int32) throws {
    for aspect in ["cmdline", "environ"] {
      add("\(moment): \(aspect)", try Data(contentsOf: URL(filePath: "/proc/\(process)/\(aspect)")))
    }
  }

  /// Where which canaries were seen, each as `where: which`.
  func sightings(of canaries: [Canary]) -> Set<String> {
    Set(
      pieces.flatMap { name, bytes in
        let readings = bytes.readings
        return canaries.filter { $0.isIn(readings) }.map { "\(name): \($0.name)" }
      })
  }
}
