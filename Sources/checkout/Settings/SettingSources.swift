import Foundation
import OneEntryClient

/// Where settings are looked up; the first source that has one wins: command line, environment, `.env` in the working
/// folder, then `config.json` in `$XDG_CONFIG_HOME/oneentry-checkout`.
struct SettingSources: Sendable {
  private struct Source: Sendable {
    var name: String
    var settings: [SettingKey: String]
    /// Variables with this program's prefix that are not settings of it.
    var unknown: [String] = []

    init(_ name: String, _ settings: [SettingKey: String]) {
      self.name = name
      self.settings = settings
    }

    /// An empty value counts as none.
    init(file name: String, _ settings: [SettingKey: String]) {
      self.init(name, settings.filter { !$0.value.isEmpty })
    }

    init(_ name: String, variables: [String: String]) {
      self.name = name
      settings = [:]
      for (variable, value) in variables where variable.hasPrefix(SettingKey.prefix) {
        if let key = SettingKey(variable: variable) {
          settings[key] = value.isEmpty ? nil : value
        } else {
          unknown.append(variable)
        }
      }
    }

    func value(_ key: SettingKey) -> (text: String, origin: String)? {
      settings[key].map { ($0, name) }
    }

    /// Of a project, in the form in which it is used.
    var address: String? { settings[.projectURL].map { (try? ProjectURL($0))?.text ?? $0 } }
  }

  private var sources: [Source]
  /// The one that names the project; `nil` where any of them may.
  private var project: Source?
  /// The projects that have a name.
  private(set) var profiles = Profiles()

  /// A file that is there but cannot be used is an error.
  init(_ flags: Flags, environment: [String: String], folder: URL, homes: HomeFolders) throws(SettingsError) {
    var sources = Self.ofProcess(flags, environment)
    let dotEnv = folder.appending(path: ".env").path
    if let text = try SettingFile.text(at: dotEnv) {
      if let line = DotEnv.unreadableLine(in: text) { throw .unreadable(line: line, of: dotEnv) }
      sources.append(Source(".env", variables: DotEnv.variables(in: text)))
    }
    self.sources = sources
    if let config = homes.configuration.map({ $0 + "/oneentry-checkout/config.json" }) {
      try add(SettingFile.text(at: config), at: config)
    }
    try open()
  }

  /// For a visitor: what the host says and has made the environment, and a file that only the host can write.
  init(_ flags: Flags, environment: [String: String], ownedByHost path: String) throws(SettingsError) {
    sources = Self.ofProcess(flags, environment)
    try add(SettingFile.text(at: path, ownedByHost: true), at: path)
    try open()
  }

  private static func ofProcess(_ flags: Flags, _ environment: [String: String]) -> [Source] {
    [Source(commandLine, flags.settings), Source("environment", variables: environment)]
  }

  /// The name of what comes first.
  private static let commandLine = "command line"

  private mutating func add(_ text: String?, at path: String) throws(SettingsError) {
    guard let text else { return }
    let (common, named) = try ConfigFile.settings(in: text, at: path)
    sources.append(Source(file: path, common))
    profiles.all = named
  }

  /// A project that was asked for comes before everything but the command line. One that `config.json` opens by itself counts
  /// as a part of that file, and not at all where another address was set.
  private mutating func open() throws(SettingsError) {
    guard let (name, origin) = value(.profile) else { return }
    let isUsual = origin == sources.last?.name
    if isUsual, let address = value(.projectURL), address.origin != origin { return }
    profiles.chosen = name
    guard let settings = name == Profiles.demo ? [:] : profiles.all[name] else {
      throw .unknownProfile(name, origin, known: profiles.names)
    }
    let source = Source(file: "profile \(name)", settings)
    sources.insert(source, at: isUsual ? sources.count - 1 : 1)
    project = source
  }

  /// The value of a setting and where it was found; an empty one counts as none. Address and token of different projects
  /// are never put together.
  func value(_ key: SettingKey) -> (text: String, origin: String)? {
    if key.namesProject, let project { return project.value(key) }
    return sources.lazy.filter { !key.namesProject || isOfProject($0) }.compactMap { $0.value(key) }.first
  }

  /// Whether a source names the address that counts, or none.
  private func isOfProject(_ source: Source) -> Bool {
    guard let address = source.address else { return true }
    return address == sources.lazy.compactMap(\.address).first
  }

  /// A variable that looks like a setting of this program and is none, and where it was found. With a project, variables of
  /// other programs may begin alike: there, one counts that was meant for a setting.
  func unknownVariable(withProject hasProject: Bool) -> (name: String, origin: String)? {
    sources.lazy.compactMap { source in
      source.unknown.filter { !hasProject || Self.isMisspelt($0) }.min().map { ($0, source.name) }
    }.first
  }

  /// Whether two letters at most are missing, too many or swapped.
  private static func isMisspelt(_ variable: String) -> Bool {
    SettingKey.allCases.contains { variable.uppercased().difference(from: $0.variable).count <= 2 }
  }
}

extension SettingsError {
  fileprivate static func unreadable(line: Int, of path: String) -> SettingsError {
    SettingsError(
      name: ".env", origin: path, reason: "has a setting in line \(line) that cannot be read",
      advice: "Write NAME=value, with the whole value in quotation marks or none.")
  }
}
