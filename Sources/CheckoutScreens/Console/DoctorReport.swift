import CheckoutViewModel
import OneEntryClient

/// The findings of a checkup, for a person and for a program. The JSON is described by `DoctorReport.schema.json`.
public struct DoctorReport: Sendable {
  private let findings: [Finding]
  private let words: DoctorWords

  /// A report in a language.
  public init(_ findings: [Finding], _ language: Language) {
    self.findings = findings
    words = .of(language)
  }

  /// Whether nothing keeps orders from being placed.
  public var isHealthy: Bool { count(.problem) == 0 }

  /// A line for each finding with what to do below it, then how many there are.
  public var text: String {
    let width = findings.map { words.subject($0.subject).width }.max() ?? 0
    let lines = findings.flatMap { self.lines(of: $0, width) }
    let summary = words.summary(count(.problem), count(.warning))
    return (lines + ["", summary]).map(\.string).joined(separator: "\n")
  }

  /// One object on one line.
  public var json: String {
    JSONValue.object([
      "healthy": .bool(isHealthy), "problems": .number(.init(count(.problem))),
      "warnings": .number(.init(count(.warning))), "findings": .array(findings.map(json)),
    ]).line
  }

  private func lines(of finding: Finding, _ width: Int) -> [SafeText] {
    let text = words.finding(finding.diagnosis)
    let sign = finding.diagnosis.severity.sign
    let subject = words.subject(finding.subject).fitted(to: width)
    let indent = SafeText(repeating: " ", count: width + 4)
    let remedy = finding.diagnosis.severity > .ok ? text.remedy : nil
    return ["\(sign) \(subject)  \(text.what)"] + (remedy.map { ["\(indent)\($0)"] } ?? [])
  }

  private func json(_ finding: Finding) -> JSONValue {
    let text = words.finding(finding.diagnosis)
    return .object([
      "subject": .string(finding.subject.rawValue),
      "severity": .string(finding.diagnosis.severity.rawValue),
      "code": .string(finding.diagnosis.code), "sentence": .string(text.what.string),
      "remedy": text.remedy.map { .string($0.string) } ?? .null,
    ])
  }

  private func count(_ severity: Diagnosis.Severity) -> Int {
    findings.count { $0.diagnosis.severity == severity }
  }
}

extension Diagnosis.Severity {
  fileprivate var sign: SafeText {
    switch self {
    case .ok: "✓"
    case .note: "·"
    case .warning: "!"
    case .problem: "✗"
    }
  }
}
