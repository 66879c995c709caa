import Foundation

/// What stands in a `Retry-After` header, which servers write in several ways (RFC 9110 §10.2.3).
public enum RetryAfter: Sendable, Hashable {
  /// So many seconds from now, written as a date; negative for one that has passed.
  case date(Int)
  /// Anything, as it is: `2`, `-1`, `1.5`, `99999999999`, `soon`.
  case text(String)

  /// Reads `date+30`, `date-30`, or takes the text as it is.
  init(_ text: Substring) {
    let seconds = text.hasPrefix("date") ? Fault.number(text.dropFirst(4)) : nil
    self = seconds.map(RetryAfter.date) ?? .text(String(text))
  }

  /// As it is written on a command line.
  var name: String {
    switch self {
    case .date(let seconds): seconds < 0 ? "date\(seconds)" : "date+\(seconds)"
    case .text(let text): text
    }
  }

  func header(at now: Date) -> String {
    switch self {
    case .date(let seconds): (now + Double(seconds)).httpDate
    case .text(let text): text
    }
  }
}
