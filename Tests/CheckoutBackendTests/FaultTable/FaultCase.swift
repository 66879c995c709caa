import OneEntrySandbox
import TestSupport

/// One cell of the fault table: at this step, this goes wrong, and that is what the shopper sees.
struct FaultCase: Sendable, CustomStringConvertible {
  enum Step: Character, CaseIterable, Sendable {
    case login = "L"
    case refresh = "R"
    case catalogue = "C"
    case order = "O"
    case session = "S"
    case poll = "P"

    var mayMoveMoney: Bool { self == .order || self == .session }

    /// The call of the sandbox that the step is about.
    var route: String {
      switch self {
      case .login: "auth"
      case .refresh: "refresh"
      case .catalogue: "getProducts"
      case .order: "createOrder"
      case .session: "createSession"
      case .poll: "getSessionByOrderId"
      }
    }
  }

  enum Wrong: Sendable {
    /// Strikes so often; `nil` until it is mended.
    case fault(Fault, Int?)
    /// Nobody listens.
    case away
    /// Nobody takes the connection.
    case hanging
    /// Whoever listens cannot prove that it is the shop.
    case untrusted(Certificates.Flaw)
  }

  /// What is seen before anybody mends anything.
  enum Outcome: String, Sendable {
    /// As if nothing had been wrong.
    case works
    /// A message, and everything stays as it was.
    case shown
    /// The shopper is asked to sign in; nothing is lost.
    case asksToSignIn
    /// The order was not taken; the review stays.
    case ready
    /// Found in the shop's list, after its answer was lost.
    case adopted
    /// No trace of it; the shopper is asked.
    case absent
    /// The order is there, its session is not.
    case orderKept
    /// Looking goes on by itself.
    case waits
    /// Looking stops until the shopper has done something.
    case pauses
  }

  let row: Int
  let step: Step
  let wrong: Wrong
  let outcome: Outcome

  init(_ row: Int, _ step: Step, _ wrong: Wrong, _ outcome: Outcome) {
    self.row = row
    self.step = step
    self.wrong = wrong
    self.outcome = outcome
  }

  var description: String { "\(row)\(step.rawValue) \(wrong) → \(outcome)" }
}
