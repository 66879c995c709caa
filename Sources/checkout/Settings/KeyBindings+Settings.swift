import CheckoutScreens
import Foundation

extension KeyBindings {
  /// The keys in `keys`: actions and keys with an equals sign between, separated by commas.
  static func configured(in sources: SettingSources) throws(SettingsError) -> KeyBindings {
    guard let (text, origin) = sources.value(.keys) else { return .usual }
    var names: [String: String] = [:]
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimmed }
      names[parts.first ?? ""] = parts.count > 1 ? parts[1] : ""
    }
    do {
      return try KeyBindings(names)
    } catch {
      throw SettingsError(error, origin)
    }
  }
}

extension SettingsError {
  init(_ problem: KeyBindings.Problem, _ origin: String) {
    let known = NamedAction.allCases.map(\.rawValue).sorted().joined(separator: ", ")
    let (action, reason, advice) =
      switch problem {
      case .unknownAction(let name):
        (name, "is not an action that can have another key", "Known are: \(known).")
      case .unknownKey(let key, let action):
        (
          action.rawValue, "has “\(key)”, which is not a key that every terminal sends",
          "Write a letter or sign, ctrl-x, alt-x, or f1 to f12."
        )
      case .reserved(let key, let action):
        (action.rawValue, "has \(key), which the program needs itself", "Choose another key.")
      case .taken(let key, let action, let other):
        (
          action.rawValue, "has \(key), which is the key of \(other.rawValue)",
          "Choose another key, or give \(other.rawValue) another one as well."
        )
      case .typed(let key, let action):
        (
          action.rawValue, "has \(key), but works where letters are typed",
          "Choose a key such as ctrl-x, alt-x or f10."
        )
      }
    self.init(name: "keys.\(action)", origin: origin, reason: reason, advice: advice)
  }
}

extension Substring {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
