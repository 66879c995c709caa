import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutScreens

struct LinearViewTests {
  private static let screens = Shopper.screens.map(\.name)

  private static func shopper(at name: String, _ language: Language) throws -> Shopper {
    try #require(Shopper.screens.first { $0.name == name }).make(language, "mono")
  }

  @Test(arguments: screens, Language.allCases)
  func `every screen is read out in full`(name: String, language: Language) throws {
    let view = try Self.shopper(at: name, language).lines
    let text = (view.news(after: nil) + view.question(after: nil) + [view.prompt]).joined(separator: "\n")
    expectGolden(text + "\n", "linear-\(name)-\(language.rawValue)")
  }

  @Test(arguments: screens, Language.allCases)
  func `nothing that is read out is a drawing`(name: String, language: Language) throws {
    let view = try Self.shopper(at: name, language).lines
    let text = (view.news(after: nil) + view.question(after: nil)).joined()
    #expect(!text.contains { "│┌─▸☑☐●○◷✓✗█".contains($0) })
  }

  @Test(arguments: screens)
  func `the question mark lists every action that means something without a screen`(name: String) throws {
    var shopper = try Self.shopper(at: name, .english)
    let wanted = shopper.view.hints.forLines.map(\.label)
    let page = shopper.lines.page
    let unheard = Set(wanted).subtracting(
      (page.hints + shopper.view.movingKeys + shopper.view.programKeys).map(\.label))
    shopper.says("?")
    let listed = shopper.lines.page.items.map(\.text)
    #expect(Set(wanted).subtracting(unheard).isSubset(of: listed))
  }

  @Test func `a second look at the same page says only what is new`() {
    var shopper = Shopper.waitingForPayment(.english)
    let before = shopper.lines
    #expect(shopper.lines.news(after: before).isEmpty)
    shopper.checks(Shop.session(.completed))
    let news = shopper.lines.news(after: before)
    #expect(news.first == "Paid")
    #expect(news.contains { $0.contains("The money was taken in full.") })
    #expect(!news.contains { $0.contains("Payment page:") })
  }

  @Test func `what happens again is said again`() {
    var shopper = Shopper.atCatalogue()
    shopper.says("1")
    shopper.says("add")
    let before = shopper.lines
    #expect(before.news(after: before, repeatingNotice: true) == ["Box: 1 in the cart"])
  }

  @Test(arguments: [("C", "C"), ("ctrl-x", "⌃X"), ("f10", "F10"), ("@", "@")])
  func `a key that was chosen for an action is an answer`(
    key: String, answer: String
  )
    throws
  {
    let keys = try KeyBindings(["cart": key])
    let lines = LinearView(Shopper.atCatalogue().app, timeZone: .gmt, keys: keys)
    let cart = LinearView.Reply.actions([.navigation(.opened(.cart))])
    #expect(lines.reply(to: answer) == cart)
    #expect(lines.reply(to: "cart") == cart)
  }

  @Test(arguments: ["1", "Box", "box, $3", "BOX"])
  func `a product is chosen by its number or the beginning of its name`(answer: String) {
    var shopper = Shopper.atCatalogue()
    shopper.says(answer)
    #expect(shopper.lines.news(after: nil).contains("Box"))
    shopper.says("+")
    #expect(shopper.app.shopping.cart.quantity(of: 14) == 1)
  }

  @Test func `an answer that fits several choices, or none, chooses nothing`() {
    let shopper = Shopper.atCart()
    #expect(shopper.lines.reply(to: "one") == .sentence("“one” could mean several of them."))
    #expect(shopper.lines.reply(to: "two\u{1B}[2J") == .sentence("“two[2J” is not one of the choices."))
    #expect(shopper.lines.reply(to: "99") == .sentence("“99” is not one of the choices."))
  }

  @Test(arguments: Language.allCases)
  func `back and quit are understood in English and in the shopper's language`(language: Language) {
    let shopper = Shopper.atCart(language)
    let keys = Strings.of(language).keys
    for word in ["back", keys.back.string, keys.back.string.uppercased()] {
      #expect(shopper.lines.reply(to: word) == .actions([.navigation(.backTapped)]))
    }
    for word in ["quit", keys.quit.string] {
      #expect(shopper.lines.reply(to: word) == .actions([.program(.quitTapped)]))
    }
  }

  @Test func `the keys that sentences name are answers`() {
    let shopper = Shopper.atReview()
    #expect(shopper.lines.news(after: nil).contains { $0.contains("Press p") })
    #expect(shopper.lines.reply(to: "p") == .actions([.checkout(.confirmTapped)]))
    #expect(shopper.lines.reply(to: "Esc") == .actions([.navigation(.backTapped)]))
  }
}

