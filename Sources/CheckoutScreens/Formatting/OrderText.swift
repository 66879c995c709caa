import CheckoutViewModel
import Foundation
import OneEntryClient

/// What an order says in plain words, the same on every screen and receipt.
struct OrderText {
  var order: Order
  var strings: Strings
  var formatting: Formatting
  /// The form that the order was made with, where it is known: it has the titles.
  var form: Form?
  /// Whether the values that were filled in are left out.
  var hidesDetails = false

  /// The shop's word for where the order stands.
  var status: SafeText { named(order.statusTitle, order.statusIdentifier) }

  /// Where the order stands, and how far its delivery has come.
  var progress: [SafeText] { [status] + [title(order.fulfilment)].compactMap(\.self) }

  /// The payment method by its title.
  var account: SafeText { named(order.paymentAccountTitle, order.paymentAccountIdentifier) }

  /// The payment method, and how far the payment has come, as far as the shop says.
  var payment: [SafeText] { [account] + [title(order.paymentProgress) ?? paid].compactMap(\.self) }

  /// The shop's title on another axis; `nil` where it says no more than that of the order.
  private func title(_ status: NamedStatus?) -> SafeText? {
    guard let title = status.map({ SafeText(untrusted: $0.title) }), !title.isEmpty else { return nil }
    return title.string.lowercased() == self.status.string.lowercased() ? nil : title
  }

  private var paid: SafeText? {
    if order.isPartial == true, order.isCompleted != true { return strings.payment.status(.partial) }
    return order.isCompleted.map { $0 ? strings.orders.paid : strings.orders.notPaid }
  }

  /// One row for each line of the order.
  var lines: [(name: SafeText, quantity: SafeText, price: SafeText, sum: SafeText)] {
    order.lines.map { line in
      line.isGift
        ? (line.name(strings), line.count, "", strings.review.free)
        : (line.name(strings), line.count, money(line.price), money(line.sum))
    }
  }

  /// The attempts to pay it: when each was last heard of, where it stands, and what it is for.
  func payments(_ sessions: [PaymentSession], withZone: Bool = false) -> [(SafeText, SafeText)] {
    sessions.map { session in
      let moment = (session.updatedDate ?? session.createdDate)?.date
      let time = moment.map { withZone ? formatting.dateTimeAndZone($0) : formatting.dateAndTime($0) } ?? "—"
      let amount = session.amount.map { money($0) } ?? ""
      return (
        time,
        [strings.payment.status(session.status), amount].filter { !$0.isEmpty }.joined(separator: " · ")
      )
    }
  }

  /// What leads from the lines to what is to be paid, where something is taken off.
  var sums: [(title: SafeText, amount: SafeText)] {
    guard let due = order.due, let subtotal = order.subtotal else { return [] }
    let bonus = order.bonusApplied ?? 0
    let coupon =
      order.couponCode.map { " (\(hidesDetails ? "•••" : SafeText(untrusted: $0)))" as SafeText } ?? ""
    let taken = [
      (strings.review.discount + coupon, subtotal - due.amount - bonus), (strings.review.bonus, bonus),
    ].filter { $0.1 > Self.noise }
    return taken.isEmpty
      ? [] : [(strings.review.subtotal, money(subtotal))] + taken.map { ($0.0, money(-$0.1)) }
  }

  /// Sums that a server has added up in binary are off by less.
  private static let noise = Decimal(1) / 2000

  /// The parts of a split payment with what each comes to and where it stands.
  var stages: [(title: SafeText, text: SafeText)] {
    order.stages.map { stage in
      let title = stage.title.isEmpty ? ValueText.title(of: stage.marker) : SafeText(untrusted: stage.title)
      return (title, "\(money(stage.value)) · \(strings.payment.status(stage.status))")
    }
  }

  /// What was filled in, under the form's titles. Ids that the program itself put there are left out.
  var details: [(title: SafeText, text: SafeText)] {
    let values = ValueText(formatting: formatting)
    return order.formData.compactMap { datum in
      let attribute = form.flatMap { form in
        form.identifier == order.formIdentifier
          ? form.attributes.first { $0.marker == datum.marker } : nil
      }
      guard attribute?.isVisible != false, !datum.value.isID else { return nil }
      let title = attribute.map { SafeText(untrusted: $0.title) } ?? ""
      let text = values.text(of: datum.value, type: datum.type, options: attribute?.options ?? [])
      return text.map {
        (title.isEmpty ? ValueText.title(of: datum.marker) : title, hidesDetails ? "•••" : $0)
      }
    }
  }

  private func money(_ amount: Decimal?) -> SafeText {
    formatting.money(amount.map { Money($0, order.total?.currency ?? "") })
  }

  private func named(_ title: String?, _ marker: String?) -> SafeText {
    let name = ValueText.name(title, orMarker: marker)
    return name.isEmpty ? "—" : name
  }
}

extension JSONValue {
  /// Whether it is a UUID: nobody fills in one by hand.
  fileprivate var isID: Bool {
    if case .string(let text) = self { UUID(uuidString: text) != nil } else { false }
  }
}

extension Order.Line {
  /// The product's title, else its number.
  func name(_ strings: Strings) -> SafeText {
    title.map { SafeText(untrusted: $0) } ?? productID.map(strings.orders.unnamedProduct) ?? "—"
  }

  /// The number of units, or a dash where it is not known.
  var count: SafeText { quantity.map { "\($0)" } ?? "—" }
}

extension Order {
  /// What it would cost in full. The shop's own sum may have a discount taken off already; then the lines are added up, but
  /// only where the shop says that there is one, since prices can have changed since.
  fileprivate var subtotal: Decimal? {
    let isReduced = couponCode != nil || bonusApplied ?? 0 > 0 || !discountMarkers.isEmpty
    if let total, let totalDue, total.amount > totalDue { return total.amount }
    return isReduced ? sumOfLines : total?.amount
  }

  /// What the lines come to; `nil` where that is not known of each.
  fileprivate var sumOfLines: Decimal? {
    let sums = lines.map { $0.isGift ? 0 : $0.sum }
    return lines.isEmpty || sums.contains(nil) ? nil : sums.compactMap(\.self).reduce(0, +)
  }
}
