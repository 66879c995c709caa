extension App.Action {
  /// What happened, in the words of the source and without what it carries: `checkout.confirmTapped`.
  public var name: String { Self.caseNames(of: self).joined(separator: ".") }

  /// The name of an enumeration's case, then that of the case inside it.
  private static func caseNames(of value: Any) -> [String] {
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .enum else { return [] }
    guard let payload = mirror.children.first else { return [String(describing: value)] }
    return [payload.label ?? ""] + event(in: payload.value)
  }

  /// Of several values that a case carries, the first that is an enumeration of this module: an event.
  private static func event(in payload: Any) -> [String] {
    let mirror = Mirror(reflecting: payload)
    let values = mirror.displayStyle == .tuple ? mirror.children.map(\.value) : [payload]
    let event = values.first { $0 is any ProgramEvent }
    return event.map(caseNames) ?? []
  }
}

/// What can be inside an ``App/Action``.
protocol ProgramEvent {}

extension App.Action: ProgramEvent {}
extension ProgramAction: ProgramEvent {}
extension Navigation: ProgramEvent {}
extension OverlayAction: ProgramEvent {}
extension DeviceAction: ProgramEvent {}
extension SignIn.Action: ProgramEvent {}
extension Catalogue.Action: ProgramEvent {}
extension Cart.Action: ProgramEvent {}
extension OrderForm.Action: ProgramEvent {}
extension Review.Action: ProgramEvent {}
extension Pricing.Action: ProgramEvent {}
extension OrderPlacement.Event: ProgramEvent {}
extension Payment.Action: ProgramEvent {}
extension PaymentWatch.Event: ProgramEvent {}
extension Orders.Action: ProgramEvent {}
extension CheckoutAction: ProgramEvent {}
extension SavedCartAction: ProgramEvent {}
extension Inspector.Action: ProgramEvent {}
extension FaultPanel.Action: ProgramEvent {}
