import Testing

@testable import CheckoutScreens

struct BreadcrumbTests {
  private func dump(_ current: Int?, width: Int) -> String {
    var canvas = Canvas(width: width, height: 1)
    Breadcrumb(names: ["One", "Two", "Three"], current: current, done: [0], word: "step 2 of 3")
      .draw(into: &canvas, in: canvas.bounds, theme: .mono)
    return canvas.dump
  }

  @Test func `a symbol and a word mark the current step`() {
    #expect(dump(1, width: 50) == "✓ One ─── ● Two ─── ○ Three            step 2 of 3\n")
    #expect(dump(1, width: 31) == "✓ One ── ● Two ── ○ Three   2/3\n")
    #expect(dump(1, width: 20) == "● Two  step 2 of 3\n")
  }
}
