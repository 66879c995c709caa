import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

// How each act becomes events. What cannot be done says why.

extension ScenarioRun {
  func perform(_ act: Act) async throws(StepFailure) {
    switch act {
    case .signIn(let names): try await signIn(names)
    case .signOut: try await signOut()
    case .continueAsGuest: try await continueAsGuest()
    case .add(let product, let quantity): try await add(product, quantity)
    case .remove(let product, let quantity): try await remove(product, quantity)
    case .storage(let marker): try await choose(storage: marker)
    case .fill(let answers): try await fill(answers)
    case .coupon(let code): try await give(coupon: code)
    case .bonus(let amount): try await use(bonus: amount)
    case .method(let identifier): try await choose(method: identifier)
    case .place: try await place()
    case .sendAgain: try await sendAgain()
    case .payPage(let act): try await payPage(act)
    case .checkPayment: try await tell(.checkTapped)
    case .newSession: try await tell(.newSessionTapped)
    case .open(let screen): try await open(screen)
    case .back: await self.act(.navigation(.backTapped))
    case .perform(let action): try await perform(action)
    case .answer(let yes): try await answer(yes)
    case .press(let keys): await press(keys)
    case .type(let text): await press(text.map { $0 == "\n" ? .enter : .character($0) })
    case .waitUntil(let condition, let seconds): try await wait(seconds, until: condition)
    case .wait(let seconds): _ = await pass(seconds: seconds)
    case .clockForward(let seconds): try await demo().clockForward(seconds)
    case .fault(let rules): for rule in rules { await self.act(.faults(.told(try await demo().apply(rule)))) }
    case .clearFaults: await self.act(.faults(.told(try await demo().clearFaults())))
    case .chapter(let text): begin(text)
    case .caption(let text): say(text)
    case .see, .notSee, .state, .calls: try check(act)
    }
  }

  func demo() throws(StepFailure) -> DemoControls {
    guard let controls else { throw StepFailure("This step is for the demo shop, and a project is set.") }
    return controls
  }

  /// Why a request failed, in a sentence.
  func failed(_ failure: Failure) -> StepFailure {
    StepFailure(ConsoleMessages(.english).sentence(.failed(failure)).string)
  }
}

// MARK: - Who buys

extension ScenarioRun {
  private func signIn(_ names: Act.SignInNames?) async throws(StepFailure) {
    let credentials = try credentials(names)
    await act(.navigation(.opened(.signIn)))
    if case .unavailable(let failure) = app.signIn.phase { throw failed(failure) }
    let known = app.signIn.providers.map(\.identifier)
    guard let index = known.firstIndex(of: credentials.provider) else {
      throw StepFailure("There is no sign-in provider “\(credentials.provider)”; there is \(known.quoted).")
    }
    await act(.signIn(.providerChosen(index)))
    await act(
      .signIn(.credentialsGiven(user: credentials.user, credentials.password, provider: credentials.provider))
    )
    guard !app.signIn.isSignedIn else { return }
    throw app.signIn.failure.map(failed) ?? StepFailure("The sign-in screen takes no name and password now.")
  }

  private func credentials(_ names: Act.SignInNames?) throws(StepFailure) -> HeadlessRun.Credentials {
    guard let names else {
      guard let account = app.project.demoAccount else {
        throw StepFailure(
          "Only the demo shop has a user of its own. Name the variables: user: ${NAME}, password: ${NAME}.")
      }
      return .init(user: account.user, password: Secret(account.password), provider: provider)
    }
    return .init(
      user: try value(of: names.user), password: Secret(try value(of: names.password)),
      provider: names.provider ?? provider)
  }

  private func value(of variable: String) throws(StepFailure) -> String {
    guard let value = environment[variable], !value.isEmpty else {
      throw StepFailure("The environment variable \(variable) is not set.")
    }
    return value
  }

  private func signOut() async throws(StepFailure) {
    await act(.program(.signOutTapped), .overlay(.answered(yes: true)))
    guard app.signIn.isSignedIn else { return }
    throw StepFailure("Nobody was signed out.")
  }

  private func continueAsGuest() async throws(StepFailure) {
    await act(.signIn(.guestChosen))
    guard !app.signIn.isGuest else { return }
    throw app.signIn.failure.map(failed) ?? StepFailure("The shop takes no orders of guests.")
  }
}

// MARK: - What is bought

