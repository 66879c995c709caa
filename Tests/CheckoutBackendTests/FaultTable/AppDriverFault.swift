@testable import CheckoutViewModel
import OneEntrySandbox
import Testing

/// Leads a purchase to a step, lets something go wrong there, and says what the shopper sees.
extension AppDriver {
  mutating func meet(_ fault: FaultCase, at testShop: TestShop) async {
    switch fault.step {
    case .login:
      await fillInSignIn()
      await testShop.strike(fault)
      await act(.signIn(.submitted))
    case .refresh where fault.wrong.isAtTheDoor:
      // Only a kept sign-in is renewed by the first call; who has an access token does not come so far.
      await signIn(staying: true)
      self = await testShop.run()
      await testShop.strike(fault)
      await act(.started)
    case .refresh:
      await signIn()
      await testShop.shop.change { $0.expireAccessTokens() }
      await testShop.strike(fault)
      await act(.navigation(.opened(.orders)))
    case .catalogue:
      browses = true
      await signIn()
      await testShop.strike(fault)
      await act(.catalogue(.reloadTapped))
    case .order:
      await goToReview()
      await testShop.strike(fault)
      await confirm()
    case .session: await meetAtSession(fault, testShop)
    case .poll:
      await goToReview()
      await confirm()
      await testShop.strike(fault)
      let tries = app.shopping.watch?.observation?.checks ?? 0
      await wait(upTo: 10) { $0.shopping.watch?.observation?.checks ?? 0 > tries || !$0.signIn.isSignedIn }
    }
  }

  /// The shop is there for the order and not for its session: a first session is refused.
  private mutating func meetAtSession(_ fault: FaultCase, _ testShop: TestShop) async {
    await goToReview()
    await testShop.shop.apply(FaultRule(.refused, on: "createSession"))
    await confirm()
    await testShop.strike(fault)
    await press(.newSessionTapped)
  }

  func outcome(at step: FaultCase.Step) -> FaultCase.Outcome {
    if step == .login { return app.signIn.isSignedIn ? .works : .shown }
    guard app.signIn.isSignedIn else { return failure(at: .refresh) == nil ? .asksToSignIn : .shown }
    switch step {
    case .login, .refresh: return app.shopping.orders.loading.failure == nil ? .works : .shown
    case .catalogue: return app.shopping.catalogue.loading.failure == nil ? .works : .shown
    case .order: return orderOutcome
    case .session, .poll: return paymentOutcome
    }
  }

  /// What the shopper is told of it.
  func failure(at step: FaultCase.Step) -> Failure? {
    switch (step, app.signIn.phase, app.shopping.placement.state, app.shopping.watch?.state) {
    case (.login, _, _, _): app.signIn.failure
    case (.refresh, .unavailable(let failure), _, _): failure
    case (.catalogue, _, _, _): app.shopping.catalogue.loading.failure
    case (.order, _, .rejected(_, let failure), _): failure
    case (.session, _, _, .withoutSession(let failure, _)): failure
    case (.poll, _, _, .blocked(_, let failure)): failure
    default: nil
    }
  }

  private var orderOutcome: FaultCase.Outcome {
    if app.shopping.watch != nil { return looks > 0 ? .adopted : .works }
    return app.shopping.placement.mayBeSentAgain ? .absent : .ready
  }

  private var paymentOutcome: FaultCase.Outcome {
    switch app.shopping.watch?.state {
    case .withoutSession: .orderKept
    case .blocked: .pauses
    case .watching(let seen) where seen.failures > 0: .waits
    default: .works
    }
  }
}

extension TestShop {
  func strike(_ fault: FaultCase) async {
    struck = (await snapshot().calls, clock.now)
    switch fault.wrong {
    case .fault(let wrong, let strikes):
      await shop.apply(FaultRule(wrong, on: fault.step.route, strikes: strikes))
    case .away: await goAway()
    case .hanging: do { try await hang() } catch { Issue.record(error) }
    case .untrusted: do { try await pretend() } catch { Issue.record(error) }
    }
  }
}

extension FaultCase.Wrong {
  /// Whether no request gets as far as to be answered.
  var isAtTheDoor: Bool {
    switch self {
    case .away, .untrusted: true
    // As many waits as there are calls would take too long.
    case .fault, .hanging: false
    }
  }
}
