import CheckoutViewModel
import Foundation
import OneEntrySandbox

/// What a scenario can do to the demo shop from outside.
public struct DemoControls: Sendable {
  /// Does something on the payment page at a link, or to the session with this number; `false` where the shop refuses.
  public var payPage: @Sendable (Act.PageAct, _ link: PaymentLink?, _ session: Int) async -> Bool
  /// Lets something go wrong; what is on afterwards.
  public var apply: @Sendable (FaultRule) async -> [ActiveFault]
  /// Takes all faults away.
  public var clearFaults: @Sendable () async -> [ActiveFault]
  /// Puts its clock forward.
  public var clockForward: @Sendable (_ seconds: Int) async -> Void

  /// What links of the demo shop begin with where nobody is to open them, so that the same run shows the same links.
  public static let origin = "https://demo.shop.example"

  /// The controls of one shop.
  public init(
    payPage: @escaping @Sendable (Act.PageAct, _ link: PaymentLink?, _ session: Int) async -> Bool,
    apply: @escaping @Sendable (FaultRule) async -> [ActiveFault],
    clearFaults: @escaping @Sendable () async -> [ActiveFault],
    clockForward: @escaping @Sendable (_ seconds: Int) async -> Void
  ) {
    self.payPage = payPage
    self.apply = apply
    self.clearFaults = clearFaults
    self.clockForward = clockForward
  }
}