extension ScenarioRun {
  private func add(_ product: Int, _ quantity: Int) async throws(StepFailure) {
    let before = app.shopping.cart.quantity(of: product)
    // One that the catalogue shows is not asked for again.
    let known = app.shopping.catalogue.products.first { $0.id == product }
    await act(
      known.map { .checkout(.productsFound([product: quantity], .success([$0]))) }
        ?? .checkout(.productsRequested([product: quantity])))
    guard app.shopping.cart.quantity(of: product) == before else { return }
    if case .failed(let failure) = app.notice, !failure.isAbsence { throw failed(failure) }
    throw StepFailure("There is no product \(product).")
  }

  private func remove(_ product: Int, _ quantity: Int?) async throws(StepFailure) {
    let there = app.shopping.cart.quantity(of: product)
    guard there >= quantity ?? 1 else {
      throw StepFailure("The cart holds \(there) of product \(product).")
    }
    await act(.cart(.quantityChanged(of: product, by: -(quantity ?? there))))
  }
}

// MARK: - The order

extension ScenarioRun {
  /// The order form with all that belongs to it.
  private func openForm() async throws(StepFailure) {
    if app.screen == .catalogue { await act(.navigation(.nextTapped)) }
    if app.screen == .cart { await act(.navigation(.nextTapped)) }
    if app.screen != .orderForm { await act(.navigation(.opened(.orderForm))) }
    if let failure = app.shopping.form.loading.failure { throw failed(failure) }
    guard app.screen == .orderForm else { throw notThere("details") }
  }

  private func notThere(_ screen: String) -> StepFailure {
    let reason = app.notice.map { " " + ConsoleMessages(.english).notice($0).string } ?? ""
    return StepFailure("The screen “\(screen)” does not open; “\(app.screen.name)” shows.\(reason)")
  }

  private func choose(storage marker: String) async throws(StepFailure) {
    try await openForm()
    let known = app.shopping.form.storages.map(\.identifier)
    guard known.contains(marker) else {
      throw StepFailure("There is no order storage “\(marker)”; there is \(known.quoted).")
    }
    await act(.form(.focused(.storage)), .form(.storageChosen(marker)))
  }

  private func fill(_ answers: [Act.Answer]) async throws(StepFailure) {
    try await openForm()
    for answer in answers {
      let known = app.shopping.form.fields.filter { $0.kind != .fixed }.map(\.id)
      guard let index = app.shopping.form.fields.firstIndex(where: { $0.id == answer.marker }) else {
        throw StepFailure("The form has no field “\(answer.marker)”; it has \(known.quoted).")
      }
      await act(.form(.focused(.field(index))), .form(.answered(answer.marker, answer.value)))
      try checkOptions(app.shopping.form.fields[index], answer.value)
    }
  }

  private func checkOptions(_ field: Field, _ value: String) throws(StepFailure) {
    guard !field.options.isEmpty, field.chosen.count != value.split(separator: ",").count else { return }
    throw StepFailure("“\(field.id)” takes \(field.options.map(\.value).quoted), and not “\(value)”.")
  }

  private func choose(method identifier: String) async throws(StepFailure) {
    if app.screen == .payment { return try await change(method: identifier) }
    try await openForm()
    try checkMethod(identifier, app.shopping.form.usableAccounts)
    await act(.form(.focused(.account)), .form(.accountChosen(identifier)))
  }

  private func change(method identifier: String) async throws(StepFailure) {
    try checkMethod(identifier, app.paymentMethods)
    guard let watch = app.shopping.watch, watch.canChangeMethod,
      let account = app.paymentMethods.first(where: { $0.identifier == identifier })
    else { throw StepFailure("The method of payment cannot be changed now.") }
    await act(.watch(watch.id, .methodChosen(account)))
  }

  private func checkMethod(_ identifier: String, _ accounts: [PaymentAccount]) throws(StepFailure) {
    let known = accounts.map(\.identifier)
    guard known.contains(identifier) else {
      throw StepFailure("There is no method “\(identifier)”; there is \(known.quoted).")
    }
  }

  /// From wherever the shopper is to the review, and on.
  private func place() async throws(StepFailure) {
    if app.screen != .review { try await review() }
    await act(.checkout(.confirmTapped))
    guard app.shopping.watch == nil, case .ready = app.shopping.placement.state else { return }
    throw StepFailure("The order was not sent.")
  }

