import Foundation
import Testing

/// The arrows between the targets, as the map in the README draws them.
struct HouseTests {
  /// What each target may import of the project's own targets and of the packages that only one target may use.
  static let arrows: [String: Set<String>] = [
    "OneEntryClient": ["AsyncHTTPClient"],
    "CheckoutViewModel": ["OneEntryClient"],
    "CheckoutJournal": ["CheckoutViewModel", "OneEntryClient", "GRDB"],
    "CheckoutScreens": ["CheckoutViewModel", "OneEntryClient"],
    "CursesTerminal": ["CheckoutScreens", "CCurses"],
    "OneEntrySandbox": ["Hummingbird", "GRDB"],
    "checkout": [
      "OneEntryClient", "CheckoutViewModel", "CheckoutJournal", "CheckoutScreens", "CursesTerminal",
      "OneEntrySandbox",
      "CQREncode", "CProcessHardening",
    ],
  ]

  static let watched = Set(arrows.keys).union(arrows.values.joined())

  @Test(arguments: arrows.keys.sorted())
  func `a target imports only what lies below it`(target: String) throws {
    let files = try Self.swiftFiles(in: "Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      let wrong = Self.imports(in: text).intersection(Self.watched).subtracting(Self.arrows[target] ?? [])
      #expect(wrong.isEmpty, "\(file.lastPathComponent) imports \(wrong.sorted())")
    }
  }

  @Test func `every folder of Sources is on the map`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    #expect(Set(folders) == Set(Self.arrows.keys).union(["CCurses", "CProcessHardening", "CQREncode"]))
  }

  @Test func `an import line is found in all its forms`() {
    let text = "import A\n@testable import B\npublic import C\nimport struct D.E\n// import F\n"
    #expect(Self.imports(in: text) == ["A", "B", "C", "D"])
  }

  static func imports(in text: String) -> Set<String> {
    let line =
      #/
      ^(?:@\w+\s+)*(?:(?:public|internal|private|fileprivate|package)\s+)?import\s+
      (?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)
      /#
    return Set(text.matches(of: line.anchorsMatchLineEndings()).map { String($0.1) })
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func swiftFiles(in folder: String) throws -> [URL] {
    let found = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }
}
