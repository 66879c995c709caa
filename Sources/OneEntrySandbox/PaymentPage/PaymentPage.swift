import Foundation

/// The hosted page behind `paymentUrl`: what is bought, for how much, and the buttons. It needs no JavaScript.
struct PaymentPage {
  let order: Order
  let session: PaymentSession
  /// The part of the order that is paid, e.g. a deposit; nil for the whole.
  var stage: LocalizedText?
  let shop: ShopData
  /// What the browser prefers to read.
  let language: Language

  /// The page as HTML.
  var html: String {
    let title = say("Pay \(amount)", "Payer \(amount)")
    return PaymentPage.document(title: title, body: "\(summary)\(lines)\(content)", language)
  }

  private var amount: String { HTML.escaped(money(session.amount)) }

  private func say(_ english: String, _ french: String) -> String { LocalizedText(english, french)(language) }

  private var summary: String {
    """
    <p class="shop">\(HTML.escaped(shop.name))</p>
    <h1>\(amount)</h1>
    <p class="order">\(about.joined(separator: " · "))</p>
    """
  }

  private var about: [String] {
    let part = stage.map { [$0(language)] } ?? []
    return (["\(say("Order", "Commande")) \(order.id)"] + part + [session.account.title(language)])
      .map(HTML.escaped)
  }

  private var lines: String {
    let bought = order.lines.map { row($0, money($0.product.cost * Decimal($0.quantity))) }
    let given = order.gifts.map { row($0, say("free", "offert")) }
    return "<table>\((bought + given + discount).joined())</table>"
  }

  private func row(_ line: Order.Line, _ price: String) -> String {
    row(line.product.name(language), "× \(line.quantity)", price)
  }

  private func row(_ name: String, _ quantity: String, _ price: String) -> String {
    "<tr><td>\(HTML.escaped(name))</td><td class=\"n\">\(quantity)</td><td class=\"n\">\(price)</td></tr>"
  }

  /// What coupon and bonuses take off.
  private var discount: [String] {
    let saved = order.total - order.due
    return saved > 0 ? [row(say("Discount", "Remise"), "", "−\(money(saved))")] : []
  }

  private var content: String {
    switch session.status {
    case .waiting where session.verdict != nil:
      verdict(
        "ok", say("Your payment is being confirmed", "Votre paiement est en cours de confirmation"),
        say("The shop will hear of it shortly.", "La boutique en sera informée sous peu."))
    case .waiting: (session.lastCardWasDeclined ? declined : "") + form + hint
    case .completed:
      verdict(
        "ok", say("Payment received", "Paiement reçu"),
        say(
          "You can close this page and go back to the terminal.",
          "Vous pouvez fermer cette page et revenir au terminal."))
    case .canceled:
      verdict("no", say("Payment cancelled", "Paiement annulé"), nothingTaken)
    case .failed: verdict("no", say("The payment failed", "Le paiement a échoué"), nothingTaken)
    case .expired:
      verdict("no", say("This link has expired", "Ce lien a expiré"), nothingTaken)
    }
  }

  private var nothingTaken: String {
    say(
      "No money was taken. Go back to the terminal to try again.",
      "Rien n’a été débité. Revenez au terminal pour réessayer.")
  }

  private var declined: String {
    let sentence = say(
      "The card was declined. Try another one.", "La carte a été refusée. Essayez-en une autre.")
    return "<p class=\"problem\" role=\"alert\">\(sentence)</p>"
  }

  private var form: String {
    """
    <form method="post">
    <label for="card">\(say("Card number", "Numéro de carte"))</label>
    <input id="card" name="card" inputmode="numeric" autocomplete="off" value="4242 4242 4242 4242">
    <button name="action" value="pay">\(say("Pay", "Payer")) \(amount)</button>
    <button name="action" value="decline" class="quiet">\(say("Decline the card", "Refuser la carte"))</button>
    <button name="action" value="cancel" class="quiet">\(say("Cancel the payment", "Annuler le paiement"))</button>
    </form>
    """
  }

  private var hint: String {
    let good = "<code>4242 4242 4242 4242</code>"
    let bad = "<code>4000 0000 0000 0002</code>"
    let sentence = say(
      "This is a sandbox: no money moves. \(good) is accepted, \(bad) is declined.",
      "Ceci est un bac à sable : aucun argent ne circule. \(good) est acceptée, \(bad) est refusée.")
    return "<p class=\"hint\">\(sentence)</p>"
  }

  private func verdict(_ kind: String, _ title: String, _ text: String) -> String {
    "<div class=\"verdict \(kind)\" role=\"status\"><strong>\(title)</strong><br>\(text)</div>"
  }

  /// A page for a link that leads to no session.
  static func unknown(_ language: Language) -> String {
    let title = LocalizedText("Unknown payment link", "Lien de paiement inconnu")(language)
    let text = LocalizedText(
      "The link is incomplete, or the sandbox was started again. Ask for a new link in the terminal.",
      "Le lien est incomplet, ou le bac à sable a redémarré. Demandez un nouveau lien dans le terminal.")(
        language)
    return document(title: title, body: "<h1>\(title)</h1><div class=\"verdict no\">\(text)</div>", language)
  }

  private func money(_ amount: Decimal) -> String {
    let figure = amount.written.contains(".") ? amount.written : "\(amount.written).00"
    return shop.currency == "USD" ? "$\(figure)" : "\(figure) \(shop.currency)"
  }

  private static func document(title: String, body: String, _ language: Language) -> String {
    """
    <!doctype html><html lang="\(language.rawValue.prefix(2))"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title)</title>
    <style>\(style)</style></head><body><main>\(body)</main></body></html>
    """
  }
}
