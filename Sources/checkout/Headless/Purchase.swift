import CheckoutViewModel
import Foundation
import OneEntryClient

/// One purchase, step by step, over the same services and rules as the screens.
struct Purchase {
  let services: Services
  /// Told until when a busy shop is left in peace.
  let tell: @Sendable (_ busyUntil: Date?) -> Void
  var report = PurchaseReport()

  init(services: Services, busy tell: @escaping @Sendable (_ until: Date?) -> Void) {
    (self.services, self.tell) = (services, tell)
  }

  mutating func signIn(_ account: DemoAccount, provider marker: String) async throws(PurchaseProblem) {
    let providers = try await answer(services.providers)
    guard let provider = providers.first(where: { $0.identifier == marker && $0.isActive }) else {
      throw .unknownMarker("provider", marker, among: providers.map(\.identifier))
    }
    let services = services
    let form = try await answer { () async throws(Failure) in try await services.signInForm(provider) }
    guard let login = form.attributes.first(where: \.isLogin),
      let password = form.attributes.first(where: \.isPassword)
    else {
      throw .notInShop("The form “\(form.identifier)” has no login and password fields to sign in with.")
    }
    let request = SignInRequest(
      provider: provider, login: Credential(marker: login.marker, value: Secret(account.user)),
      password: Credential(marker: password.marker, value: Secret(account.password)))
    do throws(Failure) {
      _ = try await services.apply(request)
    } catch {
      throw .signInRefused(error)
    }
  }

  /// Checks everything that can be checked before an order leaves.
  func intent(
    storage marker: String, account: String?, products: [ProductArgument], fields arguments: [FieldArgument]
  ) async throws(PurchaseProblem) -> OrderIntent {
    let storages = try await answer(services.storages)
    guard let storage = storages.first(where: { $0.identifier == marker }) else {
      throw .unknownMarker("storage", marker, among: storages.map(\.identifier))
    }
    let account = try await self.account(account, of: storage)
    let lines = try await lines(products)
    let draft = OrderDraft(
      formIdentifier: storage.formIdentifier ?? "", paymentAccountIdentifier: account,
      formData: try await formData(of: storage, arguments), lines: lines)
    return OrderIntent(storage: storage.identifier, draft: draft)
  }

  private func account(_ marker: String?, of storage: OrderStorage) async throws(PurchaseProblem) -> String {
    let taken = try await answer(services.accounts).filter {
      $0.isUsed && storage.paymentAccountIdentifiers.contains($0.identifier)
    }.map(\.identifier)
    if let marker, taken.contains(marker) { return marker }
    if marker == nil, taken.count == 1 { return taken[0] }
    throw .unknownMarker("account", marker, among: taken)
  }

  private func lines(_ products: [ProductArgument]) async throws(PurchaseProblem) -> [OrderLine] {
    let known = try await answer { () async throws(Failure) in
      try await services.productsByID(products.map(\.id))
    }
    for product in products where !known.contains(where: { $0.id == product.id }) {
      throw .notInShop("There is no product \(product.id).")
    }
    return products.map { OrderLine(productID: $0.id, quantity: $0.quantity) }
  }

  private func formData(
    of storage: OrderStorage, _ arguments: [FieldArgument]
  ) async throws(PurchaseProblem) -> [FormDatum] {
    guard let marker = storage.formIdentifier else { return [] }
    let form = try await answer { () async throws(Failure) in try await services.form(marker) }
    var fields = form.attributes.compactMap(Field.init(inOrder:))
    for argument in arguments {
      guard let index = fields.firstIndex(where: { $0.id == argument.marker && $0.kind != .fixed }) else {
        throw .unknownMarker("field", argument.marker, among: fields.filter { $0.kind != .fixed }.map(\.id))
      }
      try fields[index].take(argument.value)
    }
    if let field = fields.first(where: { $0.firstProblem == .notFillable }) {
      throw .notInShop(
        "The form asks for “\(field.title)”, which cannot be given here: order in the shop itself.")
    }
    for field in fields where field.firstProblem != nil {
      throw .notInShop(
        "The field “\(field.id)” (\(field.title)) is missing or not right: give it with --field \(field.id)=…."
      )
    }
    return fields.compactMap(\.datum)
  }

  mutating func place(_ intent: OrderIntent) async throws(PurchaseProblem) {
    let services = services
    let prepared = try await answer { () async throws(Failure) in try await services.prepareOrder(intent) }
    report.checkoutID = prepared.id
    try await send(prepared)
  }

  /// Makes the payment session and reads it back by the order's id, once or until it is settled.
  mutating func look(untilSettled waits: Bool) async throws(PurchaseProblem) {
    guard let own = report.placed else { return }
    let services = services
    report.session = try await answer { () async throws(Failure) in try await services.openSession(own.order)
    }
    let start = services.now()
    var schedule = PollSchedule(seed: UInt64(own.id))
    var failures = 0
    while true {
      failures = try await read(own, failures: failures, waits: waits)
      guard waits, !report.isSettled else { return }
      let age = services.now().timeIntervalSince(start)
      guard let pause = failures > 0 ? schedule.pause(failures: failures) : schedule.pause(age: age) else {
        return
      }
      guard (try? await services.sleep(pause)) != nil else { return }
    }
  }

  /// Looks once; a failed look counts and is tried again where the purchase waits.
  private mutating func read(_ own: StoredOrder, failures: Int, waits: Bool) async throws(PurchaseProblem)
    -> Int
  {
    do throws(Failure) {
      report.note(try await services.checkPayment(own.id, own.storage, false))
      return 0
    } catch {
      if !waits || ExitStatus(error) != .unreachable { throw .failed(error) }
      return failures + 1
    }
  }

  func answer<Value: Sendable>(
    _ request: @Sendable () async throws(Failure) -> Value
  ) async throws(PurchaseProblem) -> Value {
    do throws(Failure) {
      return try await request()
    } catch {
      throw .failed(error)
    }
  }
}

extension PurchaseProblem {
  static func unknownMarker(_ kind: String, _ marker: String?, among known: [String]) -> PurchaseProblem {
    let what =
      marker.map { "There is no \(kind) “\($0)”." }
      ?? "Several \(kind)s can be chosen: give one with --\(kind)."
    return .notInShop("\(what) This project has: \(known.joined(separator: ", ")).")
  }
}

extension Field {
  /// Takes a value from the command line; options are given by their values, separated by commas.
  fileprivate mutating func take(_ text: String) throws(PurchaseProblem) {
    guard case .choice = kind else { return fill(text) }
    let values = text.split(separator: ",").map(String.init)
    fill(choosing: values)
    guard chosen.count == values.count else {
      throw .unknownMarker("option", text, among: options.map(\.value))
    }
  }
}