extension LinearViewTests {
  @Test func `a field keeps its value at Enter, takes another, and is emptied`() {
    var shopper = Shopper.atForm()
    shopper.does(.form(.focused(.field(0))))
    #expect(shopper.lines.prompt == "Name (required) [Christina Thomas]: ")
    shopper.says("")
    #expect(shopper.app.shopping.form.focus == .field(1))
    shopper.says("not a phone")
    #expect(shopper.app.shopping.form.focus == .field(1))
    #expect(shopper.lines.question(after: shopper.lines).count == 1)
    shopper.says("clear")
    #expect(shopper.app.shopping.form.fields[1].isEmpty)
  }

  @Test(arguments: ["back", "?", "quit", "clear", #"\back"#])
  func `a word that means something is a value behind a backslash`(word: String) {
    var shopper = Shopper.atForm()
    shopper.does(.form(.focused(.field(0))))
    shopper.says(#"\"# + word)
    #expect(shopper.app.shopping.form.fields[0].text == word)
  }

  @Test func `a backslash before anything else is part of the value`() {
    var shopper = Shopper.atForm()
    shopper.does(.form(.focused(.field(0))))
    shopper.says(#"\Ann\"#)
    #expect(shopper.app.shopping.form.fields[0].text == #"\Ann\"#)
  }

  @Test(arguments: [Field.Kind.line, .secret, .multiline], ["", "old", "two\nlines\n\nof it"])
  func `an answer replaces all of what was there`(kind: Field.Kind, before: String) {
    var field = Field(id: "a", title: "A", kind: kind, text: before)
    for edit in field.edits(for: "new", among: []) ?? [] { field.handle(edit) }
    #expect(field.text == "new")
  }

  @Test(arguments: [[], [0], [2], [0, 2]])
  func `options are chosen by number, whatever was chosen before`(before: [Int]) {
    let options = ["Red", "Green", "Blue"].map { AttributeOption(title: $0, value: $0) }
    let titles = ["Red", "Green", "Blue"].map { SafeText(untrusted: $0) }
    for (many, answer, expected) in [
      (false, "2", [1]), (false, "blue", [2]), (true, "1, 3", [0, 2]), (true, "green", [1]),
    ] {
      var field = Field(id: "a", title: "A", kind: .choice(many: many), options: options)
      field.fill(choosing: before.map { options[$0].value })
      for edit in field.edits(for: answer, among: titles) ?? [] { field.handle(edit) }
      #expect(field.chosen == expected)
    }
    let field = Field(id: "a", title: "A", kind: .choice(many: true), options: options)
    #expect(field.edits(for: "1, 4", among: titles) == nil)
  }

  @Test func `a password is asked for unseen, and never read out`() {
    var shopper = Shopper.atSignIn()
    #expect(!shopper.lines.hidesAnswer)
    shopper.says("ann@example.com")
    #expect(shopper.lines.hidesAnswer)
    #expect(shopper.lines.prompt == "Password (required): ")
    shopper.does(.signIn(.edited(.insert("secret"))))
    let said = shopper.lines.news(after: nil) + shopper.lines.question(after: nil) + [shopper.lines.prompt]
    #expect(!said.joined().contains("secret") && !said.joined().contains("•"))
  }

  @Test func `a question is answered by number, and the first answer is the harmless one`() {
    var shopper = Shopper.withCart()
    shopper.says("quit")
    #expect(shopper.lines.question(after: nil) == ["1. Stay", "2. Quit"])
    #expect(shopper.lines.reply(to: "quit") == .actions([.overlay(.answered(yes: true))]))
    shopper.says("1")
    #expect(shopper.app.overlay == nil)
  }

  @Test func `a long list is read out in parts, and more is loaded in time`() {
    var shopper = Shopper.signedIn()
    let products = (1...50).map { Shop.product($0, "Thing \($0)", "1", "USD", "") }
    shopper.does(.catalogue(.loaded(offset: 0, .position, .success(Page(items: products, total: 120)))))
    #expect(shopper.lines.question(after: nil).first?.hasPrefix("1. Thing 1,") == true)
    shopper.says("next page")
    #expect(shopper.lines.question(after: nil).first?.hasPrefix("1. Thing 26") == true)
    #expect(shopper.app.shopping.catalogue.loading == .loading)
    shopper.says("previous page")
    #expect(shopper.lines.question(after: nil).first?.hasPrefix("1. Thing 1,") == true)
  }
}

extension Shopper {
  var lines: LinearView { LinearView(app, timeZone: .gmt) }

  /// Answers what was asked last.
  mutating func says(_ answer: String) {
    guard case .actions(let actions) = lines.reply(to: answer) else { return }
    for action in actions { does(action) }
  }
}
