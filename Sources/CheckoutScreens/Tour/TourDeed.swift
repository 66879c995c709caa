/// What was done last in a tour, for people who do not see the keyboard.
public enum TourDeed: Hashable, Sendable {
  /// What it did, where that is known and one key did it.
  case pressed([Key], meaning: SafeText? = nil)
  /// What it was is not shown.
  case typed
  case onPaymentPage(Button)
  /// Something goes wrong from now on, e.g. `createOrder:reset-after`.
  case fault(String)
  case timePassed

  /// What is pressed on a payment page, or what its gateway decides.
  public enum Button: String, CaseIterable, Sendable { case pay, decline, cancel, expire, fail }
}

extension View {
  /// What a key does now, as the help has it.
  public func meaning(of key: Key) -> SafeText? {
    (overlay.map { permitted($0.keys + programKeys) } ?? hints).first { $0.keys.contains(key) }?.label
  }
}
