/// A fault with where and how often it strikes.
public struct FaultRule: Sendable, Hashable {
  /// What goes wrong.
  public let fault: Fault
  /// The name of the route that it strikes, e.g. `createOrder`; nil for every one.
  public let endpoint: String?
  /// How often it still strikes; nil until it is taken away.
  public internal(set) var strikes: Int?

  /// A fault that strikes once unless told otherwise.
  ///
  /// - Parameters:
  ///   - fault: What goes wrong.
  ///   - endpoint: The name of a `Route`; nil for every one.
  ///   - strikes: How often; nil until it is taken away.
  public init(_ fault: Fault, on endpoint: String? = nil, strikes: Int? = 1) {
    self.fault = fault
    self.endpoint = endpoint
    self.strikes = strikes
  }
}

extension World {
  /// The fault that meets a request, with one strike used up.
  mutating func faultDue(for endpoint: String?, _ request: Request) -> Fault? {
    let due = faults.firstIndex { rule in
      rule.strikes != 0 && (rule.endpoint == nil || rule.endpoint == endpoint) && rule.fault.concerns(request)
    }
    guard let due else { return nil }
    let fault = faults[due].fault
    guard let strikes = faults[due].strikes else { return fault }
    faults[due].strikes = strikes - 1
    if strikes <= 1 { faults.remove(at: due) }
    return fault
  }
}
