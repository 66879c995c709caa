import CheckoutViewModel
import OneEntryClient
import Testing

@testable import CheckoutScreens

/// What the shop will refuse, or cannot fulfil, is said before the order.
struct ForewarningTests {
  private static let gone = Shop.product(23, "Crème brûlée", "8.9", "USD", "Sold out")

  private static func buying(_ language: Language = .english, _ products: Product...) -> Shopper {
    var shopper = Shopper.signedIn(language)
    let page = Page(items: products, total: products.count)
    shopper.does(.catalogue(.loaded(offset: 0, .position, .success(page))), .checkout(.addTapped))
    return shopper
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 50), (40, 12)], Language.allCases)
  func `what is sold out says so in the list, in the cart and on the review`(
    size: (Int, Int), language: Language
  ) {
    var shopper = Self.buying(language, Self.gone)
    func words() -> String { shopper.frame(size.0, size.1).dump.replacing("\u{A0}", with: " ") }
    shopper.does(.overlay(.dismissed), .catalogue(.moved(by: 0)))
    #expect(words().contains("Sold out"), "list")
    shopper.does(.navigation(.opened(.cart)))
    #expect(words().contains("Sold out"), "cart")
    shopper.does(
      .navigation(.opened(.orderForm)), .form(.storagesLoaded(.success(Shop.storages))),
      .form(.accountsLoaded(.success(Shop.accounts))),
      .form(.formLoaded(marker: "order", .success(Shop.orderForm))),
      .form(.focused(.field(0))), .form(.edited(.insert("Ann"))), .navigation(.nextTapped))
    #expect(shopper.app.screen == .review)
    #expect(words().contains("Sold out"), "review")
  }

  @Test func `what can be had is listed by its name alone`() {
    #expect(!Shopper.atReview().frame().dump.contains("In stock"))
  }

  private static func form(
    _ attributes: [FormAttribute], _ language: Language = .english, storages: [OrderStorage] = Shop.storages
  ) -> Shopper {
    var shopper = Shopper.atCart(language)
    shopper.does(
      .navigation(.opened(.orderForm)), .form(.storagesLoaded(.success(storages))),
      .form(.accountsLoaded(.success(Shop.accounts))),
      .form(
        .formLoaded(marker: "order", .success(Form(id: 6, identifier: "order", attributes: attributes)))))
    return shopper
  }

  private static let required = Validators(isRequired: true, isRequiredStrictly: true)

  @Test(arguments: [AttributeType.file, .image, .groupOfImages, .spam, .list, .radioButton])
  func `what a form demands and nobody can give here is said before it is filled in`(_ type: AttributeType) {
    let field = FormAttribute(marker: "x", type: type, title: "Prescription", validators: Self.required)
    var shopper = Self.form([field])
    let told = "The shop asks for Prescription, which cannot be given here"
    #expect(shopper.frame().dump.contains(told))
    #expect(shopper.frame().dump.contains("Choose another kind of order"))
    #expect(Self.form([field], storages: [Shop.storages[0]]).frame().dump.contains("own website"))
    shopper.presses(.control("n"))
    #expect(shopper.app.screen == .orderForm && shopper.frame().dump.contains(told))
  }

  @Test(arguments: Language.allCases)
  func `in a low window, the fields keep their room beside it`(language: Language) {
    let field = FormAttribute(marker: "x", type: .file, title: "Prescription", validators: Self.required)
    var shopper = Self.form([FormAttribute(marker: "n", title: "Name"), field], language)
    shopper.does(.form(.focused(.storage)))
    let frame = shopper.frame(40, 12).dump
    #expect(frame.contains("Prescription") && frame.contains("▸") && frame.contains("● Orders"))
  }

  @Test(arguments: [AttributeType.file, .image, .groupOfImages, .spam, .list, .radioButton])
  func `what may be left out is no obstacle`(_ type: AttributeType) {
    let field = FormAttribute(marker: "x", type: type, title: "Prescription")
    var shopper = Self.form([field])
    #expect(!shopper.frame().dump.contains("cannot be given here"))
    shopper.presses(.control("n"))
    #expect(shopper.app.screen == .review)
    #expect(shopper.app.intent?.draft.formData.isEmpty == true)
  }

  @Test func `in lines, nothing is asked for that cannot be given, and why is said`() throws {
    let fields = [
      FormAttribute(marker: "x", type: .file, title: "Prescription"),
      FormAttribute(marker: "n", title: "Name"),
    ]
    let shopper = Self.form(fields)
    let page = OrderFormScreen(app: shopper.app, context: shopper.view.context).page
    #expect(page.lines.contains("Prescription: files cannot be sent from here"))
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `a day that is over is doubted where it is typed, and may be sent all the same`(size: (Int, Int)) {
    var shopper = Self.form([FormAttribute(marker: "when", type: .date, title: "Delivery day")])
    shopper.does(.form(.focused(.field(0))), .form(.edited(.insert("2026-11-22"))))
    #expect(shopper.frame(size.0, size.1).dump.contains("! This day is in the past."))
    shopper.presses(.control("n"))
    #expect(shopper.app.screen == .review)
    shopper.presses(.escape)
    shopper.does(
      .form(.focused(.field(0))), .form(.edited(.deleteToStart)), .form(.edited(.insert("2026-11-23"))))
    #expect(!shopper.frame(size.0, size.1).dump.contains("in the past"))
  }

  @Test(arguments: [(80, 24, 4...4), (120, 40, 12...12), (200, 50, 12...12)])
  func `a long list has the rows that nothing else needs`(width: Int, height: Int, shown: ClosedRange<Int>) {
    let options = (1...40).map {
      AttributeOption(title: "A place with a long name, number \($0)", value: "\($0)")
    }
    let list = FormAttribute(marker: "place", type: .list, title: "Place", options: options)
    let others = (1...8).map { FormAttribute(marker: "f\($0)", title: "Field \($0)") }
    let frame = Self.form([list] + others).frame(width, height).dump
    #expect(shown.contains(frame.split(separator: "\n").count { $0.contains("A place with") }))
    #expect(frame.contains("of 40 ↓"))
  }

  @Test func `how many fields are wrong is said without moving any of them`() {
    var shopper = Shopper.atForm()
    shopper.does(.form(.focused(.field(0))), .form(.edited(.deleteToStart)))
    let place = shopper.frame(120, 40).cursor
    shopper.presses(.control("n"))
    #expect(shopper.frame(120, 40).dump.contains("! 1 field needs attention"))
    #expect(shopper.frame(120, 40).cursor == place)
  }
}
