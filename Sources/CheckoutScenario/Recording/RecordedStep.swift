import Foundation
import OneEntryClient

/// A step as it is written to a file.
public struct RecordedStep: Equatable, Sendable {
  /// Its name.
  public var name: String
  var value: Value

  enum Value: Equatable, Sendable {
    case nothing
    /// What the program or the project has a name for, or an amount.
    case text(String)
    /// What a person wrote.
    case typed(String)
    case members([Member])
    /// Names of the project, each with what a person wrote.
    case filled([Member])

    static func map(_ members: [(String, String)]) -> Value {
      .members(members.map { Member(name: $0, text: $1) })
    }
  }

  struct Member: Equatable, Sendable {
    var name: String
    var text: String
  }

  fileprivate var withoutPersonalData: RecordedStep {
    var step = self
    switch value {
    case .nothing, .text, .members: break
    case .typed: step.value = .typed(MaskedJSON.mask)
    case .filled(let members):
      step.value = .filled(members.map { Member(name: $0.name, text: MaskedJSON.mask) })
    }
    return step
  }

  var yaml: String {
    switch value {
    case .nothing: name
    case .text(let text), .typed(let text): "\(name): \(Self.scalar(text))"
    case .members(let members), .filled(let members):
      "\(name): {\(members.map { "\(Self.scalar($0.name)): \(Self.scalar($0.text))" }.joined(separator: ", "))}"
    }
  }

  /// As it is where YAML takes it for a text, else in quotation marks, which YAML reads as JSON does.
  static func scalar(_ text: String) -> String {
    let plain = /[A-Za-z0-9_][A-Za-z0-9_@.+ -]*[A-Za-z0-9_.+@-]|[A-Za-z0-9]/
    if text.wholeMatch(of: plain) != nil { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case let scalar where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || scalar.value == 0xFEFF:
        "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}

extension SessionRecorder {
  /// The same without what was typed: what was filled in, and coupons. Amounts and numbers of products are kept.
  public var withoutPersonalData: SessionRecorder {
    var copy = self
    copy.steps = steps.map(\.withoutPersonalData)
    return copy
  }

  /// The scenario file of what was done so far.
  public func text(title: String, shop: String?) -> String {
    let clock = shop == nil ? nil : start.map { "clock: \($0.formatted(.iso8601))" }
    let head =
      ["version: 1", "title: \(RecordedStep.scalar(title))"]
      + [shop.map { "shop: \($0)" }, clock].compactMap(\.self)
    return (head + ["steps:"] + steps.map { "  - \($0.yaml)" }).joined(separator: "\n") + "\n"
  }
}
