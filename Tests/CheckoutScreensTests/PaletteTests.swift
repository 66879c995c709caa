import CheckoutViewModel
import Testing

@testable import CheckoutScreens

struct PaletteTests {
  private func found(_ query: String, _ language: Language = .english, on name: String = "catalogue") throws
    -> String
  {
    var shopper = try #require(KeyTests.states.first { $0.0 == name }).1(language)
    shopper.does(.overlay(.paletteTapped), .overlay(.paletteEdited(.insert(query))))
    return shopper.frame(80, 24).dump
  }

  @Test(arguments: [
    ("lang", Language.english, "language: "), ("Sprache", .german, "Sprache: "),
    ("lang", .german, "Sprache: "),
    ("dark theme", .english, "theme: dark"), ("dark theme", .german, "Farben: dark"),
    ("number add", .english, "add by number"), ("sign", .french, "se déconnecter"),
  ])
  func `an action is found by its words in any order, in both languages`(
    query: String, language: Language, label: String
  ) throws {
    #expect(try found(query, language).contains(label))
  }

  @Test(arguments: ["order-form", "review", "payment-paused", "sign-in", "orders"])
  func `other places can be opened from everywhere`(name: String) throws {
    #expect(try found("products", on: name).contains("▸ products"))
    #expect(try found("add number", on: name).contains("add by number"))
  }

  @Test(arguments: KeyTests.states.map(\.0))
  func `every action is found by each of its words`(name: String) throws {
    let view = try #require(KeyTests.states.first { $0.0 == name }).1(.french).view
    let keys = view.context.strings.keys
    let moves = [keys.choose, keys.page, keys.ends, keys.field, keys.option, keys.palette]
    for hint in view.hints where !moves.contains(hint.label) {
      for word in hint.label.string.split(separator: " ") {
        let palette = view.palette(Field(id: "q", title: "", text: String(word)), 0)
        #expect(palette.found.contains { $0.label == hint.label }, "\(word)")
      }
    }
  }

  @Test func `help is grouped by what keys are about, text among it where text is typed`() throws {
    var catalogue = try #require(KeyTests.states.first { $0.0 == "catalogue" }).1(.english)
    catalogue.does(.overlay(.helpTapped))
    let help = catalogue.frame(80, 60).dump
    let headings = ["Getting around", "On this screen", "Order and payment", "Program"]
    #expect(headings.allSatisfy(help.contains) && !help.contains("In text"))
    var form = try #require(KeyTests.states.first { $0.0 == "order-form" }).1(.english)
    form.does(.overlay(.helpTapped))
    #expect(form.frame(80, 60).dump.contains("delete a word"))
  }
}
