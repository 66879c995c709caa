import Foundation

/// One line of JSON in ASCII whose members keep their order: fit for a log, and no terminal can take it for a
/// command.
public struct LogLine: Hashable, Sendable {
  private var members: [(name: String, value: JSONValue)] = []

  /// A line that begins with a moment.
  public init(at time: Date) {
    add("time", .string(time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))))
  }

  /// Adds a member; `nil` is left out.
  public mutating func add(_ name: String, _ value: JSONValue?) {
    if let value { members.append((name, value)) }
  }

  /// The line, without its end.
  public var text: String {
    "{" + members.map { "\(JSONValue.string($0.name).line):\($0.value.line)" }.joined(separator: ",") + "}"
  }

  /// Whether both have the same text.
  public static func == (one: LogLine, other: LogLine) -> Bool { one.text == other.text }

  /// By its text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Exchange {
  /// Everything of an exchange that a log may have: no header, no body, no value of the query. Nothing that
  /// the shopper typed is in it, unless the server repeats it in a sentence of its own.
  public var logLine: String {
    var line = LogLine(at: time)
    line.add("call", .string(call.rawValue))
    line.add("method", .string(method.rawValue))
    line.add("host", .string(host))
    line.add("path", .string(path))
    line.add("status", answer.map { .integer($0.status) })
    line.add("milliseconds", .integer(milliseconds))
    line.add("sent", .integer(request.bytes))
    line.add("received", answer.map { .integer($0.bytes) })
    line.add("attempt", .integer(attempt))
    line.add("cause", cause.map(JSONValue.string))
    line.add("error", problem.map(JSONValue.string))
    addAnswer(to: &line)
    line.add("requestId", .string(id))
    return line.text
  }

  private func addAnswer(to line: inout LogLine) {
    guard let answer else { return }
    let sentences = answer.sentences.map { JSONValue.string(String($0.prefix(500))) }
    line.add("message", sentences.isEmpty ? nil : .array(sentences))
    if let name = call.creates { line.add(name, answer.createdID.map(JSONValue.integer)) }
    let differences = answer.differences.map { JSONValue.string($0.sentence) }
    line.add("differences", differences.isEmpty ? nil : .array(differences))
  }
}
