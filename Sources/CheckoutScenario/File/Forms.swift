import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntrySandbox

// The texts of a scenario file that have a form of their own.

extension Shape {
  static let duration = form("a time such as 90s, 5m or 1h30m", pattern: Duration.pattern) {
    Duration.seconds(in: $0) == nil ? "“\($0)” is not a time. Write 90s, 5m or 1h30m." : nil
  }

  static let moment = form("a moment such as 2027-01-15T08:00:00Z", pattern: "^[0-9-]+T[0-9:.]+(Z|[+-].*)$") {
    Date(moment: $0) == nil ? "“\($0)” is not a date and time. Write one such as 2027-01-15T08:00:00Z." : nil
  }

  static let window = form("a size such as 100x30", pattern: #"^\d+x\d+$"#) {
    WindowSize($0) == nil
      ? "“\($0)” is not a size from 40x12 to 500x200. Write columns and rows: 100x30." : nil
  }

  /// Fault rules say themselves what is wrong with one.
  static let fault = form(
    "a fault such as createOrder:reset-after or *:latency=300:*", pattern: "^[^:]+:[^:]+(:[^:]+)?$"
  ) {
    do throws(FaultRule.Malformed) { _ = try FaultRule($0) } catch { return "\(error)." }
    return nil
  }

  static let key = form("a key such as enter, ctrl-n, f5 or a letter", pattern: "^.+$") {
    Key(pressed: $0) == nil
      ? "“\($0)” is not a key. Write a letter or sign, ctrl-x, alt-x, f1 to f12, or one of \(Key.names.quoted)."
      : nil
  }

  /// A password is never in a file.
  static let variable = form("a variable such as ${SHOP_PASSWORD}", pattern: #"^\$\{[A-Za-z_]\w*\}$"#) {
    $0.variable == nil
      ? "Write the name of an environment variable, such as ${SHOP_PASSWORD}: who signs in, and with what, is in no file."
      : nil
  }

  static let localText: Shape = .either([
    .text,
    .members(
      Language.allCases.map {
        Member(name: $0.rawValue, shape: .text, isRequired: $0 == .english, meaning: "In \($0).")
      }),
  ])
}

extension Duration {
  /// A number by itself, or hours, minutes and seconds, each of which may be left out, but not all of them.
  static let pattern = #"^([0-9]{1,8}|(?=[0-9])([0-9]{1,5}h)?([0-9]{1,6}m)?([0-9]{1,8}s)?)$"#

  /// `90`, `90s`, `5m`, `1h30m`; up to a year.
  static func seconds(in text: String) -> Int? {
    let number = { (part: Substring?) in part.flatMap { Int($0) } ?? 0 }
    let seconds: Int
    if text.wholeMatch(of: /[0-9]{1,8}/) != nil {
      seconds = number(text[...])
    } else if !text.isEmpty,
      let parts = text.wholeMatch(of: /(?:([0-9]{1,5})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,8})s)?/)
    {
      seconds = number(parts.1) * 3600 + number(parts.2) * 60 + number(parts.3)
    } else {
      return nil
    }
    return 0...31_622_400 ~= seconds ? seconds : nil
  }
}

extension Date {
  /// A moment such as `2027-01-15T08:00:00Z`, with or without a fraction of a second.
  public init?(moment text: String) {
    let fraction = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    guard let date = (try? fraction.parse(text)) ?? (try? Date(text, strategy: .iso8601)) else { return nil }
    self = date
  }
}

extension String {
  /// The name in `${NAME}`.
  var variable: String? {
    wholeMatch(of: /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/).map { String($0.1) }
  }
}

extension LocalText {
  init(_ value: FileValue) {
    self.init(value.isText ? value.text : value["en"]?.text ?? "")
    translations = Dictionary(value.members.map { ($0.name, $0.value.text) }) { first, _ in first }
  }
}
