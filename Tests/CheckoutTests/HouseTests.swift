import Foundation
import Testing

/// The arrows between the targets, as the map in the README draws them.
struct HouseTests {
  /// What each target may import of the project's own targets and of the packages that only one target may use.
  static let arrows: [String: Set<String>] = [
    "OneEntryClient": ["AsyncHTTPClient"],
    "CheckoutViewModel": ["OneEntryClient"],
    "CheckoutJournal": ["CheckoutViewModel", "OneEntryClient", "GRDB"],
    "CheckoutBackend": ["CheckoutJournal", "CheckoutViewModel", "OneEntryClient"],
    "CheckoutScreens": ["CheckoutViewModel", "OneEntryClient"],
    "CheckoutScenario": [
      "CheckoutScreens", "CheckoutViewModel", "OneEntryClient", "OneEntrySandbox", "TerminalPicture", "Yams",
    ],
    "TerminalPicture": [],
    "CursesTerminal": ["CheckoutScreens", "CCurses"],
    "OneEntrySandbox": ["Hummingbird", "GRDB"],
    "checkout": [
      "OneEntryClient", "CheckoutViewModel", "CheckoutJournal", "CheckoutBackend", "CheckoutScenario",
      "CheckoutScreens", "CursesTerminal", "TerminalPicture", "OneEntrySandbox", "CQREncode",
      "CProcessHardening",
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

  @Test func `every public declaration of the client library says what it is for`() throws {
    for file in try Self.swiftFiles(in: "Sources/OneEntryClient") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(
        Self.undocumented(in: lines).isEmpty, "\(file.lastPathComponent): \(Self.undocumented(in: lines))")
      #expect(!lines.contains { $0.contains("//") && $0.count > 110 }, "\(file.lastPathComponent)")
    }
  }

  @Test func `a public declaration without its comment is found`() {
    let lines: [Substring] = [
      "/// A.", "public struct A {", "  public var b = 1", "  /// C.", "  @C", "  public init() {}",
    ]
    #expect(Self.undocumented(in: lines) == ["public var b = 1"])
  }

  private static func undocumented(in lines: [Substring]) -> [String] {
    let declaration =
      /\s*public (?:private\(set\) )?(?:static )?(?:let|var|func|init|struct|enum|typealias|actor|class)\b.*/
    return lines.indices.compactMap { index in
      guard lines[index].wholeMatch(of: declaration) != nil else { return nil }
      let before = lines[..<index].map { $0.drop(while: \.isWhitespace) }.last { !$0.hasPrefix("@") }
      return before?.hasPrefix("///") == true ? nil : lines[index].trimmingCharacters(in: .whitespaces)
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
