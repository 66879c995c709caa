import Foundation
import Testing

/// What the fuzzer learnt, `.scripts/fuzz text`, replayed.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
  private static let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []

  @Test func `the corpus is there`() {
    #expect(Self.files.count > 50)
  }

  @Test func `no text breaks the showing of it`() throws {
    for file in Self.files {
      let bytes = try Data(contentsOf: Self.folder.appending(path: file))
      #expect(TextShowing.problem(in: String(decoding: bytes, as: UTF8.self)) == nil, "\(file)")
    }
  }
}
