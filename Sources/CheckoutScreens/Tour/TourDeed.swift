/// What was done last in a tour, for people who do not see the keyboard.
public enum TourDeed: Hashable, Sendable {
  case pressed([Key])
  /// What it was is not shown.
  case typed
  case onPaymentPage(Button)
  /// Something goes wrong from now on, e.g. `createOrder:reset-after`.
  case fault(String)
  case timePassed

  /// What is pressed on a payment page, or what its gateway decides.
  public enum Button: String, CaseIterable, Sendable { case pay, decline, cancel, expire, fail }
}
