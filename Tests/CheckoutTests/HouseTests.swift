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
      "CQREncode", "CProcess",
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

  /// Of the toolchain; everything else that is imported is declared.
  static let toolchain: Set<String> = ["Foundation", "Testing", "Synchronization", "Dispatch"]

  @Test func `every module that a target imports is declared for it in Package.swift`() throws {
    let manifest = try Manifest(
      String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8))
    #expect(manifest.targets.count > 20)
    for target in manifest.targets {
      for file in try Self.swiftFiles(in: target.folder) {
        let imports = Self.imports(in: try String(contentsOf: file, encoding: .utf8))
        let undeclared = imports.subtracting(Self.toolchain).subtracting(target.modules)
        #expect(undeclared.isEmpty, "\(target.folder)/\(file.lastPathComponent): \(undeclared.sorted())")
      }
    }
  }

  @Test func `a manifest is read with its products and paths`() {
    let manifest = Manifest(
      """
      let log = Target.Dependency.product(name: "Logging", package: "swift-log")
      .target(name: "A", dependencies: ["B-C", log], swiftSettings: strict),
      .testTarget(
        name: "ATests", dependencies: [
          "A",
        ], path: "Tests/Elsewhere"),
      .target(name: "Alone", exclude: ["x"]),
      """)
    #expect(manifest.targets.map(\.folder) == ["Sources/A", "Tests/Elsewhere", "Sources/Alone"])
    #expect(manifest.targets.map(\.modules) == [["B_C", "Logging"], ["A"], []])
  }

  @Test func `every folder of Sources is on the map`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    #expect(Set(folders) == Set(Self.arrows.keys).union(["CCurses", "CProcess", "CQREncode"]))
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
