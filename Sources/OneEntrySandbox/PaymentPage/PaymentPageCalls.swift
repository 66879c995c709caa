import Foundation

/// The hosted payment page at `/pay/<token>`.
///
/// A refused card leaves the session waiting, as Stripe's page does, so that another one can be tried; only
/// *Cancel* ends the payment without money. What is pressed is sent on with 303, so reload, back button and
/// double click change nothing that has ended.
extension World {
  private static let declinedCard = "4000000000000002"

  /// Answers a browser, with whatever fault is due.
  mutating func respondAsPaymentPage(to request: Request) -> Response {
    respond(under: faultDue(for: "paymentPage", request)) { $0.showPaymentPage(to: request) }
  }

  /// Shows the page, or does what was pressed on it.
  private mutating func showPaymentPage(to request: Request) -> Response {
    let language = PageLanguage(browser: request.headers["accept-language"])
    let token = request.segments.count == 2 ? request.segments[1] : ""
    guard
      let index = sessions.firstIndex(where: { [$0.token, $0.secret].contains(token) && $0.hasLink(at: now) }
      ),
      let order = orders.first(where: { $0.id == sessions[index].orderID })
    else { return .html(404, PaymentPage.unknown(language)) }
    guard request.method == "POST" else {
      let stage = sessions[index].part.flatMap { parts(of: order).dropFirst($0).first?.stage.title }
      let page = PaymentPage(
        order: order, session: sessions[index], stage: stage, shop: shop, language: language)
      return .html(200, page.html)
    }
    press(request, index)
    return .seeOther("/pay/\(token)")
  }

  private mutating func press(_ request: Request, _ index: Int) {
    let form = FormEncoding.values(in: String(decoding: request.body, as: UTF8.self))
    let card = (form["card"] ?? "").filter(\.isNumber)
    let isGood = card != World.declinedCard && card.count >= 12 || !sessions[index].account.takesCards
    guard sessions[index].status == .waiting, sessions[index].verdict == nil else { return }
    sessions[index].lastCardWasDeclined = false
    switch form["action"] {
    case "pay" where isGood:
      hear(index, failsPayments ? .failed : .completed)
    case "pay", "decline": sessions[index].lastCardWasDeclined = true
    case "cancel": hear(index, .canceled)
    default: break
    }
  }
}

// MARK: - On an address that others can reach

extension World {
  /// Whether a request is for a page, by a name that cannot be guessed.
  func hasPage(for request: Request) -> Bool {
    ["GET", "HEAD", "POST"].contains(request.method)
      && sessions.contains { $0.secret == request.pageName && $0.hasLink(at: now) }
  }

  /// The request as it can be made again: what was drawn for a link is drawn afresh in every run, the token is not.
  func repeatable(_ request: Request) -> Request {
    guard let secret = request.pageName, let session = sessions.first(where: { $0.secret == secret }) else {
      return request
    }
    return Request(
      request.method, "/pay/\(session.token)", headers: request.headers, body: request.body,
      origin: request.origin)
  }
}

extension Request {
  /// What follows `/pay/`, where nothing else is asked for.
  fileprivate var pageName: String? {
    guard segments.count == 2, segments[0] == "pay", target == "/pay/\(segments[1])" else { return nil }
    return segments[1]
  }

  /// Nothing but what a page is made from.
  var ofPayer: Request {
    Request(method, target, headers: headers.filter { $0.key == "accept-language" }, body: body)
  }
}
