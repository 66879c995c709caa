/// A switch that is set by its name, on a command line or in a test.
struct NamedSwitch: Sendable {
  /// How it is written, with capitals for what varies.
  let pattern: String
  /// Whether it may be given more than once.
  var isRepeatable = false
  /// Sets it; false when the value does not fit.
  let set: @Sendable (inout CompatibilityFlags, String?) -> Bool

  /// The name before the `=`.
  var name: String { String(pattern.prefix { $0 != "=" && $0 != "[" }) }
}

extension CompatibilityFlags {
  /// Every switch that is set by name (the table is in *Using the sandbox*).
  static let named: [NamedSwitch] = [
    choice("slots", \.slots), flag("slots-checked", \.checksSlots), choice("entity-ids", \.entityIDs),
    choice("form-error", \.formError),
    NamedSwitch(pattern: "gift=COUPON|MINIMUM:PRODUCT") { switches, value in
      switches.gift = value.flatMap(Gift.init)
      return switches.gift != nil || value == off
    },
    flag("orphan-lines", \.hasOrphanLines), flag("merge-lines", \.mergesLines),
    flag("noisy-totals", \.hasNoisyTotals), flag("lenient-put", \.keepsWhatPUTOmits),
    flag("old-statuses", \.hidesStatusFlags), flag("fraction-500", \.failsOnFractions),
    text("not-connected=ACCOUNT", \.notConnected), text("not-connected-late=ACCOUNT", \.notConnectedLate),
    flag("unlinked-accounts", \.unlinksAccounts),
    NamedSwitch(pattern: "account=ACCOUNT:TYPE", isRepeatable: true) { switches, value in
      let parts = (value ?? "").split(separator: ":").map(String.init)
      guard parts.count == 2 else { return false }
      switches.accountTypes[parts[0]] = parts[1]
      return true
    },
    flag("data-any-language", \.showsDataInAnyLanguage),
    NamedSwitch(pattern: "event=NAME") { switches, value in
      switches.event = value ?? ""
      return !switches.event.isEmpty
    },
    flag("sums-as-text", \.previewsSumsAsText), flag("coupon-message", \.answersCouponWithMessage),
    number("coupon-conditions=SUM", \.couponMinimum), number("bonus=BALANCE", \.bonusBalance),
    number("preview-lies=PRODUCT", \.previewDenies),
    flag("token-too", \.asksForTokenToo), flag("old-sign-up-form", \.hasOldSignUpForm),
    flag("confirm-field", \.confirmsPassword), flag("guests", \.letsGuestsOrder),
    flag("zero-counts", \.zeroCounts), flag("soft-is-hard", \.softIsHard),
  ]

  /// What takes away a switch that a shop has of its own.
  private static let off = "off"

  private typealias Path<Value> = any WritableKeyPath<CompatibilityFlags, Value> & Sendable

  private static func flag(_ name: String, _ path: Path<Bool>) -> NamedSwitch {
    NamedSwitch(pattern: name) { switches, value in
      switches[keyPath: path] = value != off
      return value == nil || value == off
    }
  }

  private static func text(_ pattern: String, _ path: Path<String?>) -> NamedSwitch {
    NamedSwitch(pattern: pattern) { switches, value in
      switches[keyPath: path] = value == off ? nil : value
      return value?.isEmpty == false
    }
  }

  private static func number(_ pattern: String, _ path: Path<Int?>) -> NamedSwitch {
    NamedSwitch(pattern: pattern) { switches, value in
      switches[keyPath: path] = value.flatMap { Int($0) }
      return switches[keyPath: path].map { $0 >= 0 } ?? (value == off)
    }
  }

  private static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ path: Path<Value>
  ) -> NamedSwitch {
    let words = Value.allCases.map(\.rawValue).joined(separator: "|")
    return NamedSwitch(pattern: "\(name)=\(words)") { switches, value in
      guard let value = value.flatMap(Value.init(rawValue:)) else { return false }
      switches[keyPath: path] = value
      return true
    }
  }
}

extension CompatibilityFlags.Gift {
  /// Reads `SUMMER10:14` or `50:14`.
  init?(_ text: String) {
    let parts = text.split(separator: ":").map(String.init)
    guard parts.count == 2, let product = Int(parts[1]) else { return nil }
    let minimum = Int(parts[0])
    self.init(coupon: minimum == nil ? parts[0].uppercased() : nil, minimum: minimum ?? 0, product: product)
  }
}
