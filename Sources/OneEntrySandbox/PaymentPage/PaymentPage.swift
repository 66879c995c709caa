import Foundation

/// The hosted page behind `paymentUrl`: what is bought, for how much, and the buttons. It needs no JavaScript.
struct PaymentPage {
  let order: Order
  let session: PaymentSession
  /// The part of the order that is paid, e.g. a deposit; nil for the whole.
  var stage: LocalizedText?
  let shop: ShopData
  /// What the browser prefers to read.
  let language: PageLanguage

  /// The page as HTML.
  var html: String {
    PaymentPage.document(title: payAmount, body: "\(summary)\(lines)\(content)", language)
  }

  private var words: PageWords { .of(language) }
  private var amount: String { HTML.escaped(money(session.amount)) }
  private var payAmount: String { words.pay(amount) }

  private var summary: String {
    """
    <p class="shop">\(HTML.escaped(shop.name))</p>
    <h1>\(amount)</h1>
    <p class="order">\(about.joined(separator: " · "))</p>
    """
  }

  private var about: [String] {
    let part = stage.map { [$0(language.ofShop)] } ?? []
    return (["\(words.order) \(order.id)"] + part + [session.account.title(language.ofShop)])
      .map(HTML.escaped)
  }

  private var lines: String {
    let bought = order.lines.map { row($0, money($0.product.cost * Decimal($0.quantity))) }
    let given = order.gifts.map { row($0, words.free) }
    return "<table>\((bought + given + discount).joined())</table>"
  }

  private func row(_ line: Order.Line, _ price: String) -> String {
    row(line.product.name(language.ofShop), "× \(line.quantity)", price)
  }

  private func row(_ name: String, _ quantity: String, _ price: String) -> String {
    "<tr><td>\(HTML.escaped(name))</td><td class=\"n\">\(quantity)</td><td class=\"n\">\(price)</td></tr>"
  }

  /// What coupon and bonuses take off.
  private var discount: [String] {
    let saved = order.total - order.due
    return saved > 0 ? [row(words.discount, "", "−\(money(saved))")] : []
  }

  private var content: String {
    switch session.status {
    case .waiting where session.verdict != nil: verdict("ok", words.confirming, words.confirmingHint)
    case .waiting: (session.lastCardWasDeclined ? declined : "") + form + hint
    case .completed: verdict("ok", words.received, words.goBack)
    case .canceled: verdict("no", words.cancelled, words.nothingTaken)
    case .failed: verdict("no", words.failed, words.nothingTaken)
    case .expired: verdict("no", words.expired, words.nothingTaken)
    }
  }

  private var declined: String { "<p class=\"problem\" role=\"alert\">\(words.declined)</p>" }

  private var form: String {
    """
    <form method="post">
    \(session.account.takesCards ? card : "")<button name="action" value="pay">\(payAmount)</button>
    \(session.account.takesCards ? declineButton : "")\
    <button name="action" value="cancel" class="quiet">\(words.cancel)</button>
    </form>
    """
  }

  private var card: String {
    """
    <label for="card">\(words.cardNumber)</label>
    <input id="card" name="card" inputmode="numeric" autocomplete="off" value="4242 4242 4242 4242">

    """
  }

  private var declineButton: String {
    "<button name=\"action\" value=\"decline\" class=\"quiet\">\(words.decline)</button>\n"
  }

  private var hint: String {
    let cards = words.cards("<code>4242 4242 4242 4242</code>", "<code>4000 0000 0000 0002</code>")
    return "<p class=\"hint\">\(words.sandbox)\(session.account.takesCards ? " \(cards)" : "")</p>"
  }

  private func verdict(_ kind: String, _ title: String, _ text: String) -> String {
    "<div class=\"verdict \(kind)\" role=\"status\"><strong>\(title)</strong><br>\(text)</div>"
  }

  /// A page for a link that leads to no session.
  static func unknown(_ language: PageLanguage) -> String {
    let words = PageWords.of(language)
    let body = "<h1>\(words.unknownLink)</h1><div class=\"verdict no\">\(words.unknownLinkHint)</div>"
    return document(title: words.unknownLink, body: body, language)
  }

  private func money(_ amount: Decimal) -> String { language.money(amount, shop.currency) }

  private static func document(title: String, body: String, _ language: PageLanguage) -> String {
    """
    <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title)</title>
    <style>\(style)</style></head><body><main>\(body)</main></body></html>
    """
  }
}

extension PaymentAccount {
  /// Whether its page asks for a card; the other gateway knows its customers.
  var takesCards: Bool { method != .slowGateway }
}
