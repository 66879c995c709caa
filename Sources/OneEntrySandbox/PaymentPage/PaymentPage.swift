import Foundation

/// The hosted page behind `paymentUrl`: what is bought, for how much, and the buttons. It needs no JavaScript.
struct PaymentPage {
  let project: String
  let order: Order
  let session: PaymentSession
  /// What to say about the last attempt; nil at first.
  var problem: String?

  /// The page as HTML.
  var html: String {
    PaymentPage.document(title: "Pay \(amount)", body: "\(summary)\(lines)\(content)")
  }

  private var amount: String { PaymentPage.money(session.amount) }

  private var summary: String {
    """
    <p class="shop">\(HTML.escaped(project))</p>
    <h1>\(amount)</h1>
    <p class="order">Order \(order.id) · \(HTML.escaped(session.account.title(.english)))</p>
    """
  }

  private var lines: String {
    let rows = order.lines.map { line in
      let price = PaymentPage.money(line.product.price * Decimal(line.quantity))
      let name = HTML.escaped(line.product.name(.english))
      return "<tr><td>\(name)</td><td class=\"n\">× \(line.quantity)</td><td class=\"n\">\(price)</td></tr>"
    }
    return "<table>\(rows.joined())</table>"
  }

  private var content: String {
    switch session.status {
    case .waiting: form
    case .completed: verdict("ok", "Payment received", "You can close this page and go back to the terminal.")
    case .canceled:
      verdict("no", "Payment canceled", "No money was taken. Go back to the terminal to try again.")
    case .expired:
      verdict("no", "This link has expired", "No money was taken. Ask for a new link in the terminal.")
    }
  }

  private func verdict(_ kind: String, _ title: String, _ text: String) -> String {
    "<div class=\"verdict \(kind)\" role=\"status\"><strong>\(title)</strong><br>\(text)</div>"
  }

  private var form: String {
    let problem = problem.map { "<p class=\"problem\" role=\"alert\">\(HTML.escaped($0))</p>" } ?? ""
    return """
      \(problem)<form method="post">
      <label for="card">Card number</label>
      <input id="card" name="card" inputmode="numeric" autocomplete="off" value="4242 4242 4242 4242">
      <button name="action" value="pay">Pay \(amount)</button>
      <button name="action" value="decline" class="quiet">Decline the card</button>
      <button name="action" value="cancel" class="quiet">Cancel the payment</button>
      </form>
      <p class="hint">This is a sandbox: no money moves. <code>4242 4242 4242 4242</code> is accepted,
      <code>4000 0000 0000 0002</code> is declined.</p>
      """
  }

  /// A page for a link that leads to no session.
  static let unknown = document(
    title: "Unknown payment link",
    body: """
      <h1>Unknown link</h1><div class="verdict no"><strong>There is no such payment</strong><br>
      The link is incomplete, or the sandbox was started again. Ask for a new link in the terminal.</div>
      """)

  private static func money(_ amount: Decimal) -> String {
    amount.written.contains(".") ? "$\(amount.written)" : "$\(amount.written).00"
  }

  private static func document(title: String, body: String) -> String {
    """
    <!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title)</title>
    <style>\(style)</style></head><body><main>\(body)</main></body></html>
    """
  }
}
