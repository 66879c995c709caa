import Foundation
import Testing

@testable import OneEntryClient

/// A file of `Fixtures`: one request or answer as it travels.
enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let url = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures")
    return Array(try Data(contentsOf: #require(url)))
  }

  static func json(_ name: String) throws -> JSONValue {
    try JSONText.parse(bytes(name), within: Limits())
  }

  static func wire(_ name: String, langCode: String = "en_US") throws -> WireValue {
    WireValue(value: try json(name), path: name, langCode: langCode)
  }

  /// Every file whose name ends so, without `.json`.
  static func names(endingIn suffix: String) -> [String] {
    let folder = Bundle.module.bundleURL.appending(path: "Fixtures").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.map { $0.replacing(".json", with: "") }.filter { $0.hasSuffix(suffix) }.sorted()
  }
}
