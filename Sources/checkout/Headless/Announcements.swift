import CheckoutScreens
import CheckoutViewModel
import OneEntryClient

/// What a person must know while a run goes on, on standard error: where to pay, before the program waits for it.
@MainActor final class Announcements {
  private let isWaiting: Bool
  private var announced: String?
  private var confirmed: Int?
  private var isLive = false

  init(isWaiting: Bool) { self.isWaiting = isWaiting }

  func announce(_ app: App) {
    announceMode(of: app)
    guard let watch = app.shopping.watch else { return }
    announceTotal(of: watch, app.language)
    let messages = ConsoleMessages(app.language)
    guard isWaiting, let payAt = messages.payAt(watch), payAt != announced else { return }
    announced = payAt
    Console.complain("\(messages.standing(of: watch).string). \(payAt)")
  }

  private func announceMode(of app: App) {
    guard app.project.mode == .live, !isLive else { return }
    isLive = true
    Console.complain("checkout: \(ConsoleMessages(app.language).isLive)")
  }

  private func announceTotal(of watch: PaymentWatch, _ language: Language) {
    guard case .confirmingTotal(let estimate, _) = watch.state, confirmed != watch.id else { return }
    confirmed = watch.id
    Console.complain(ConsoleMessages(language).totals(estimate, watch.order.due).string)
  }
}
