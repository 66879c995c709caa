import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox

/// Writes down what a person does in the shop, as the steps of a scenario: what was meant, not which keys. A name and a
/// password become variables; what is only looked at is left out.
public struct SessionRecorder: Sendable {
  /// What was done so far.
  public internal(set) var steps: [RecordedStep] = []
  private var storage: String?
  private var account: String?
  private var answers: [String: String] = [:]
  private let isDemo: Bool
  /// When it began: what could be chosen then, such as a time of delivery, can be chosen when it is played.
  let start: Date?

  /// A recording that has not begun; payment pages of a real project are left to a person. `faults` are in force from the
  /// start.
  public init(isDemo: Bool, start: Date? = nil, faults: [FaultRule] = []) {
    self.isDemo = isDemo
    self.start = start
    steps = faults.map { RecordedStep(name: "fault", value: .text($0.text)) }
  }

  /// Takes what happened, and the states before and after it.
  public mutating func note(_ action: App.Action, from before: App, to after: App) {
    noteIdentity(before, after)
    noteCart(action, before, after)
    noteScreen(action, before, after)
    noteNamed(action, before)
    noteOrder(before, after)
    notePayment(action, before, after)
    noteFaults(action, before)
  }

  private mutating func add(_ name: String, _ value: RecordedStep.Value = .nothing) {
    steps.append(RecordedStep(name: name, value: value))
  }
}

// MARK: - Who buys, and what

extension SessionRecorder {
  private mutating func noteIdentity(_ before: App, _ after: App) {
    if !before.signIn.isSignedIn, let user = after.signIn.user {
      let isDemoUser = user == after.project.demoAccount?.user
      add(
        "sign in",
        isDemoUser ? .nothing : .map([("user", "${CHECKOUT_USER}"), ("password", "${CHECKOUT_PASSWORD}")]))
    }
    if !before.signIn.isGuest, after.signIn.isGuest { add("continue as guest") }
  }

  /// Lines that an order takes out of the cart are not taken out by the shopper.
  private mutating func noteCart(_ action: App.Action, _ before: App, _ after: App) {
    guard action.changesCart, before.shopping.id == after.shopping.id else { return }
    let (old, new) = (before.shopping.cart, after.shopping.cart)
    for id in Set(old.lines.map(\.id) + new.lines.map(\.id)).sorted()
    where id != after.project.deliveryProduct {
      let change = new.quantity(of: id) - old.quantity(of: id)
      if change > 0 { put(id, change) }
      if change < 0 { add("remove", .map([("product", "\(id)"), ("quantity", "\(-change)")])) }
    }
  }
}

extension SessionRecorder {
  /// One after the other, pieces of one product are one step.
  private mutating func put(_ product: Int, _ quantity: Int) {
    var quantity = quantity
    if let last = steps.last, last.name == "add", last.product == product {
      quantity += last.quantity
      steps.removeLast()
    }
    add(
      "add",
      quantity == 1 ? .text("\(product)") : .map([("product", "\(product)"), ("quantity", "\(quantity)")]))
  }
}

extension RecordedStep {
  fileprivate var product: Int? {
    switch value {
    case .nothing: nil
    case .text(let text), .typed(let text): Int(text)
    case .members(let members), .filled(let members):
      members.first { $0.name == "product" }.flatMap { Int($0.text) }
    }
  }

  fileprivate var quantity: Int {
    guard case .members(let members) = value else { return 1 }
    return members.first { $0.name == "quantity" }.flatMap { Int($0.text) } ?? 1
  }
}

extension App.Action {
  fileprivate var changesCart: Bool {
    switch self {
    case .cart, .overlay, .checkout: true
    case .started, .program, .navigation, .device, .signIn, .catalogue, .form, .review, .pricing, .placement,
      .payment, .watch, .orders, .savedCart, .pictures, .inspector, .faults:
      false
    }
  }
}

// MARK: - The order

extension SessionRecorder {
  private mutating func noteScreen(_ action: App.Action, _ before: App, _ after: App) {
    guard before.screen != after.screen else { return }
    if before.screen == .orderForm { noteForm(before) }
    guard case .navigation(let move) = action else { return }
    if move == .backTapped { return add("back") }
    if after.screen != .signIn { add("open", .text(after.screen.name)) }
  }

  /// What was filled in since it was written down last.
  private mutating func noteForm(_ app: App) {
    let form = app.shopping.form
    if let chosen = form.storage?.identifier, chosen != storage, form.storages.count > 1 {
      if storage != nil || form.storageIndex > 0 { add("storage", .text(chosen)) }
      storage = chosen
    }
    noteAnswers(form)
    if let chosen = form.account?.identifier, chosen != account { add("method", .text(chosen)) }
    account = form.account?.identifier
  }

