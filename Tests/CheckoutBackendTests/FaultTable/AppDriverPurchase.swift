@testable import CheckoutViewModel
import OneEntryClient

/// The keys of a purchase.
extension AppDriver {
  mutating func fillInSignIn() async {
    if app.signIn.fields.isEmpty { await act(.started) }
    let texts = ["your-user@email.com", "123456"]
    for (index, text) in texts.enumerated() where app.signIn.fields.indices.contains(index) {
      await act(.signIn(.moved(by: index - app.signIn.focus)), .signIn(.edited(.deleteToStart)))
      await act(.signIn(.edited(.deleteToEnd)), .signIn(.edited(.insert(text))))
    }
  }

  mutating func signIn(staying: Bool = false) async {
    if app.signIn.isIdentified { return }
    await fillInSignIn()
    if staying { await act(.signIn(.staySignedInTapped)) }
    await act(.signIn(.submitted))
  }

  /// To the review, with one box in the cart.
  mutating func goToReview(account: String = "stripe") async {
    await signIn()
    if app.shopping.form.form == nil { await act(.form(.opened)) }
    if app.shopping.cart.isEmpty, let box = try? await services.catalog.productsByID([14]).first {
      await act(.cart(.added(box, quantity: 1)))
    }
    if let name = app.shopping.form.fields.firstIndex(where: { $0.id == "name" }),
      app.shopping.form.fields[name].text.isEmpty
    {
      await act(.form(.focused(.field(name))), .form(.edited(.insert("Ann"))))
    }
    await act(.form(.focused(.account)))
    for _ in app.shopping.form.usableAccounts where app.shopping.form.account?.identifier != account {
      await act(.form(.optionMoved(by: 1)))
    }
    await act(.navigation(.opened(.review)))
  }

  /// Changes to a language, key by key.
  mutating func speak(_ language: Language) async {
    while app.language != language { await act(.program(.languageTapped)) }
  }

  mutating func confirm() async {
    await act(.checkout(.confirmTapped))
    await lookForOrder()
  }

  /// Until the search for an order whose answer was lost is over, and one for its session.
  mutating func lookForOrder() async {
    await wait(upTo: 1000) { app in
      if case .postponed = app.shopping.placement.state { return false }
      return app.shopping.placement.search?.verdict != .searching
    }
    await lookForSession()
  }

  private mutating func lookForSession() async {
    await wait(upTo: 1000) { $0.shopping.watch?.isOpeningSession != true }
  }

  /// A checkout of an earlier run.
  mutating func resume() async {
    await signIn()
    await act(.checkout(.goOnTapped))
    await lookForOrder()
  }

  mutating func sendAgain() async {
    await act(.overlay(.asked(.sendAgain)), .overlay(.answered(yes: true)))
    await lookForOrder()
  }

  /// A key of the payment screen.
  mutating func press(_ key: PaymentWatch.Event) async {
    if let id = app.shopping.payment.orderID { await act(.watch(id, key)) }
    await lookForSession()
  }

  /// Whatever was wrong is over: the shopper goes on until there is a session to pay.
  mutating func goOn() async {
    await signIn()
    if app.shopping.watch == nil { await goOnToOrder() }
    await act(.navigation(.opened(.payment)))
    await lookForSession()
    switch app.shopping.watch?.state {
    case .withoutSession: await press(.newSessionTapped)
    case .confirmingTotal: await press(.totalAcknowledged)
    default: await press(.checkTapped)
    }
  }

  private mutating func goOnToOrder() async {
    if !app.shopping.unfinishedCheckouts.isEmpty { await resume() }
    for _ in 1...3 where app.shopping.watch == nil {
      switch app.shopping.placement.search?.verdict {
      case .ambiguous: await act(.placement(.candidateChosen))
      case .absent: await sendAgain()
      case .searching: await lookForOrder()
      case .undecided:
        await act(.placement(.checkTapped))
        await lookForOrder()
      case nil:
        await signIn()
        // A shopper who is told of an unfinished checkout does not start another one.
        guard app.signIn.isSignedIn, app.shopping.unfinishedCheckouts.isEmpty else { return }
        await goToReview()
        await confirm()
      }
    }
  }
}
