/// How far a checkout has come, and what is known about its order and its money.
public enum CheckoutState: String, CaseIterable, Codable, Sendable {
  /// The cart and the form are still being filled in.
  case draft
  /// The order's bytes and the baseline are frozen; nothing was sent.
  case ready
  /// The order is on its way, or the program ended before it knew what became of it.
  case orderSending
  /// The shop has the order and its number is stored.
  case orderKnown
  /// The shop answered and did not take the order.
  case orderRefused
  /// No usable answer came: the order may or may not exist.
  case orderUnknown
  /// More than one order of the shop may be this one; a person has to pick.
  case ambiguous
  /// The shop shows no trace of the order; a person decides whether it is sent again.
  case absent
  /// A payment session is asked for.
  case sessionSending
  /// There is a payment session; money may move.
  case sessionKnown
  /// The shop answered and opened no payment session; the order is kept.
  case sessionRefused
  /// There is nothing to pay here: the order is paid on delivery.
  case placed
  /// The shop said *paid*. Nothing comes after it.
  case paid
  /// The payment was canceled; a new session on the same order is possible.
  case canceled
  /// The payment session ran out; a new one on the same order is possible.
  case expired
  /// A person gave it up.
  case abandoned

  /// Whether a start of the program has nothing left to offer here.
  public var isFinal: Bool {
    switch self {
    case .placed, .paid, .canceled, .expired, .abandoned: true
    case .draft, .ready, .orderSending, .orderKnown, .orderRefused, .orderUnknown, .ambiguous, .absent,
      .sessionSending, .sessionKnown, .sessionRefused:
      false
    }
  }

  /// Whether the order's bytes may still be replaced.
  public var isOpenToEdits: Bool { self == .draft || self == .ready }

  /// Whether a checkout may go from this state to another one.
  public func mayBecome(_ next: CheckoutState) -> Bool { successors.contains(next) }

  /// The states that may follow. From ``orderUnknown`` there is no way to ``ready``: it is reconciled first.
  public var successors: Set<CheckoutState> {
    switch self {
    case .draft: [.ready, .abandoned]
    case .ready: [.draft, .orderSending, .abandoned]
    case .orderSending: [.ready, .orderKnown, .orderRefused, .orderUnknown]
    // Whoever said that the shop is too busy need not have been the shop.
    case .orderRefused: [.ready, .orderKnown, .abandoned]
    case .orderUnknown: [.orderKnown, .ambiguous, .absent, .abandoned]
    case .ambiguous: [.orderKnown, .ready, .abandoned]
    case .absent: [.orderKnown, .ambiguous, .ready, .abandoned]
    case .orderKnown: [.sessionSending, .sessionKnown, .placed, .paid, .canceled, .expired, .abandoned]
    case .sessionSending: [.orderKnown, .sessionKnown, .sessionRefused, .placed, .paid, .canceled, .expired]
    case .sessionRefused: [.sessionSending, .sessionKnown, .placed, .paid, .canceled, .abandoned]
    case .sessionKnown: [.sessionSending, .placed, .paid, .canceled, .expired, .abandoned]
    case .placed: [.sessionSending, .sessionKnown, .paid, .canceled, .abandoned]
    case .canceled, .expired: [.sessionSending, .sessionKnown, .placed, .paid, .abandoned]
    case .abandoned: [.paid]
    case .paid: []
    }
  }
}
