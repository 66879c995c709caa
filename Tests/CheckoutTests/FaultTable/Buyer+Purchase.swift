@testable import CheckoutViewModel
import OneEntryClient

/// The keys of a purchase.
extension Buyer {
  mutating func fillInSignIn() async {
    if app.signIn.fields.isEmpty { await act(.started) }
    let texts = ["your-user@email.com", "123456"]
    for (index, text) in texts.enumerated() where app.signIn.fields.indices.contains(index) {
      await act(.signIn(.moved(by: index - app.signIn.focus)), .signIn(.edited(.deleteToStart)))
      await act(.signIn(.edited(.deleteToEnd)), .signIn(.edited(.insert(text))))
    }
  }

  mutating func signIn(staying: Bool = false) async {
    if app.signIn.isSignedIn { return }
    await fillInSignIn()
    if staying { await act(.signIn(.staySignedInTapped)) }
    await act(.signIn(.submitted))
  }

  /// To the review, with one box in the cart.
  mutating func goToReview(account: String = "stripe") async {
    await signIn()
    if app.form.form == nil { await act(.form(.opened)) }
    if app.cart.isEmpty, let box = try? await services.productsByID([14]).first {
      await act(.cart(.added(box, quantity: 1)))
    }
    if let name = app.form.fields.firstIndex(where: { $0.id == "name" }), app.form.fields[name].text.isEmpty {
      await act(.form(.focused(.field(name))), .form(.edited(.insert("Ann"))))
    }
    await act(.form(.focused(.account)))
    for _ in app.form.usableAccounts where app.form.account?.identifier != account {
      await act(.form(.optionMoved(by: 1)))
    }
    await act(.opened(.review))
  }

  mutating func confirm() async {
    await act(.confirmTapped)
    await lookForOrder()
  }

  /// Until the search for an order whose answer was lost is over.
  mutating func lookForOrder() async {
    await wait(upTo: 1000) { app in
      if case .postponed = app.review.phase { return false }
      return !app.review.isOutcomeUnknown || app.review.reconciliation?.verdict != .looking
    }
  }

  /// A checkout of an earlier run.
  mutating func resume() async {
    await signIn()
    await act(.resumeTapped)
    await lookForOrder()
  }

  mutating func sendAgain() async {
    await act(.asked(.sendAgain), .answered(yes: true))
    await lookForOrder()
  }

  /// Whatever was wrong is over: the shopper goes on until there is a session to pay.
  mutating func goOn() async {
    await signIn()
    if app.payment == nil { await goOnToOrder() }
    switch app.payment?.phase {
    case .sessionFailed: await act(.opened(.payment), .payment(.newSessionTapped))
    case .confirmingTotal: await act(.payment(.totalAcknowledged))
    default: await act(.opened(.payment), .payment(.checkTapped))
    }
  }

  private mutating func goOnToOrder() async {
    if !app.unfinishedCheckouts.isEmpty { await resume() }
    for _ in 1...3 where app.payment == nil {
      switch app.review.reconciliation?.verdict {
      case .ambiguous: await act(.review(.candidateChosen))
      case .absent: await sendAgain()
      case .looking: await lookForOrder()
      case nil:
        await signIn()
        // Who is told of an unfinished checkout does not start another one.
        guard app.signIn.isSignedIn, app.unfinishedCheckouts.isEmpty else { return }
        await goToReview()
        await confirm()
      }
    }
  }
}
