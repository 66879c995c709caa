import OneEntrySandbox
import TestSupport

/// What goes wrong at which step, and what then is to be seen. The rows are those of the fault table; a step that a row
/// does not name cannot go wrong so.
enum FaultTable {
  typealias Outcomes = [FaultCase.Step: FaultCase.Outcome]

  /// A renewal whose answer is lost is tried once more; then the refresh token counts as used up.
  static let lost = Outcomes.same(.shown, order: .absent, session: .orderKept, poll: .waits)
    .with(.refresh, .asksToSignIn)
  static let found = Outcomes.same(.shown, order: .adopted, session: .works, poll: .waits)
    .with(.refresh, .asksToSignIn)
  static let refused = Outcomes.same(.shown, order: .ready, session: .orderKept, poll: .waits)
  static let fine = Outcomes.same(.works, order: .works, session: .works, poll: .works)

  /// The sandbox does it, until it is mended.
  static let lasting: [(row: Int, faults: [Fault], outcomes: Outcomes)] = [
    (4, [.blackHole], lost),
    (4, [.silence], found),
    (5, [.resetBefore, .down], lost),
    (6, [.resetAfter, .answerLost], found),
    (7, [.truncatedAnswer, .resetInside], found),
    (8, [.slices(2000), .bandwidth(200_000), .latency(50, jitter: 20)], fine),
    (9, [.refused, .status(422, .json)], refused.with(.refresh, .asksToSignIn)),
    (11, [.status(401, .json)], unauthorised),
    (12, [.status(403, .json)], refused.with(.refresh, .asksToSignIn).with(.poll, .pauses)),
    (13, [.status(404, .json)], refused.with(.refresh, .asksToSignIn)),
    (14, [.status(409, .json)], lost.without(.refresh)),
    (15, waits, refused),
    (16, [.serverError, .badGateway, .status(503, .html), .status(504, .empty)], lost),
    (17, [.portal, .emptyAnswer, .misshapen(.nulls)], found),
    (18, [.misshapen(.missingID)], found.without(.login).without(.refresh)),
    (19, [302, 307, 308].map { .status($0, .html) }, lost),
    (20, [.endless], found),
  ]

  private static let unauthorised = Outcomes.same(
    .asksToSignIn, order: .asksToSignIn, session: .asksToSignIn, poll: .asksToSignIn
  ).with(.login, .shown)

  private static let waits: [Fault] =
    ["2", "1000000000", "soon", "-1"].map { .wait(status: 429, .text($0)) }
    + [.wait(status: 429, .date(30)), .status(429, .json)]

  static let cases: [FaultCase] =
    lasting.flatMap { row, faults, outcomes in
      outcomes.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { step, outcome in
        // Steps that change nothing at the shop meet one fault of each row.
        faults.prefix(step.mayMoveMoney ? faults.count : 1).map {
          FaultCase(row, step, .fault($0, nil), outcome)
        }
      }
    }
    + refused.with(.poll, .waits).map { FaultCase(1, $0.key, .away, $0.value) }
    + refused.with(.poll, .waits).map { FaultCase(3, $0.key, .hanging, $0.value) }
    + Certificates.Flaw.allCases.flatMap { flaw in
      refused.with(.poll, .pauses).map { FaultCase(2, $0.key, .untrusted(flaw), $0.value) }
    }
    + FaultCase.Step.allCases.filter { $0 != .login && $0 != .refresh }.map {
      FaultCase(10, $0, .fault(.unauthorised, 1), .works)
    }
    + [
      FaultCase(10, .login, .fault(.status(401, .json), 1), .shown),
      FaultCase(10, .refresh, .fault(.status(401, .json), 1), .asksToSignIn),
    ]
}

extension FaultTable.Outcomes {
  /// The same for everything that only reads, and one for each step that does something.
  static func same(
    _ outcome: FaultCase.Outcome, order: FaultCase.Outcome, session: FaultCase.Outcome,
    poll: FaultCase.Outcome
  ) -> Self {
    [.login: outcome, .refresh: outcome, .catalogue: outcome, .order: order, .session: session, .poll: poll]
  }

  func with(_ step: FaultCase.Step, _ outcome: FaultCase.Outcome) -> Self {
    merging([step: outcome]) { $1 }
  }

  func without(_ step: FaultCase.Step) -> Self { filter { $0.key != step } }
}