  private func review() async throws(StepFailure) {
    try await openForm()
    await act(.navigation(.nextTapped))
    // What the shop would like to know and takes the order without is warned of once.
    if app.shopping.form.fields.contains(where: { $0.problem == .expected }) {
      await act(.navigation(.nextTapped))
    }
    guard app.screen != .review else { return }
    let wrong = app.shopping.form.fields.filter { $0.problem != nil }.map(\.id)
    throw wrong.isEmpty ? notThere("review") : StepFailure("The form is not complete: see \(wrong.quoted).")
  }

  /// On the review, where the shop says what becomes of it.
  private func give(coupon code: String) async throws(StepFailure) {
    if app.screen != .review { try await review() }
    await act(.pricing(.couponGiven(code)))
    switch app.shopping.pricing.coupon {
    case .conditionsNotMet, .refused:
      let refused = HeadlessError.couponRefused(app.shopping.pricing.coupon)
      throw StepFailure(ConsoleMessages(.english).sentence(refused).string)
    case .none, .given, .applied: break
    }
  }

  private func use(bonus amount: Decimal) async throws(StepFailure) {
    if app.screen != .review { try await review() }
    await act(.pricing(.bonusGiven(amount)))
  }

  private func sendAgain() async throws(StepFailure) {
    guard app.shopping.placement.mayBeSentAgain else {
      throw StepFailure("There is no order that may be sent again.")
    }
    await act(.overlay(.asked(.sendAgain)), .overlay(.answered(yes: true)))
  }
}

// MARK: - Its payment

extension ScenarioRun {
  private func payment() throws(StepFailure) -> PaymentWatch {
    guard let watch = app.shopping.watch else { throw StepFailure("There is no order to be paid.") }
    return watch
  }

  private func tell(_ event: PaymentWatch.Event) async throws(StepFailure) {
    let watch = try payment()
    if case .confirmingTotal = watch.state, event == .newSessionTapped {
      return await act(.watch(watch.id, .totalAcknowledged))
    }
    await act(.watch(watch.id, event))
  }

  private func payPage(_ page: Act.PageAct) async throws(StepFailure) {
    let watch = try payment()
    guard let session = watch.session else { throw StepFailure("The order has no payment session.") }
    guard try await demo().payPage(page, watch.link, session.id) else {
      throw StepFailure("The payment page does not take “\(page.rawValue)” now.")
    }
  }
}

// MARK: - Getting about

extension ScenarioRun {
  private func open(_ screen: Screen) async throws(StepFailure) {
    await act(.navigation(.opened(screen)))
    guard app.screen == screen else { throw notThere(screen.name) }
  }

  private var view: View { View(app, timeZone: .gmt) }

  private func perform(_ action: NamedAction) async throws(StepFailure) {
    guard let found = view.action(named: action) else {
      throw StepFailure(
        "“\(action.rawValue)” cannot be done here; there is \(view.actionNames.map(\.rawValue).quoted).")
    }
    await act(found)
  }

  private func answer(_ yes: Bool) async throws(StepFailure) {
    guard case .question = app.overlay else { throw StepFailure("There is no question on the screen.") }
    await act(.overlay(.answered(yes: yes)))
  }

  private func press(_ keys: [Key]) async {
    for key in keys {
      let size = scenario.window
      if let action = view.action(for: key, width: size.width, height: size.height) { await act(action) }
    }
  }
}

// MARK: - What must be true

extension ScenarioRun {
  private func wait(_ seconds: Int, until condition: Condition) async throws(StepFailure) {
    let isDone = { self.mismatches(condition).isEmpty }
    guard await !pass(seconds: seconds, until: isDone) else { return }
    let sentences = mismatches(condition).map(\.sentence).joined(separator: "; ")
    throw StepFailure("After \(seconds) s, \(sentences).")
  }

  private func mismatches(_ condition: Condition) -> [Condition.Mismatch] {
    condition.mismatches(in: app, shown)
  }

  private func check(_ act: Act) throws(StepFailure) {
    let wrong: [String] =
      switch act {
      case .see(let texts): texts.filter { !shown.contains($0) }.map { "“\($0)” is not on the screen" }
      case .notSee(let texts): texts.filter { shown.contains($0) }.map { "“\($0)” is on the screen" }
      case .state(let condition): mismatches(condition).map(\.sentence)
      case .calls(let counts): counts.compactMap(wrongCount)
      default: []
      }
    if !wrong.isEmpty { throw StepFailure(wrong.joined(separator: "; ") + ".") }
  }

  private func wrongCount(_ wanted: Act.CallCount) -> String? {
    let count = calls.count(of: wanted.call)
    return count == wanted.count
      ? nil : "\(wanted.call.rawValue) was called \(count) times, not \(wanted.count)"
  }
}
