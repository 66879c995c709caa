import Configuration
import Foundation
import SystemPackage

/// Where settings are looked for, the first that has one wins: environment, `.env` in the working folder, then
/// `config.json` in `$XDG_CONFIG_HOME/oneentry-checkout`. Flags come before all of them.
struct SettingSources: Sendable {
  private struct Source: Sendable {
    var name: String
    var reader: ConfigReader

    init(_ name: String, _ provider: any ConfigProvider) {
      self.name = name
      reader = ConfigReader(provider: provider)
    }
  }

  private let sources: [Source]

  init(environment: [String: String], folder: URL) async throws(SettingsError) {
    var sources = [
      Source("environment", EnvironmentVariablesProvider(environmentVariables: environment).prefixed)
    ]
    if let text = try? String(contentsOf: folder.appending(path: ".env"), encoding: .utf8) {
      let variables = DotEnv.variables(in: text)
      sources.append(Source(".env", EnvironmentVariablesProvider(environmentVariables: variables).prefixed))
    }
    let file = Self.configFile(environment)
    if FileManager.default.fileExists(atPath: file) {
      sources.append(Source(file, try await Self.json(file)))
    }
    self.sources = sources
  }

  /// The value of a key such as `project.url` and where it was found; an empty one counts as none.
  func value(_ key: ConfigKey, isSecret: Bool = false) -> (text: String, origin: String)? {
    for source in sources {
      if let text = source.reader.string(forKey: key, isSecret: isSecret), !text.isEmpty {
        return (text, source.name)
      }
    }
    return nil
  }

  private static func configFile(_ environment: [String: String]) -> String {
    let home = environment["HOME"] ?? "/"
    let base = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.config"
    return base + "/oneentry-checkout/config.json"
  }

  private static func json(_ path: String) async throws(SettingsError) -> any ConfigProvider {
    do {
      return try await FileProvider<JSONSnapshot>(filePath: FilePath(path))
    } catch {
      throw SettingsError(
        name: "config.json", origin: path, reason: "is not a JSON object",
        advice: "Correct it, or move it away to go on without it.")
    }
  }
}

extension EnvironmentVariablesProvider {
  /// `project.url` is the variable `ONEENTRY_PROJECT_URL`.
  fileprivate var prefixed: KeyMappingProvider<EnvironmentVariablesProvider> { prefixKeys(with: "oneentry") }
}
