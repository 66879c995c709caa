import OneEntryClient

/// What became of a run.
public struct ScenarioOutcome: Equatable, Sendable {
  /// What the scenario calls itself.
  public var title: String
  /// All its steps.
  public var steps: [Scenario.Step]
  /// How long each of those that were done took, in milliseconds of this machine's time.
  public var milliseconds: [Int]
  /// Whether it was interrupted.
  public var isStopped: Bool
  /// Why it did not go on; `nil` where it did.
  public var failure: Failure?

  /// What was wrong at a step.
  public struct Failure: Equatable, Sendable {
    /// Of the step, in the file.
    public var line: Int
    /// What is not as it is to be, as whole sentences.
    public var sentence: String
    /// What was on the screen.
    public var screen: String
    /// The calls since the step before.
    public var calls: [Exchange]
  }

  /// How many steps were done.
  public var done: Int { milliseconds.count }

  /// Whether everything was done and true.
  public var isSuccess: Bool { failure == nil && !isStopped }
}

/// Why a step could not be done, or what is not true.
struct StepFailure: Error, Equatable {
  var sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
