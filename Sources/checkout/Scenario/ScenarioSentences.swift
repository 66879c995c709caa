import CheckoutScenario
import CheckoutScreens

/// What is printed about a run.
enum ScenarioSentences {
  /// A line; of a failure, all that is needed to see what went wrong. A file may come from anybody.
  static func text(_ outcome: ScenarioOutcome, _ file: String) -> String {
    lines(outcome, file).split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText(untrusted: String($0)).string }.joined(separator: "\n")
  }

  private static func lines(_ outcome: ScenarioOutcome, _ file: String) -> String {
    guard let failure = outcome.failure else {
      let end = outcome.isStopped ? "stopped" : "passed"
      return "\(end)  \(file)  \(outcome.title)  (\(outcome.done) of \(outcome.steps.count) steps)"
    }
    let calls = failure.calls.isEmpty ? ["none"] : failure.brief
    return """
      failed  \(file)  \(outcome.title)
      \(file):\(failure.line): \(failure.sentence)
      The screen then:
      \(failure.screen.split(separator: "\n", omittingEmptySubsequences: false).map { "  | " + $0 }.joined(separator: "\n"))
      The calls of this step:
      \(calls.map { "  " + $0 }.joined(separator: "\n"))
      """
  }
}
