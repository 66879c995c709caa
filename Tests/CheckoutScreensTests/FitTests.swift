import CheckoutViewModel
import Testing

@testable import CheckoutScreens

/// What must be readable whole, whatever the size, the language and the shop's words are.
struct FitTests {
  @Test(arguments: KeyTests.states.map(\.0), Language.allCases)
  func `every state draws at every size, and the cursor stays inside`(name: String, language: Language) throws
  {
    let shopper = try #require(KeyTests.states.first { $0.0 == name }).1(language)
    for (width, height) in [(80, 24), (120, 40), (40, 12), (200, 60), (64, 20), (39, 11), (1, 1), (0, 0)] {
      let canvas = shopper.frame(width, height)
      #expect(canvas.cells.count == width * height)
      if let cursor = canvas.cursor {
        #expect((0..<width).contains(cursor.column) && (0..<height).contains(cursor.row))
      }
    }
  }

  @Test(arguments: ["sign-in", "catalogue", "cart", "order-form", "review", "orders"])
  func `the hardware cursor stands where the keys go`(name: String) throws {
    let shopper = try #require(Shopper.screens.first { $0.name == name }).make(.english, "terminal")
    for (width, height) in ScreenGoldenTests.sizes {
      let canvas = shopper.frame(width, height)
      let cursor = try #require(canvas.cursor)
      #expect(canvas.rowText(cursor.row).contains("▸") || canvas.rowText(cursor.row - 1).contains("▸"))
    }
  }

  @Test(arguments: ["cart", "review", "catalogue", "order-form"], Language.allCases)
  func `a total is never cut`(name: String, language: Language) throws {
    let shopper = try #require(Shopper.screens.first { $0.name == name }).make(language, "terminal")
    let total = Self.total(in: language)
    for (width, height) in ScreenGoldenTests.sizes {
      #expect(shopper.frame(width, height).dump.contains(total))
    }
  }

  private static func total(in language: Language) -> String {
    switch language {
    case .english: "$365.00"
    case .french, .german: "365,00 $"
    }
  }

  @Test(arguments: Language.allCases)
  func `an order's number, total and status are never cut`(language: Language) {
    let total = Self.total(in: language)
    for (width, height) in ScreenGoldenTests.sizes {
      let orders = Shopper.atOrders(language).frame(width, height).dump
      #expect(orders.contains("89") && orders.contains("Created") && orders.contains(total))
      let payment = Shopper.waitingForPayment(language).frame(width, height).dump
      #expect(payment.contains("89"))
    }
  }

  @Test(arguments: Shopper.states.filter { $0.name.hasPrefix("payment") }.map(\.name), Language.allCases)
  func `whether money was taken is said in every payment state`(name: String, language: Language) throws {
    let shopper = try #require(Shopper.states.first { $0.name == name }).make(language)
    guard let watch = shopper.app.shopping.watch, shopper.app.shopping.payment.methodIndex == nil else {
      return
    }
    let told = shopper.view.context.strings.payment.displayState(PaymentDisplayState(watch))
    let words = shopper.frame().dump.split(whereSeparator: \.isWhitespace)
    let said = told.money.string.split(separator: " ")
    #expect(said.allSatisfy { words.contains($0) })
  }

  /// The list of products has more than any window shows, and the calls beside a screen leave it less than 80 columns.
  /// The faults are listed over products.
  private static let whole = KeyTests.states.map(\.0).filter {
    !$0.hasPrefix("catalogue") && !$0.hasPrefix("inspector") && $0 != "faults"
  }

  @Test(arguments: whole, Language.allCases)
  func `no word is cut at 80 × 24 or in a larger window`(name: String, language: Language) throws {
    let shopper = try #require(KeyTests.states.first { $0.0 == name }).1(language)
    let whole = Set(Self.elided(shopper.frame(400, 100)))
    for (width, height) in [(80, 24), (100, 30), (120, 40), (200, 50)] {
      let cut = Self.elided(shopper.frame(width, height)).filter { !whole.contains($0) }
      #expect(cut.isEmpty, "\(width)×\(height)")
    }
  }

