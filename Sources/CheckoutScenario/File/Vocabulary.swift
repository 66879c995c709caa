import CheckoutScreens
import CheckoutViewModel
import OneEntryClient
import OneEntrySandbox

/// A step as it may be written: its name, what follows it, and what it means.
struct StepForm: Sendable {
  var name: String
  var shape: Shape
  var meaning: String
  /// Reads what follows the name, once its shape is checked.
  var read: @Sendable (FileValue) -> Act?

  init(_ name: String, _ shape: Shape, _ meaning: String, _ read: @escaping @Sendable (FileValue) -> Act?) {
    self.name = name
    self.shape = shape
    self.meaning = meaning
    self.read = read
  }

  init(_ name: String, _ meaning: String, _ act: Act) { self.init(name, .nothing, meaning) { _ in act } }
}

/// Every step there is. The reader, the JSON Schema and the documentation are made from this list.
enum Vocabulary {
  static let all = buying + ordering + paying + moving + happening + telling + asserting

  static func form(named name: String) -> StepForm? { all.first { $0.name == name } }

  private static let buying: [StepForm] = [
    StepForm(
      "sign in",
      .either([
        .nothing,
        .members([
          .init(name: "user", shape: .variable, isRequired: true, meaning: "The variable with the name."),
          .init(
            name: "password", shape: .variable, isRequired: true, meaning: "The variable with the password."),
          .init(name: "provider", shape: .text, meaning: "The marker of the sign-in provider."),
        ]),
      ]), "Signs in; by itself, as the demo shop's own user."
    ) { .signIn(Act.SignInNames($0)) },
    StepForm("sign out", "Signs out.", .signOut),
    StepForm("continue as guest", "Buys without an account.", .continueAsGuest),
    StepForm("add", product(.whole(Cart.quantities)), "Puts a product into the cart.") { value in
      Int(value["product"]?.text ?? value.text).map { .add(product: $0, quantity: value.quantity ?? 1) }
    },
    StepForm(
      "remove", product(.whole(Cart.quantities)), "Takes a product out of the cart, or some pieces of it."
    ) { value in
      Int(value["product"]?.text ?? value.text).map { .remove(product: $0, quantity: value.quantity) }
    },
  ]

  private static func product(_ quantities: Shape) -> Shape {
    let id = Shape.whole(1...Int.max)
    return .either([
      id,
      .members([
        .init(name: "product", shape: id, isRequired: true, meaning: "The number of the product."),
        .init(name: "quantity", shape: quantities, meaning: "How many pieces."),
      ]),
    ])
  }

  private static let ordering: [StepForm] = [
    StepForm("storage", .text, "Chooses the order storage, by its marker.") { .storage($0.text) },
    StepForm(
      "fill", .map(of: .textOrEmpty),
      "Fills in the order form: markers with their values. An empty one clears the field."
    ) { value in
      .fill(value.members.map { Act.Answer(marker: $0.name, value: $0.value.text) })
    },
    StepForm("coupon", .text, "Gives the code of a coupon.") { .coupon($0.text) },
    StepForm("bonus", .amount, "Uses so much of the bonus balance.") {
      Number.decimal(from: $0.text).map(Act.bonus)
    },
    StepForm("method", .text, "Chooses how to pay, by the identifier of the payment account.") {
      .method($0.text)
    },
    StepForm("place", "Confirms the order.", .place),
    StepForm("send again", "Sends an order again that the shop shows no trace of.", .sendAgain),
  ]

  private static let paying: [StepForm] = [
    StepForm(
      "pay page", .choice(Act.PageAct.allCases.map(\.rawValue)),
      "Does something on the demo shop's payment page."
    ) { Act.PageAct(rawValue: $0.text).map(Act.payPage) },
    StepForm("check payment", "Asks the shop for the payment now.", .checkPayment),
    StepForm("new session", "Opens a new payment session, or that of the next part.", .newSession),
  ]

  private static let moving: [StepForm] = [
    StepForm("open", .choice(Screen.allCases.map(\.name)), "Opens a screen.") {
      Screen(named: $0.text).map(Act.open)
    },
    StepForm("back", "Goes back one screen.", .back),
    StepForm(
      "do", .choice(NamedAction.allCases.map(\.rawValue)),
      "Does what a key of the screen does, by its name in the configuration."
    ) { NamedAction(rawValue: $0.text).map(Act.perform) },
    StepForm("answer", .choice(["yes", "no"]), "Answers the question on the screen.") {
      .answer(yes: $0.text == "yes")
    },
    StepForm("press", .oneOrMore(.key), "Presses keys, where no other step does it.") {
      .press($0.elements.compactMap { Key(pressed: $0.text) })
    },
    StepForm("type", .text, "Types a text.") { .type($0.text) },
  ]

