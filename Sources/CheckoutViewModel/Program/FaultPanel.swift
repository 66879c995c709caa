/// Something that goes wrong in the demo shop on purpose.
public struct ActiveFault: Hashable, Sendable {
  /// The call that it strikes, by its name; `nil` for every one.
  public var call: String?
  /// The name of the fault, `reset-after`.
  public var fault: String
  /// How often it still strikes; `nil` until it is taken away.
  public var strikes: Int?

  /// A fault where it strikes.
  public init(call: String?, fault: String, strikes: Int?) {
    self.call = call
    self.fault = fault
    self.strikes = strikes
  }
}

/// The faults of the demo shop: which there are, which are on, and what would be switched on next.
public struct FaultPanel: Equatable, Sendable {
  /// A fault that can be switched on.
  public struct Choice: Hashable, Sendable {
    public var name: String
    /// What it does, in English, as the end of a sentence.
    public var meaning: String

    public init(name: String, meaning: String) {
      self.name = name
      self.meaning = meaning
    }
  }

  /// What the demo shop is asked to do.
  public enum Order: Equatable, Sendable {
    case read
    case apply(ActiveFault)
    case clear
  }

  public enum Action: Equatable, Sendable {
    case opened, closed
    case moved(by: Int)
    /// To the next call that it may strike, or back.
    case callMoved(by: Int)
    /// For one call, or until it is taken away.
    case switchedOn(once: Bool)
    case cleared
    /// What is on now.
    case told([ActiveFault])
  }

  public private(set) var isOpen = false
  public let choices: [Choice]
  /// The calls that a fault may strike, `nil` being every one.
  public let calls: [String?]
  public private(set) var selection = 0
  public private(set) var callIndex = 0
  public private(set) var active: [ActiveFault]

  /// What can be switched on, and what is on from the start; without choices there is no panel.
  public init(choices: [Choice] = [], calls: [String] = [], active: [ActiveFault] = []) {
    self.choices = choices
    self.calls = [nil] + calls
    self.active = active
  }

  /// The call that the next fault would strike.
  public var call: String? { calls[callIndex] }

  mutating func handle(_ action: Action) -> [Effect] {
    switch action {
    case .opened: isOpen = !choices.isEmpty
    case .closed: isOpen = false
    case .moved(let step): selection = min(max(0, selection + step), max(0, choices.count - 1))
    case .callMoved(let step): callIndex = (callIndex + step + calls.count) % calls.count
    case .switchedOn(let once):
      guard isOpen else { return [] }
      let fault = ActiveFault(call: call, fault: choices[selection].name, strikes: once ? 1 : nil)
      return [.orderFaults(.apply(fault))]
    case .cleared: return [.orderFaults(.clear)]
    case .told(let faults): active = faults
    }
    return isOpen && action == .opened ? [.orderFaults(.read)] : []
  }
}
