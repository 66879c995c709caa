import Foundation

/// Orders that are paid in stages: a session for each (wire contract §4.6 and §4.7; how stages add up to the
/// sum of an order is a guess).
extension World {
  /// One payment of an order.
  struct Part {
    let stage: PaymentStage
    let productID: Int
    let amount: Decimal
    /// The latest session that is to pay it.
    let session: PaymentSession?

    var isPaid: Bool { session?.status == .completed }
  }

  /// The parts in which an order is paid; empty for one that is paid at once. The last part takes what is
  /// left, so that coupons and roundings do not change the sum.
  func parts(of order: Order) -> [Part] {
    let stages = order.lines.flatMap { line in
      line.product.stages.map { ($0, line.product.id, line.product.cost * Decimal(line.quantity)) }
    }
    var left = order.due
    return stages.enumerated().map { index, entry in
      let (stage, product, price) = entry
      let amount = index == stages.count - 1 ? left : min(left, (price * Decimal(stage.percent) / 100).cents)
      left -= amount
      let session = sessions(of: order).last { $0.part == index }
      return Part(stage: stage, productID: product, amount: amount, session: session)
    }
  }

  /// Which part the next session of an order pays, and how much; the whole order when it has none.
  func nextPart(of order: Order) -> (index: Int?, amount: Decimal) {
    let parts = parts(of: order)
    guard let index = parts.firstIndex(where: { !$0.isPaid }) else { return (nil, order.due) }
    return (index, parts[index].amount)
  }

  /// How far an order has been paid.
  func progress(of order: Order) -> PaymentProgress {
    if order.isCompleted == true { return .whole }
    return parts(of: order).contains(where: \.isPaid) ? .partly : .open
  }

  /// `split` of an order that is read; `null` for one that is paid at once.
  func split(_ order: Order, _ call: RequestContext) -> JSON {
    let parts = parts(of: order)
    guard !parts.isEmpty else { return nil }
    let isCompleted = parts.allSatisfy(\.isPaid)
    let due = parts.firstIndex { !$0.isPaid } ?? parts.endIndex
    return [
      "completed": .bool(isCompleted), "partial": .bool(!isCompleted && parts.contains(where: \.isPaid)),
      "stages": .array(
        parts.enumerated().map { index, part in
          [
            "marker": .string(part.stage.marker), "sessionId": part.session.map { .int($0.id) } ?? nil,
            "productId": .int(part.productID), "title": .string(part.stage.title(call.language)),
            "value": .price(part.amount),
            "status": .string(World.status(of: part, isPlanned: index > due)),
          ]
        }),
    ]
  }
}

extension World {
  /// What is not due yet is planned.
  private static func status(of part: Part, isPlanned: Bool) -> String {
    if part.isPaid { return "paid" }
    return isPlanned ? "planned" : part.session?.status.rawValue ?? "waiting"
  }
}

extension Decimal {
  /// The sum to the cent.
  fileprivate var cents: Decimal {
    var exact = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, 2, .plain)
    return rounded
  }
}
