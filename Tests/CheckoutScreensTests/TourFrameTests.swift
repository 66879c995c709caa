import CheckoutViewModel
import Testing

@testable import CheckoutScreens

/// What a room sees of a tour.
struct TourFrameTests {
  private static func frame(_ mode: TourFrame.Mode = .telling) -> TourFrame {
    var frame = TourFrame(chapters: ["A purchase", "A declined card"], chapter: 1)
    frame.caption = "Now the bank says no."
    frame.deed = .pressed([.control("n")], meaning: "review")
    frame.mode = mode
    return frame
  }

  private static func view(_ state: String, isASCII: Bool = false) throws -> View {
    let shopper = try #require(KeyTests.states.first { $0.0 == state }).1(.english)
    return View(shopper.app, timeZone: .gmt, isASCII: isASCII)
  }

  @Test(arguments: [(80, 24), (100, 30), (200, 60)])
  func `the shop stays above what is said, with the key and the chapter`(width: Int, height: Int) throws {
    let view = try Self.view("payment")
    let text = Self.frame().draw(view, width: width, height: height).dump
    for wanted in ["2/2 · A declined card", "Now the bank says no.", "Key: Ctrl-N – review", "q leave"] {
      #expect(text.contains(wanted), "\(wanted) in\n\(text)")
    }
    let shop = view.withoutNames.draw(width: width, height: height - TourFrame.boxHeight(width) - 1).dump
    #expect(text.hasPrefix(shop))
  }

  @Test func `a payment can still be made, but nobody is named`() throws {
    let view = try Self.view("payment")
    let link = try #require(view.app.shopping.watch?.link?.host)
    #expect(Self.frame().draw(view, width: 120, height: 45).dump.contains(link))
    #expect(!view.withoutPersonalData.draw(width: 120, height: 45).dump.contains(link + "/"))
  }

  @Test func `the list has all chapters, and whoever tries has nearly the whole screen`() throws {
    let view = try Self.view("payment")
    let list = Self.frame(.choosing).draw(view, width: 80, height: 24).dump
    #expect(list.contains("1  A purchase") && list.contains("2  A declined card"))
    let trying = Self.frame(.trying).draw(view, width: 80, height: 24).dump
    #expect(trying.contains("The keyboard is yours.") && !trying.contains("the bank"))
  }

  @Test(arguments: KeyTests.states.map(\.0), [(1, 1), (39, 11), (40, 12), (60, 18)])
  func `every state fits every window`(_ state: String, _ size: (width: Int, height: Int)) throws {
    for mode in [TourFrame.Mode.telling, .choosing, .trying] {
      let canvas = Self.frame(mode).draw(try Self.view(state), width: size.width, height: size.height)
      #expect(canvas.width == size.width && canvas.height == size.height)
    }
  }

  @Test func `a terminal that shows nothing but ASCII gets nothing else`() throws {
    let text = Self.frame().draw(try Self.view("payment", isASCII: true), width: 80, height: 24).dump
    let isASCII = text.allSatisfy(\.isASCII)
    #expect(isASCII)
  }

  @Test(arguments: Language.allCases)
  func `whatever was done is said in words`(_ language: Language) {
    let names = Strings.of(language).keyNames
    let words = TourWords.of(language)
    let deeds: [TourDeed] =
      [.pressed([.enter, .up]), .typed, .fault("a:b"), .timePassed]
      + TourDeed.Button.allCases.map(TourDeed.onPaymentPage)
    let sentences = deeds.map { words.sentence($0, names).string }
    #expect(Set(sentences).count == deeds.count)
    let hasSigns = sentences.joined().contains { "⏎↑⌃".contains($0) }
    #expect(!hasSigns)
  }
}
