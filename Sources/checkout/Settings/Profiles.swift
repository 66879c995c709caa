/// The projects of `config.json`, each under a name of its own, and which of them is open.
struct Profiles: Equatable, Sendable {
  /// The name that stands for the demo shop.
  static let demo = "demo"

  /// The settings of each.
  var all: [String: [SettingKey: String]] = [:]
  /// The one that is open; `nil` where none was asked for.
  var chosen: String?

  /// What can be opened, the demo shop last.
  var names: [String] { all.isEmpty ? [] : all.keys.sorted() + [Self.demo] }
}

extension SettingsError {
  /// There is no such project.
  static func unknownProfile(_ name: String, _ origin: String, known: [String]) -> SettingsError {
    SettingsError(
      name: "profile “\(name)”", origin: origin, reason: "is not in config.json",
      advice: known.isEmpty
        ? "Add it there, as in {\"profiles\": {\"\(name)\": {\"project\": {\"url\": \"…\"}, \"app\": {\"token\": \"…\"}}}}."
        : "Choose one of: \(known.joined(separator: ", ")).")
  }
}
