import CheckoutViewModel
import Foundation
import Testing

@testable import CheckoutScenario
@testable import CheckoutScreens
@testable import checkout

/// The chapters of the product's own tour, without a screen.
@MainActor struct TourChapterTests {
  nonisolated private static let names = TourFiles.names + [TourFiles.phone]

  @Test(arguments: names, Language.allCases)
  func `a chapter comes true in every language, and shows nobody's name`(_ name: String, _ language: Language)
    async throws
  {
    var settings = Settings.sample
    settings.language = language
    let stage = ScenarioStage(try TourFiles.chapter(name), settings)
    let width = [Language.english: 130, .french: 100][language] ?? 80
    var seen: [String] = []
    stage.run.onFrame = { frame in
      guard frame.isEndOfStep else { return }
      let canvas = TourFrame(chapters: ["A"], chapter: 0)
        .draw(View(frame.app, timeZone: .gmt), width: width, height: 30)
      seen.append(ShownText(canvas).text)
    }
    let outcome = await stage.run.run()
    await stage.close()
    let isSuccess = outcome.isSuccess
    #expect(isSuccess, "\(ScenarioSentences.text(outcome, name))")
    let text = seen.joined(separator: "\n")
    for personal in ["Ann Exa", "ann@example", "your-user@email.com  "] {
      #expect(!text.contains(personal), "\(personal)")
    }
  }

  @Test(arguments: names)
  func `a chapter has a title and captions in every language, short enough for their box`(_ name: String)
    throws
  {
    let chapter = try TourFiles.chapter(name)
    let texts = [chapter.chapterTitle] + chapter.stops.compactMap { chapter.caption(at: $0) }
    #expect(chapter.stops.count > 0 && chapter.title != "")
    for language in Language.allCases {
      for text in texts.map({ $0.text(in: language) }) {
        for width in [80, 100, 120] {
          let lines = SafeText(untrusted: text).wrapped(to: width - 4).count
          #expect(lines <= TourFrame.boxHeight(width) - 2, "\(language) \(width): \(text)")
        }
      }
    }
  }

  @Test func `each language says something of its own`() throws {
    let chapters = try TourFiles.chapters(withPhone: true)
    #expect(chapters.count == Self.names.count)
    for chapter in chapters {
      for step in chapter.stops {
        let texts = Language.allCases.compactMap { chapter.caption(at: step)?.text(in: $0) }
        #expect(Set(texts).count == Language.allCases.count, "\(texts)")
      }
    }
    for (language, file) in TourFiles.translations {
      let translation = try #require(Translation(language, yaml: String(decoding: file, as: UTF8.self)))
      #expect(translation.names == Set(Self.names))
    }
  }
}
