/// How far an order has been paid.
enum PaymentProgress: Sendable {
  case open, partly, whole
}

/// What the orders of a storage say of their delivery and of their payment, beside their own status: as far as it is
/// paid, and `null` where nothing is set up (wire contract §4.6).
struct OrderAxes: Sendable {
  var fulfilment: [PaymentProgress: Status] = [:]
  var payment: [PaymentProgress: Status] = [:]
}
