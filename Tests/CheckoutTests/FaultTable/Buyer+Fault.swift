@testable import CheckoutViewModel
import OneEntrySandbox
import Testing

/// Leads a purchase to a step, lets something go wrong there, and says what the shopper sees.
extension Buyer {
  mutating func meet(_ fault: FaultCase, at counter: Counter) async {
    switch fault.step {
    case .login:
      await fillInSignIn()
      await counter.strike(fault)
      await act(.signIn(.submitted))
    case .refresh:
      await signIn()
      await counter.shop.change { $0.expireAccessTokens() }
      await counter.strike(fault)
      await act(.opened(.orders))
    case .catalogue:
      browses = true
      await signIn()
      await counter.strike(fault)
      await act(.catalogue(.reloadTapped))
    case .order:
      await goToReview()
      await counter.strike(fault)
      await confirm()
    case .session: await meetAtSession(fault, counter)
    case .poll:
      await goToReview()
      await confirm()
      await counter.strike(fault)
      let tries = app.payment?.tries ?? 0
      await wait(upTo: 10) { $0.payment?.tries ?? 0 > tries || !$0.signIn.isSignedIn }
    }
  }

  /// The shop is there for the order and not for its session: a first session is refused.
  private mutating func meetAtSession(_ fault: FaultCase, _ counter: Counter) async {
    await goToReview()
    await counter.shop.apply(FaultRule(.refused, on: "createSession"))
    await confirm()
    await counter.strike(fault)
    await act(.payment(.newSessionTapped))
  }

  func outcome(at step: FaultCase.Step) -> FaultCase.Outcome {
    if step == .login { return app.signIn.isSignedIn ? .works : .shown }
    guard app.signIn.isSignedIn else { return .asksToSignIn }
    switch step {
    case .login, .refresh: return app.orders.loading.failure == nil ? .works : .shown
    case .catalogue: return app.catalogue.loading.failure == nil ? .works : .shown
    case .order: return orderOutcome
    case .session, .poll: return paymentOutcome
    }
  }

  private var orderOutcome: FaultCase.Outcome {
    if app.payment != nil { return looks > 0 ? .adopted : .works }
    return app.review.mayBeSentAgain ? .absent : .ready
  }

  private var paymentOutcome: FaultCase.Outcome {
    switch app.payment?.phase {
    case .sessionFailed: .orderKept
    case .blocked: .pauses
    case .watching where app.payment?.failures ?? 0 > 0: .waits
    default: .works
    }
  }
}

extension Counter {
  func strike(_ fault: FaultCase) async {
    switch fault.wrong {
    case .fault(let wrong, let strikes):
      await shop.apply(FaultRule(wrong, on: fault.step.route, strikes: strikes))
    case .away: await goAway()
    case .hanging: do { try await hang() } catch { Issue.record(error) }
    }
  }
}
