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
    case .unknown:
      return [
        KeyHint(.character("o"), label: keys.orders, action: .opened(.orders)),
        KeyHint(.character("S"), label: keys.sendAgain, action: .asked(.sendAgain)),
      ]
    case .ready, .refused, .notSent:
      let place = KeyHint(.character("p"), label: keys.placeOrder(total), action: .confirmTapped)
      return (app.intent == nil ? [] : [place]) + [
        KeyHint(.up, .character("k"), label: keys.choose, action: .review(.moved(by: -1))),
        KeyHint(.down, .character("j"), label: keys.choose, action: .review(.moved(by: 1))),
        KeyHint(.enter, .character("e"), label: keys.edit, action: jump),
        KeyHint(.character("o"), label: keys.orders, action: .opened(.orders), isInFooter: false),
      ]
    }
  }

  var jump: App.Action {
    switch review.selection {
    case .items: .opened(.cart)
    case .details, .account: .opened(.orderForm)
    }
  }

  var total: SafeText { look.formatting.money(app.cart.estimate) }
}
