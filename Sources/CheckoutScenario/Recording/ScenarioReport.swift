import Foundation
import OneEntryClient

/// What became of several scenario files, for programs.
public struct ScenarioReport: Sendable {
  /// A file and what became of it.
  public struct Entry: Sendable {
    /// As it was named.
    public var file: String
    /// What became of it.
    public var outcome: ScenarioOutcome

    /// A file and what became of it.
    public init(file: String, _ outcome: ScenarioOutcome) {
      self.file = file
      self.outcome = outcome
    }
  }

  /// In the order in which they were played.
  public var entries: [Entry] = []

  /// Nothing played yet.
  public init() {}

  /// Whether everything was done and true.
  public var isSuccess: Bool { entries.allSatisfy(\.outcome.isSuccess) }
}

// MARK: - JSON

extension ScenarioReport {
  /// One JSON object on one line, with a line end.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let report: JSONValue = [
      "version": 1, "passed": .bool(isSuccess), "scenarios": .array(entries.map(\.json)),
    ]
    return String(decoding: (try? encoder.encode(report)) ?? Data(), as: UTF8.self) + "\n"
  }
}

extension ScenarioReport.Entry {
  fileprivate var json: JSONValue {
    [
      "file": .string(file), "title": .string(outcome.title), "status": .string(outcome.word),
      "steps": .array(outcome.steps.indices.map(step)), "failure": outcome.failure?.json ?? .null,
    ]
  }

  private func step(_ index: Int) -> JSONValue {
    let step = outcome.steps[index]
    return [
      "line": .number(.init(step.line)), "step": .string(step.text),
      "status": .string(outcome.word(ofStep: index)),
      "milliseconds": outcome.milliseconds.indices.contains(index)
        ? .number(.init(outcome.milliseconds[index])) : .null,
    ]
  }
}

extension ScenarioOutcome {
  fileprivate var word: String { failure != nil ? "failed" : isStopped ? "stopped" : "passed" }

  fileprivate func word(ofStep index: Int) -> String {
    if index < done { return "passed" }
    return index == done && failure != nil ? "failed" : "skipped"
  }
}

extension ScenarioOutcome.Failure {
  fileprivate var json: JSONValue {
    let read = { (line: String) in (try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))) ?? .null
    }
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false).map {
      JSONValue.string(String($0))
    }
    return [
      "line": .number(.init(line)), "sentence": .string(sentence), "screen": .array(rows),
      "calls": .array(calls.map { read($0.logLine) }),
    ]
  }
}

// MARK: - JUnit

extension ScenarioReport {
  /// As JUnit writes its results: a suite for each file, a case for each step.
  public var junit: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites>
    \(entries.map(\.suite).joined())</testsuites>

    """
  }
}

extension ScenarioReport.Entry {
  fileprivate var suite: String {
    let skipped = outcome.steps.indices.count { outcome.word(ofStep: $0) == "skipped" }
    return """
      <testsuite name="\(file.xml)" tests="\(outcome.steps.count)" failures="\(outcome.failure == nil ? 0 : 1)" \
      errors="0" skipped="\(skipped)" time="\(seconds(outcome.milliseconds.reduce(0, +)))">
      \(outcome.steps.indices.map(testCase).joined())</testsuite>

      """
  }

  private func testCase(_ index: Int) -> String {
    let step = outcome.steps[index]
    let time = outcome.milliseconds.indices.contains(index) ? outcome.milliseconds[index] : 0
    let head = """
      <testcase classname="\(outcome.title.xml)" name="\("\(index + 1) \(step.text)".xml)" \
      file="\(file.xml)" line="\(step.line)" time="\(seconds(time))"
      """
    switch outcome.word(ofStep: index) {
    case "skipped": return head + "><skipped/></testcase>\n"
    case "failed": return head + ">\(outcome.failure?.element ?? "")</testcase>\n"
    default: return head + "/>\n"
    }
  }

  private func seconds(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

extension ScenarioOutcome.Failure {
  fileprivate var element: String {
    let text =
      ["line \(line): \(sentence)", screen].joined(separator: "\n") + "\n" + brief.joined(separator: "\n")
    return #"<failure message="\#(sentence.xml)">\#(text.xml)</failure>"#
  }
}

extension ScenarioOutcome.Failure {
  /// The calls of the step, each in a few words.
  public var brief: [String] {
    calls.map { call in
      let attempt = call.attempt > 1 ? ", attempt \(call.attempt)" : ""
      let end = call.answer.map { "\($0.status)" } ?? call.problem ?? "no answer"
      return
        "\(call.call.rawValue)  \(call.method.rawValue) \(call.path)  \(end)\(attempt), \(call.milliseconds) ms"
    }
  }
}

extension String {
  /// Escaped for XML; what XML 1.0 cannot hold is left out.
  fileprivate var xml: String {
    let allowed = unicodeScalars.filter { scalar in
      ["\t", "\n"].contains(scalar) || scalar.value >= 0x20 && ![0xFFFE, 0xFFFF].contains(scalar.value)
    }
    return String(String.UnicodeScalarView(allowed)).replacing("&", with: "&amp;").replacing(
      "<", with: "&lt;"
    )
    .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