  private static let happening: [StepForm] = [
    StepForm(
      "wait until",
      .members(
        Condition.members + [
          .init(name: "see", shape: .oneOrMore(.text), meaning: "Texts that are on the screen."),
          .init(name: "within", shape: .duration, meaning: "How long to wait at most; 60s by default."),
        ]), "Lets time pass until something is true."
    ) { .waitUntil(Condition($0), within: $0["within"].flatMap { Duration.seconds(in: $0.text) } ?? 60) },
    StepForm("wait", .duration, "Lets time pass.") { Duration.seconds(in: $0.text).map(Act.wait) },
    StepForm("clock forward", .duration, "Puts the clock of the demo shop forward.") {
      Duration.seconds(in: $0.text).map(Act.clockForward)
    },
    StepForm("fault", .oneOrMore(.fault), "Lets something go wrong in the demo shop.") {
      .fault($0.elements.compactMap { try? FaultRule($0.text) })
    },
    StepForm("clear faults", "Takes all faults away.", .clearFaults),
  ]

  private static let telling: [StepForm] = [
    StepForm("chapter", .localText, "Begins a part of the scenario.") { .chapter(LocalText($0)) },
    StepForm("caption", .localText, "Shows a text to viewers.") { .caption(LocalText($0)) },
  ]

  private static let asserting: [StepForm] = [
    StepForm("see", .oneOrMore(.text), "These texts are on the screen.") { .see($0.elements.map(\.text)) },
    StepForm("not see", .oneOrMore(.text), "These texts are not on the screen.") {
      .notSee($0.elements.map(\.text))
    },
    StepForm("state", .members(Condition.members), "How the order, its payment and the cart are.") {
      .state(Condition($0))
    },
    StepForm(
      "calls",
      .members(
        Call.allCases.map { .init(name: $0.rawValue, shape: .whole(0...Int.max), meaning: "How often.") }),
      "How often each of these calls was made since the beginning, repetitions included."
    ) { value in
      .calls(
        value.members.compactMap { member in
          guard let call = Call(rawValue: member.name), let count = Int(member.value.text) else { return nil }
          return Act.CallCount(call: call, count: count)
        })
    },
  ]
}

extension FileValue {
  fileprivate var quantity: Int? { self["quantity"].flatMap { Int($0.text) } }
}

extension Act.SignInNames {
  fileprivate init?(_ value: FileValue) {
    guard let user = value["user"]?.text.variable, let password = value["password"]?.text.variable else {
      return nil
    }
    self.init(user: user, password: password, provider: value["provider"]?.text)
  }
}

extension Condition {
  static let members: [Shape.Member] = [
    .init(name: "screen", shape: .choice(Screen.allCases.map(\.name)), meaning: "The screen that shows."),
    .init(
      name: "order", shape: .choice(OrderWord.allCases.map(\.rawValue)), meaning: "How far the order is."),
    .init(name: "payment", shape: .choice(paymentWords), meaning: "How far its payment is."),
    .init(name: "cart", shape: .whole(0...Int.max), meaning: "How many pieces are in the cart."),
    .init(name: "total", shape: .amount, meaning: "What the order costs, or would cost."),
    .init(name: "paid", shape: .amount, meaning: "What has been paid of it."),
    .init(name: "due", shape: .amount, meaning: "What is still to be paid."),
  ]

  fileprivate init(_ value: FileValue) {
    screen = value["screen"].flatMap { Screen(named: $0.text) }
    order = value["order"].flatMap { OrderWord(rawValue: $0.text) }
    payment = value["payment"]?.text
    cart = value["cart"].flatMap { Int($0.text) }
    total = value["total"].flatMap { Number.decimal(from: $0.text) }
    paid = value["paid"].flatMap { Number.decimal(from: $0.text) }
    due = value["due"].flatMap { Number.decimal(from: $0.text) }
    see = value["see"]?.elements.map(\.text) ?? []
  }
}
