import CheckoutViewModel
import Testing

@testable import CheckoutScreens

/// A language that takes two fifths more room than English fits as well.
struct PseudoLocaleTests {
  private func view(_ name: String) throws -> View {
    var view = try #require(KeyTests.states.first { $0.0 == name }).1(.english).view
    view.context = RenderContext(view.context.look, strings: .pseudo())
    return view
  }

  @Test(arguments: ["cart", "review", "catalogue", "order-form", "payment"])
  func `an amount is whole at 80 × 24`(name: String) throws {
    #expect(try view(name).draw(width: 80, height: 24).dump.contains("$365.00"))
  }

  @Test(arguments: KeyTests.states.map(\.0))
  func `numbers and amounts of orders are whole wherever they are in English`(name: String) throws {
    let english = try #require(KeyTests.states.first { $0.0 == name }).1(.english).frame()
    let frame = try view(name).draw(width: 80, height: 24).dump
    for text in ["$365.00", "89"] where english.dump.contains(text) {
      #expect(frame.contains(text), "\(text)")
    }
  }

  @Test(arguments: KeyTests.states.map(\.0))
  func `the footer leads to the help`(name: String) throws {
    let view = try view(name)
    guard view.overlay == nil else { return }
    let last = try #require(view.draw(width: 80, height: 24).rowText(23).split(separator: "  ").last)
    #expect(last.trimmed.hasSuffix("]"))
  }

  /// The list of products, its detail, the calls and the examples in fields show as much as there is room for.
  private static let whole = KeyTests.states.map(\.0).filter {
    !["catalogue", "inspector", "order-form"].contains(where: $0.hasPrefix)
  }

  @Test(arguments: whole)
  func `no sentence is cut at 80 × 24`(name: String) throws {
    let view = try view(name)
    let whole = Set(Self.elided(view.draw(width: 400, height: 100)))
    let cut = Self.elided(view.draw(width: 80, height: 24)).filter { !whole.contains($0) }
    #expect(cut.isEmpty)
  }

  private static func elided(_ canvas: Canvas) -> [Substring] {
    canvas.dump.split(whereSeparator: \.isWhitespace).filter { $0.contains("…") }
  }
}