  /// The words that end with the sign that marks a cut text, which some of the program's own sentences have too.
  private static func elided(_ canvas: Canvas) -> [Substring] {
    canvas.dump.split(whereSeparator: \.isWhitespace).filter { $0.contains("…") }
  }

  @Test(arguments: Language.allCases)
  func `a terminal that is too small says so, and quitting works`(language: Language) {
    let shopper = Shopper.atCart(language)
    for (width, height) in [(39, 24), (40, 11), (20, 5), (10, 3), (12, 1), (5, 1)] {
      #expect(shopper.frame(width, height).dump.contains("40×12"), "\(width)×\(height)")
    }
    #expect(shopper.view.action(for: .control("q")) == .program(.quitTapped))
  }

  @Test func `in a window that is too small no key does anything unseen, and text is typed all the same`() {
    let review = Shopper.atReview().view
    #expect(review.action(for: .character("p"), width: 40, height: 12) == .checkout(.confirmTapped))
    #expect(review.action(for: .character("p"), width: 39, height: 12) == nil)
    #expect(review.action(for: .control("c"), width: 39, height: 12) == .program(.interrupted))
    let signIn = Shopper.atSignIn().view
    #expect(signIn.action(for: .character("p"), width: 9, height: 3) == .signIn(.edited(.insert("p"))))
    #expect(signIn.action(for: .enter, width: 9, height: 3) == nil)
  }

  @Test func `an unfinished code is left out where it does not fit`() {
    #expect(!Shopper.waitingForPayment().frame(40, 12).dump.contains("▀"))
    #expect(Shopper.waitingForPayment().frame(80, 24).dump.contains("▀"))
  }

  @Test(arguments: Language.allCases)
  func `what is bought, owed and linked is whole at 80 × 24 and in larger windows`(language: Language) {
    for (width, height) in [(80, 24), (120, 40), (200, 50)] {
      for shopper in [Shopper.atReview(language), .paid(language)] {
        let dump = shopper.frame(width, height).dump
        for text in ["Box", "Café moulu « Été »", Self.total(in: language)] { #expect(dump.contains(text)) }
      }
      let payment = Shopper.waitingForPayment(language).frame(width, height)
      let words = payment.dump.filter { !$0.isWhitespace && !"│█▀▄".contains($0) }
      #expect(words.contains(Shop.link) && payment.dump.contains(Self.total(in: language)))
    }
  }

  @Test func `a large window shows the payment's link in one piece, and its code`() {
    for (width, height) in [(120, 40), (200, 50)] {
      let dump = Shopper.waitingForPayment().frame(width, height).dump
      #expect(dump.contains(Shop.link) && dump.contains("████"))
    }
  }

  @Test(arguments: [(80, 24, 100), (120, 40, 150), (200, 50, 500)])
  func `paid is read from the last row`(width: Int, height: Int, cells: Int) {
    let dump = Shopper.paid(.english).frame(width, height).dump
    #expect(dump.contains("Paid") && dump.contains("Order 89") && dump.contains("Press t to save a receipt"))
    #expect(dump.count { $0 == "█" } > cells)
  }

  @Test(arguments: Language.allCases, [(40, 12), (64, 20)])
  func `the key of the code never does anything unseen`(language: Language, size: (Int, Int)) {
    var shopper = Shopper.waitingForPayment(language)
    let before = shopper.frame(size.0, size.1).dump
    shopper.does(.payment(.qrCodeToggled))
    #expect(shopper.frame(size.0, size.1).dump != before)
  }

  @Test(arguments: Language.allCases)
  func `the link is whole in the smallest window`(language: Language) {
    let dump = Shopper.waitingForPayment(language).frame(40, 12).dump
    #expect(dump.filter { !$0.isWhitespace && $0 != "│" }.contains(Shop.link))
  }
}