  /// An answer that was taken away is an empty one; so is one that the project had given and the shopper has not kept.
  private mutating func noteAnswers(_ form: OrderForm) {
    let now = form.answers
    let changed = form.fields.filter { $0.isTouched && $0.kind != .secret }.compactMap { field in
      let text = now[field.id]?.joined(separator: ",") ?? ""
      return answers[field.id] == text ? nil : RecordedStep.Member(name: field.id, text: text)
    }
    guard !changed.isEmpty else { return }
    add("fill", .filled(changed))
    for answer in changed { answers[answer.name] = answer.text }
  }

  private mutating func noteOrder(_ before: App, _ after: App) {
    let (old, new) = (before.shopping.placement, after.shopping.placement)
    if case .sending = new.state, old.isOpen {
      noteForm(before)
      notePricing(before.shopping.pricing)
      add("place")
    }
    if case .placed? = after.shopping.watch.map({ _ in Condition.OrderWord.placed }),
      before.shopping.watch == nil,
      after.shopping.watch?.searches != nil
    {
      add("wait until", .map([("order", "placed"), ("within", "10m")]))
    }
    guard old.isOpen != new.isOpen || before.shopping.watch?.id != after.shopping.watch?.id else { return }
    if after.shopping.watch != nil { (storage, account, answers) = (nil, nil, [:]) }
  }

  private mutating func notePricing(_ pricing: Pricing) {
    if case .applied(let code) = pricing.coupon { add("coupon", .typed(code)) }
    if pricing.bonus > 0 { add("bonus", .text("\(pricing.bonus)")) }
  }
}

extension OrderPlacement {
  /// Whether no order is on its way, so that one that is sent now was confirmed now.
  fileprivate var isOpen: Bool {
    switch state {
    case .idle, .preparing, .ready, .rejected: true
    case .sending, .postponed, .checkingBeforeResend, .searching, .adopting, .placed: false
    }
  }
}

// MARK: - Its payment

extension SessionRecorder {
  private mutating func notePayment(_ action: App.Action, _ before: App, _ after: App) {
    guard let watch = after.shopping.watch else { return }
    switch action {
    case .watch(_, .checkTapped): add("check payment")
    case .watch(_, .newSessionTapped), .watch(_, .totalAcknowledged): add("new session")
    default: break
    }
    if case .changingMethod(let account, _, _) = watch.state, before.shopping.watch?.isChangingMethod != true
    {
      add("method", .text(account.identifier))
    }
    guard let old = before.shopping.watches[watch.id], !watch.order.isCancelled else { return }
    noteEnd(from: old.stateWord, to: watch.stateWord)
  }

  /// What happened elsewhere, on the payment page.
  private mutating func noteEnd(from old: String, to new: String) {
    let acts = [
      "completed": "pay", "partial": "pay", "canceled": "cancel", "expired": "expire", "failed": "fail",
    ]
    guard old != new, let act = acts[new] else { return }
    if isDemo { add("pay page", .text(act)) }
    add("wait until", .map([("payment", new), ("within", isDemo ? "2m" : "30m")]))
  }
}

extension PaymentWatch {
  fileprivate var isChangingMethod: Bool { if case .changingMethod = state { true } else { false } }
}

// MARK: - Everything else

extension SessionRecorder {
  private mutating func noteNamed(_ action: App.Action, _ before: App) {
    if case .overlay(.answered(let yes)) = action, case .question(let question)? = before.overlay {
      if question.subject == .sendAgain { return yes ? add("send again") : () }
      if case .quit = question.subject { return }
      return add("answer", .text(yes ? "yes" : "no"))
    }
    if case .overlay(.paletteChose(let chosen)) = action { return noteNamed(chosen, before) }
    guard let name = NamedAction(of: action), !Self.writtenOtherwise.contains(name) else { return }
    add("do", .text(name.rawValue))
  }

  /// What other steps say better, and what is of no use in a scenario.
  private static let writtenOtherwise: Set<NamedAction> = [
    .cart, .orders, .nextStep, .coupon, .bonus, .remove, .undo, .redo, .typeQuantity, .addByNumber,
    .orderAgain,
    .filter, .editor, .mouse, .faults, .showPassword, .openLink, .copyLink, .copyOrderNumber, .textToSelect,
    .help, .allActions, .forLater, .categories, .evidence,
  ]

  private mutating func noteFaults(_ action: App.Action, _ before: App) {
    switch action {
    case .faults(.switchedOn(let once)):
      let panel = before.faults
      guard panel.isOpen, panel.choices.indices.contains(panel.selection) else { return }
      let fault = "\(panel.call ?? "*"):\(panel.choices[panel.selection].name)"
      add("fault", .text(once ? fault : fault + ":*"))
    case .faults(.cleared): add("clear faults")
    default: break
    }
  }
}
