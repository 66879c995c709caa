import CheckoutViewModel
import Foundation

/// Amounts, moments and quantities as a language writes them. Nothing here asks the machine for its locale or zone.
public struct Formatting: Hashable, Sendable {
  /// Decides about separators, months and where the currency stands.
  public var language: Language
  /// The zone that moments are told in.
  public var timeZone: TimeZone

  /// How this language writes, with times of day in this zone.
  public init(language: Language, timeZone: TimeZone) {
    self.language = language
    self.timeZone = timeZone
  }

  /// `12,345`, in French `12 345`.
  public func number(_ number: Int) -> SafeText {
    SafeText(untrusted: (number < 0 ? "-" : "") + grouped(String(number.magnitude)))
  }

  /// The time of day in the shopper's zone: `20:15:34`.
  public func time(_ date: Date) -> SafeText {
    let parts = parts(of: date)
    return SafeText(
      untrusted: [parts.hour, parts.minute, parts.second].map(Self.twoDigits).joined(separator: ":"))
  }

  /// Day and time of day: `23 Nov 2026, 20:15`, in French `23 nov. 2026, 20:15`.
  public func dateAndTime(_ date: Date) -> SafeText {
    let parts = parts(of: date)
    let month = months[((parts.month ?? 1) - 1) % 12]
    let clock = [parts.hour, parts.minute].map(Self.twoDigits).joined(separator: ":")
    return "\(parts.day ?? 0) \(month) \(parts.year ?? 0), \(SafeText(untrusted: clock))"
  }

  /// Digits in groups of three.
  func grouped(_ digits: String) -> String {
    let separator = language == .english ? "," : "\u{A0}"
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: separator)
  }

  private func parts(of date: Date) -> DateComponents {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    return calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
  }

  private var months: [SafeText] {
    switch language {
    case .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    case .french:
      [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
      ]
    }
  }

  private static func twoDigits(_ number: Int?) -> String {
    let text = String(number ?? 0)
    return text.count < 2 ? "0" + text : text
  }
}
