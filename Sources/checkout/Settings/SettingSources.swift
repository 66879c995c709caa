import Foundation

/// Where settings are looked up; the first source that has one wins: environment, `.env` in the working
/// folder, then `config.json` in `$XDG_CONFIG_HOME/oneentry-checkout`. Flags come before all of them.
struct SettingSources: Sendable {
  private struct Source: Sendable {
    var name: String
    var settings: [SettingKey: String]
    /// Variables with this program's prefix that are no setting of it.
    var unknown: [String] = []

    init(file name: String, _ settings: [SettingKey: String]) {
      self.name = name
      self.settings = settings
    }

    init(_ name: String, variables: [String: String]) {
      self.name = name
      settings = [:]
      for (variable, value) in variables where variable.hasPrefix(SettingKey.prefix) {
        if let key = SettingKey(variable: variable) {
          settings[key] = value
        } else {
          unknown.append(variable)
        }
      }
    }
  }

  private let sources: [Source]

  /// A file that is there but cannot be used is an error.
  init(environment: [String: String], folder: URL, homes: HomeFolders) throws(SettingsError) {
    var sources = [Source("environment", variables: environment)]
    let dotEnv = folder.appending(path: ".env").path
    if let text = try SettingFile.text(at: dotEnv) {
      if let line = DotEnv.unreadableLine(in: text) { throw .unreadable(line: line, of: dotEnv) }
      sources.append(Source(".env", variables: DotEnv.variables(in: text)))
    }
    let config = homes.configuration.map { $0 + "/oneentry-checkout/config.json" }
    if let config, let text = try SettingFile.text(at: config) {
      sources.append(Source(file: config, try ConfigFile.settings(in: text, at: config)))
    }
    self.sources = sources
  }

  /// For a visitor: the environment that the host has made, and a file that only the host can write.
  init(environment: [String: String], ownedByHost path: String) throws(SettingsError) {
    var sources = [Source("environment", variables: environment)]
    if let text = try SettingFile.text(at: path, ownedByHost: true) {
      sources.append(Source(file: path, try ConfigFile.settings(in: text, at: path)))
    }
    self.sources = sources
  }

  /// The value of a setting and where it was found; an empty one counts as none.
  func value(_ key: SettingKey) -> (text: String, origin: String)? {
    for source in sources {
      if let text = source.settings[key], !text.isEmpty { return (text, source.name) }
    }
    return nil
  }

  /// A variable that looks like a setting of this program and is none, and where it was found.
  var unknownVariable: (name: String, origin: String)? {
    sources.lazy.compactMap { source in source.unknown.min().map { ($0, source.name) } }.first
  }
}

extension SettingsError {
  fileprivate static func unreadable(line: Int, of path: String) -> SettingsError {
    SettingsError(
      name: ".env", origin: path, reason: "has a setting in line \(line) that cannot be read",
      advice: "Write NAME=value, with the whole value in quotation marks or none.")
  }
}
