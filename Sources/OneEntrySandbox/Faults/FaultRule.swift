/// A fault with where and how often it strikes.
public struct FaultRule: Sendable, Hashable {
  /// What goes wrong.
  public let fault: Fault
  /// The name of the route that it strikes, e.g. `createOrder`, or `paymentPage`; nil for every one.
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

  /// Reads `ENDPOINT:FAULT[:STRIKES]`, e.g. `createOrder:reset-after`, `*:latency=300~100:*`.
  ///
  /// The endpoint may be `*` for every one; the strikes are a number, or `*` until the fault is taken away.
  ///
  /// - Throws: ``FaultRule/Malformed`` with a sentence that names what is known.
  public init(_ text: String) throws(Malformed) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { throw .shape(text) }
    guard let fault = Fault(named: String(parts[1])) else { throw .fault(String(parts[1])) }
    let endpoint = parts[0] == "*" ? nil : String(parts[0])
    try FaultRule.check(endpoint)
    guard parts.count == 3, parts[2] != "*" else {
      self.init(fault, on: endpoint, strikes: parts.count == 3 ? nil : 1)
      return
    }
    guard let strikes = Int(parts[2]), strikes > 0 else { throw .strikes(String(parts[2])) }
    self.init(fault, on: endpoint, strikes: strikes)
  }

  /// As ``init(_:)`` reads it.
  public var text: String {
    let times = strikes.map(String.init) ?? "*"
    return "\(endpoint ?? "*"):\(fault.name)" + (strikes == 1 ? "" : ":\(times)")
  }

  /// Refuses an endpoint that the sandbox does not have.
  static func check(_ endpoint: String?) throws(Malformed) {
    guard let endpoint, endpoint != "paymentPage" else { return }
    guard Routes.all.contains(where: { $0.name == endpoint }) else { throw .endpoint(endpoint) }
  }

  /// The rule as `/sandbox/state` shows it.
  var json: JSON {
    [
      "fault": .string(fault.name), "endpoint": .text(endpoint),
      "strikes": strikes.map { .int($0) } ?? nil,
    ]
  }

  /// Why a text is not a rule.
  public enum Malformed: Error, Hashable, CustomStringConvertible {
    case shape(String)
    case fault(String)
    case endpoint(String)
    case strikes(String)

    /// A sentence that says what to write instead.
    public var description: String {
      switch self {
      case .shape(let text): "\"\(text)\" is not ENDPOINT:FAULT or ENDPOINT:FAULT:STRIKES"
      case .fault(let name): "there is no fault \"\(name)\"; there are \(Fault.names)"
      case .endpoint(let name):
        "there is no endpoint \"\(name)\"; there are *, paymentPage, \(Routes.names)"
      case .strikes(let text): "\"\(text)\" is not a number of strikes above 0, or * for no end"
      }
    }
  }
}
