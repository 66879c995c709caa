import Foundation
import OneEntryClient

/// Where each setting comes from: a flag, the environment, a file, or nowhere.
struct SettingOrigins {
  private let flags: CommonOptions
  private let sources: SettingSources

  init(_ flags: CommonOptions, _ sources: SettingSources) {
    self.flags = flags
    self.sources = sources
  }

  /// A setting's value, which is `nil` for a secret and where nothing is set, and where that was said.
  func origin(of key: SettingKey) -> (value: String?, origin: String) {
    let found = flags.text(of: key).map { ($0, "command line") } ?? sources.value(key)
    guard let (text, origin) = found else { return (nil, "default") }
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

extension CommonOptions {
  /// What the command line says of a setting.
  fileprivate func text(of key: SettingKey) -> String? {
    switch key {
    case .profile: profile
    case .language: language
    case .theme: theme
    case .ascii: ascii.map { $0 ? "yes" : "no" }
    case .ambiguousWidth: ambiguousWidth.map(String.init)
    case .bell: bell.map { $0 ? "yes" : "no" }
    case .mouse: mouse.map { $0 ? "yes" : "no" }
    case .log: log
    case .readOnly: readOnly.map { $0 ? "yes" : "no" }
    case .linear: linear.map { $0 ? "yes" : "no" }
    case .projectURL, .appToken, .provider, .certificateAuthorities, .referenceField, .statusWords,
      .activationEvent, .recoveryEvent, .offlineAccounts, .guestStorage, .deliveryProduct, .clientCertificate,
      .clientPassphraseFile, .keys:
      nil
    }
  }
}
