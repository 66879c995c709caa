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

    func value(_ key: SettingKey) -> (text: String, origin: String)? {
      settings[key].flatMap { $0.isEmpty ? nil : ($0, name) }
    }
  }

  private var sources: [Source]
  /// The one that names the project; `nil` where any of them may.
  private var project: Source?
  /// The projects that have a name.
  private(set) var profiles = Profiles()

  /// A file that is there but cannot be used is an error. `profile` is the project that the command line asks for.
  init(environment: [String: String], folder: URL, homes: HomeFolders, profile: String? = nil)
    throws(SettingsError)
  {
    var sources = [Source("environment", variables: environment)]
    let dotEnv = folder.appending(path: ".env").path
    if let text = try SettingFile.text(at: dotEnv) {
      if let line = DotEnv.unreadableLine(in: text) { throw .unreadable(line: line, of: dotEnv) }
      sources.append(Source(".env", variables: DotEnv.variables(in: text)))
    }
    self.sources = sources
    if let config = homes.configuration.map({ $0 + "/oneentry-checkout/config.json" }) {
      try add(SettingFile.text(at: config), at: config)
    }
    try open(profile)
  }

  /// For a visitor: the environment that the host has made, and a file that only the host can write.
  init(environment: [String: String], ownedByHost path: String, profile: String? = nil) throws(SettingsError)
  {
    sources = [Source("environment", variables: environment)]
    try add(SettingFile.text(at: path, ownedByHost: true), at: path)
    try open(profile)
  }

  private mutating func add(_ text: String?, at path: String) throws(SettingsError) {
    guard let text else { return }
    let (common, named) = try ConfigFile.settings(in: text, at: path)
    sources.append(Source(file: path, common))
    profiles.all = named
  }

  /// A project that was asked for comes before everything else. One that `config.json` opens by itself counts as a part of
  /// that file, and not at all where another address was set.
  private mutating func open(_ flag: String?) throws(SettingsError) {
    guard let (name, origin) = flag.map({ ($0, "--profile") }) ?? value(.profile) else { return }
    let isUsual = flag == nil && origin == sources.last?.name
    if isUsual, let address = value(.projectURL), address.origin != origin { return }
    profiles.chosen = name
    guard let settings = name == Profiles.demo ? [:] : profiles.all[name] else {
      throw .unknownProfile(name, origin, known: profiles.names)
    }
    let source = Source(file: "profile \(name)", settings)
    sources.insert(source, at: isUsual ? sources.count - 1 : 0)
    project = source
  }

  /// The value of a setting and where it was found; an empty one counts as none. Address and token of different projects
  /// are never put together.
  func value(_ key: SettingKey) -> (text: String, origin: String)? {
    if key.namesProject, let project { return project.value(key) }
    return sources.lazy.compactMap { $0.value(key) }.first
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
