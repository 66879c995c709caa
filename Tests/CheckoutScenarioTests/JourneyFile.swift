import Testing
import CheckoutScenario
import Foundation

@testable import checkout

/// The purchases that the product must bring to their end, as scenario files.
struct JourneyFile: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Journeys")

  static let all: [JourneyFile] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { JourneyFile(name: $0) }
  }()

  var path: String { Self.folder.appending(path: name).path }

  func scenario() throws -> Scenario {
    try Scenario(yaml: String(contentsOfFile: path, encoding: .utf8), file: name)
  }
}
