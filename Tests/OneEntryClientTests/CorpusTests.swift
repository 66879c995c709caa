import Foundation
import Testing

/// What the fuzzer learnt, `.scripts/fuzz decoders`, replayed.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
  private static let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []

  @Test func `the corpus is there`() {
    #expect(Self.files.count > 50)
  }

  @Test func `no bytes break the reading of answers`() throws {
    for file in Self.files {
      let bytes = Array(try Data(contentsOf: Self.folder.appending(path: file)))
      #expect(ResponseReading.problem(in: bytes) == nil, "\(file)")
    }
  }
}
