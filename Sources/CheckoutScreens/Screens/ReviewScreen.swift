import CheckoutViewModel
import OneEntryClient

/// The last look before the order is sent, and what became of it if it was not simply accepted.
struct ReviewScreen: ScreenView {
  let app: App
  let look: Look

  var review: Review { app.review }
  var words: Strings.ReviewWords { look.strings.review }

  var keys: [KeyHint] {
    let keys = look.strings.keys
    switch review.phase {
    case .sending: return []
    case .unknown: return unknownKeys
    case .ready, .refused, .notSent, .postponed:
      let place = KeyHint(.character("p"), label: keys.placeOrder(total), action: .confirmTapped)
      return (app.intent == nil ? [] : [place]) + [
        KeyHint(.up, .character("k"), label: keys.choose, action: .review(.moved(by: -1))),
        KeyHint(.down, .character("j"), label: keys.choose, action: .review(.moved(by: 1))),
        KeyHint(.enter, .character("e"), label: keys.edit, action: jump),
        KeyHint(.character("o"), label: keys.orders, action: .opened(.orders), isInFooter: false),
      ]
    }
  }

  /// An order that may exist is looked for, chosen, or sent again after a question; nothing else is possible.
  private var unknownKeys: [KeyHint] {
    let keys = look.strings.keys
    let look = KeyHint(.character("r"), label: keys.checkNow, action: .review(.lookTapped))
    let orders = KeyHint(.character("o"), label: keys.orders, action: .opened(.orders))
    let again = KeyHint(.character("S"), label: keys.sendAgain, action: .asked(.sendAgain))
    guard review.reconciliation?.selected != nil else {
      return [look, orders] + (review.mayBeSentAgain ? [again] : [])
    }
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .review(.candidateMoved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .review(.candidateMoved(by: 1))),
      KeyHint(.enter, label: keys.goOn, action: .review(.candidateChosen)), look, orders,
    ]
  }

  var jump: App.Action {
    switch review.selection {
    case .items: .opened(.cart)
    case .details, .account: .opened(.orderForm)
    }
  }

  var total: SafeText { look.formatting.money(app.cart.estimate) }
}
