import CheckoutScenario
import Foundation
import Testing

@testable import checkout

/// The purchases that the product must bring to their end, as scenario files.
struct JourneyFile: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  /// The folder that it is in.
  let folder: String

  static let all = files(in: "Journeys")
  /// What the pictures of the README are made from.
  static let pictures = files(in: "Pictures")

  private static func files(in folder: String) -> [JourneyFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url(folder).path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { JourneyFile(name: $0, folder: folder) }
  }

  private static func url(_ folder: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: folder)
  }

  var path: String { Self.url(folder).appending(path: name).path }

  func scenario() throws -> Scenario {
    try Scenario(yaml: String(contentsOfFile: path, encoding: .utf8), file: name)
  }
}
