import CheckoutScreens
import Testing

@testable import CheckoutScenario

/// What the keys of a tour mean.
struct TourTests {
  /// Two chapters, with captions at the steps 1 and 3, and 0 and 1.
  private static let chapters = [
    scenario([.chapter(LocalText("A")), .caption(LocalText("1")), .place, .caption(LocalText("2"))]),
    scenario([.caption(LocalText("3")), .caption(LocalText("4"))]),
  ]

  private static func scenario(_ acts: [Act]) -> Scenario {
    Scenario(title: "T", steps: acts.map { Scenario.Step(line: 1, $0) })
  }

  private static func tour(at chapter: Int = 0, step: Int? = nil) throws -> Tour {
    var tour = try #require(Tour(chapters, beginningAt: chapter))
    if let step { tour.arrive(at: step) }
    return tour
  }

  private static func place(_ chapter: Int, _ step: Int) -> Tour.Place { .init(chapter: chapter, step: step) }

  @Test func `it begins with the first caption of a chapter, and knows where to stop`() throws {
    let tour = try Self.tour()
    #expect(tour.place == Self.place(0, 1) && tour.stops(at: 3) && !tour.stops(at: 2))
    #expect(Tour(Self.chapters, beginningAt: 2) == nil && Tour(Self.chapters, beginningAt: -1) == nil)
  }

  @Test(arguments: [Key.enter, .character(" "), .right])
  func `one key goes on, until there is nothing more`(_ key: Key) throws {
    var tour = try Self.tour()
    #expect(tour.press(key) == .goOn)
    tour.arrive(at: 2)
    #expect(tour.place.step == 1)
    tour.arrive(at: 3)
    #expect(tour.place.step == 3 && !tour.isAtEnd)
    let hasNext = tour.turnPage()
    #expect(hasNext && tour.place == Self.place(1, 0))
    tour.arrive(at: 1)
    #expect(tour.isAtEnd && tour.press(key) == .redraw)
    let hasMore = tour.turnPage()
    #expect(!hasMore && tour.place == Self.place(1, 1))
  }

  @Test func `the left arrow goes back by a caption, over chapters, and not beyond the first`() throws {
    var tour = try Self.tour(at: 1, step: 1)
    for place in [Self.place(1, 0), Self.place(0, 3), Self.place(0, 1)] {
      let order = tour.press(.left)
      #expect(order == .play && tour.place == place)
    }
    #expect(tour.press(.left) == .redraw)
  }

  @Test func `a digit opens a chapter, at once or from the list, and any other does nothing`() throws {
    var tour = try Self.tour()
    #expect(tour.press(.character("2")) == .play)
    #expect(tour.place == Self.place(1, 0))
    for digit in "0390²" { #expect(tour.press(.character(digit)) == .redraw) }
    #expect(tour.press(.character("l")) == .redraw && tour.mode == .choosing)
    #expect(tour.press(.enter) == .redraw && tour.mode == .choosing)
    #expect(tour.press(.character("1")) == .play)
    #expect(tour.mode == .telling && tour.place == Self.place(0, 1))
    _ = tour.press(.character("l"))
    #expect(tour.press(.escape) == .redraw && tour.mode == .telling)
  }

  @Test(arguments: [Key.character("q"), .control("c")])
  func `it can be left at any time`(_ key: Key) throws {
    var tour = try Self.tour()
    #expect(tour.press(key) == .leave)
    _ = tour.press(.character("l"))
    #expect(tour.press(key) == .leave)
  }

  @Test func `with the keyboard given away, every key is the shop's but the one that leads back`() throws {
    var tour = try Self.tour(step: 3)
    #expect(tour.press(.character("t")) == .handOver)
    for key in [Key.enter, .character("q"), .character("1"), .control("c"), .left, .escape] {
      #expect(tour.press(key) == .pass)
    }
    #expect(tour.press(.control("x")) == .play)
    #expect(tour.mode == .telling && tour.place == Self.place(0, 3))
  }

  @Test func `what was said counts until something else is`() {
    let chapter = Self.chapters[0]
    #expect((0...3).map { chapter.caption(at: $0)?.text } == [nil, "1", "1", "2"])
    #expect(chapter.chapterTitle.text == "A" && Self.chapters[1].chapterTitle.text == "T")
    #expect(Self.scenario([.place]).stops == [0])
  }

  @Test func `a translation says as much as the original, or nothing`() throws {
    let translation = try #require(Translation(.french, yaml: "a: [Un, Deux, Trois]\nb: [Un]"))
    let spoken = try #require(translation.applied(to: Self.chapters[0], named: "a"))
    #expect(
      spoken.caption(at: 3)?.text(in: .french) == "Trois" && spoken.chapterTitle.text(in: .french) == "Un")
    #expect(spoken.caption(at: 3)?.text(in: .english) == "2")
    #expect(translation.applied(to: Self.chapters[0], named: "b") == nil)
    #expect(translation.applied(to: Self.chapters[0], named: "c") == nil)
    #expect(Translation(.french, yaml: "a: {b: c}") == nil)
  }
}
