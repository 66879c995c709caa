import Foundation
import OneEntryClient

/// Reads `config.json`: an object of texts, nested by the parts of their keys.
enum ConfigFile {
  /// The settings by key, and those of each project that has a name. Throws on what is not a JSON object, on a key that is
  /// no setting, and on a value that is not text; the error names the key.
  static func settings(in text: String, at path: String) throws(SettingsError) -> (
    common: [SettingKey: String], profiles: [String: [SettingKey: String]]
  ) {
    guard let json = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)),
      case .object(var members) = json
    else {
      throw SettingsError(
        name: "config.json", origin: path, reason: "is not a JSON object",
        advice: "Correct it, or move it away to go on without it.")
    }
    let profiles = try profiles(members.removeValue(forKey: "profiles") ?? .null, path)
    return (try settings(members, path), profiles)
  }

  private static func profiles(_ json: JSONValue, _ path: String) throws(SettingsError)
    -> [String: [SettingKey: String]]
  {
    if json == .null { return [:] }
    guard case .object(let members) = json else { throw .notProfiles("profiles", path, json.kind) }
    var profiles: [String: [SettingKey: String]] = [:]
    for (name, value) in members {
      guard case .object(let members) = value, name != Profiles.demo, !name.isEmpty else {
        throw .notProfiles("profiles.\(name)", path, name == Profiles.demo ? "the demo shop" : value.kind)
      }
      profiles[name] = try settings(members, path)
    }
    return profiles
  }

  private static func settings(_ members: [String: JSONValue], _ path: String) throws(SettingsError)
    -> [SettingKey: String]
  {
    var settings: [SettingKey: String] = [:]
    try read(members, [], path, into: &settings)
    return settings
  }

  private static func read(
    _ members: [String: JSONValue], _ parents: [String], _ path: String,
    into settings: inout [SettingKey: String]
  ) throws(SettingsError) {
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      let steps = parents + [name]
      let text = steps.joined(separator: ".")
      switch (SettingKey(rawValue: text), value) {
      case (_?, .null): continue
      case (let key?, .string(let value)): settings[key] = value
      case (let key?, .bool(let value)) where key.isSwitch: settings[key] = value ? "yes" : "no"
      case (let key?, .number(let value)) where key.isNumber: settings[key] = "\(value)"
      case (.keys?, .object(let members)): settings[.keys] = try keys(members, path)
      case (_?, _): throw .notText(text, path, value.kind)
      case (nil, .object(let members))
      where SettingKey.allCases.contains { $0.rawValue.hasPrefix(text + ".") }:
        try read(members, steps, path, into: &settings)
      case (nil, _): throw .unknown(text, path, SettingKey.allCases.map(\.rawValue))
      }
    }
  }

  /// In the form that the variable has: `cart=ctrl-o,orders=f10`.
  private static func keys(_ members: [String: JSONValue], _ path: String) throws(SettingsError) -> String {
    var pairs: [String] = []
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      guard case .string(let key) = value else { throw .notText("keys.\(name)", path, value.kind) }
      pairs.append("\(name)=\(key)")
    }
    return pairs.joined(separator: ",")
  }
}

extension SettingsError {
  fileprivate static func notText(_ key: String, _ path: String, _ kind: String) -> SettingsError {
    SettingsError(
      name: key, origin: path, reason: "is \(kind) and should be text",
      advice: "Put its value in quotation marks, as in {\"theme\": \"dark\"}.")
  }

  fileprivate static func notProfiles(_ key: String, _ path: String, _ kind: String) -> SettingsError {
    SettingsError(
      name: key, origin: path, reason: "is \(kind) and should be settings",
      advice:
        "Write a name and its settings, as in {\"profiles\": {\"staging\": {\"project\": {\"url\": \"…\"}}}}."
    )
  }

  /// An unknown name; it may be a misspelt setting.
  static func unknown(_ name: String, _ origin: String, _ known: [String]) -> SettingsError {
    SettingsError(
      name: name, origin: origin, reason: "is not a setting",
      advice: "Correct or remove it. Known are: \(known.joined(separator: ", ")).")
  }
}

extension JSONValue {
  fileprivate var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
