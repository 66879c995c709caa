import CheckoutViewModel
import OneEntryClient
import Testing

@testable import CheckoutScreens

/// The calls to the shop, over the screen or beside it.
struct InspectorPanelTests {
  @Test(arguments: [Language.english, .french])
  func `the calls look as they did`(language: Language) {
    for (width, height) in [(80, 24), (120, 40), (200, 50)] {
      let frame = Shopper.inspecting(language).frame(width, height)
      expectGolden(frame.dump, "inspector-\(width)x\(height)-\(language.rawValue)")
    }
  }

  @Test func `where there is room the screen stays in sight and has the keys`() {
    var shopper = Shopper.inspecting(beside: true)
    #expect(shopper.frame(120, 40).dump.contains("Calls to the shop"))
    #expect(!shopper.frame(119, 40).dump.contains("Calls to the shop"))
    shopper.presses(.down)
    #expect(shopper.app.shopping.catalogue.selection == 1)
    shopper.presses(.function(12), .up)
    #expect(shopper.app.inspector.selected?.id == "2" && shopper.app.shopping.catalogue.selection == 1)
  }

  @Test func `letters are typed into the filter, and escape closes`() {
    var shopper = Shopper.inspecting()
    shopper.types("quit")
    #expect(shopper.app.inspector.filter.text == "quit")
    shopper.presses(.escape)
    #expect(shopper.app.inspector.place == .closed && shopper.app.screen == .catalogue)
    shopper.presses(.character("i"))
    #expect(shopper.app.inspector.place == .focused)
  }

  @Test func `in a text field i is a letter`() {
    var shopper = Shopper.atSignIn()
    shopper.presses(.character("i"))
    #expect(shopper.app.inspector.place == .closed)
    shopper.presses(.function(12))
    #expect(shopper.app.inspector.place == .focused)
  }

  @Test func `a question is answered before the calls get the keys`() {
    var shopper = Shopper.inspecting()
    shopper.does(.overlay(.asked(.signOut)))
    #expect(shopper.view.overlay is QuestionOverlay)
    shopper.presses(.escape)
    #expect(shopper.view.overlay is InspectorPanel)
  }

  @Test(arguments: Language.allCases, [(80, 24), (60, 20), (40, 12)])
  func `what has just happened is told whole over the calls`(language: Language, size: (Int, Int)) {
    var shopper = Shopper.inspecting(language)
    shopper.does(.inspector(.saved(.success("/home/somebody/with-a-long-name/Documents/calls.har"))))
    let shown = shopper.frame(size.0, size.1).dump.filter { !$0.isWhitespace }
    let told = shopper.app.notice.map {
      shopper.view.context.strings.notice($0, shopper.view.context.formatting)
    }
    #expect(shown.contains(told?.string.filter { !$0.isWhitespace } ?? "no notice"))
  }

  @Test func `nothing of the network reaches the terminal as it came`() {
    let frame = Shopper.inspecting().frame(200, 60).dump
    #expect(frame.contains("Box") && !frame.contains("\u{1B}"))
  }
}
