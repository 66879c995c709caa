import CheckoutScenario
import CheckoutScreens
import Testing

@testable import checkout

struct TourPaceTests {
  @Test func `by hand a caption stays, and what was done stays long enough to be seen`() {
    #expect(TourPace.byHand.pause(atCaption: "A caption.") == nil)
    #expect(TourPace.byHand.pause(after: .press([.enter])) > .seconds(1))
    #expect(TourPace.byHand.pause(after: .signIn(nil)) == .zero)
  }

  @Test func `a longer caption stays longer`() throws {
    let long = try #require(TourPace.calm.pause(atCaption: String(repeating: "x", count: 150)))
    let short = try #require(TourPace.calm.pause(atCaption: "Paid."))
    #expect(long == .seconds(12) && short < .seconds(3) && short > .seconds(2))
  }

  @Test func `nothing stays longer than a caption`() {
    let pace = TourPace.seconds(0.1)
    #expect(pace.pause(atCaption: String(repeating: "x", count: 500)) == .seconds(0.1))
    #expect(pace.pause(after: .press([.enter])) == .seconds(0.1) && pace.betweenChanges == .seconds(0.1))
  }

  @Test(
    arguments: [
      ("5", 5.0), ("0", 0), ("0.5", 0.5), ("600", 600), ("-1", nil), ("601", nil), ("x", nil), ("nan", nil),
    ] as [(String, Double?)])
  func `seconds are read`(_ text: String, _ seconds: Double?) {
    #expect(TourPace(argument: text) == seconds.map(TourPace.seconds))
  }
}
