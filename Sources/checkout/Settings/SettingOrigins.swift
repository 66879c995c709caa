import Foundation
import OneEntryClient

/// Where each setting comes from: the command line, the environment, a file, or nowhere.
struct SettingOrigins {
  private let sources: SettingSources

  init(_ sources: SettingSources) { self.sources = sources }

  /// A setting's value, which is `nil` for a secret and where nothing is set, and where that was said.
  func origin(of key: SettingKey) -> (value: String?, origin: String) {
    guard let (text, origin) = sources.value(key) else { return (nil, "default") }
    return (key.isSecret ? nil : text, origin)
  }

  /// The first line of a log: what the program is, and how it is set up.
  func logLine(at time: Date, version: String) -> String {
    let settings = SettingKey.allCases.map { key -> (String, JSONValue) in
      let (value, origin) = origin(of: key)
      let text = value.map(JSONValue.string)
      return (key.rawValue, .object(["origin": .string(origin), "value": text ?? .null]))
    }
    var line = LogLine(at: time)
    line.add("program", "oneentry-checkout")
    line.add("version", .string(version))
    line.add("settings", .object(Dictionary(uniqueKeysWithValues: settings)))
    return line.text
  }
}
