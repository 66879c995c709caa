/// Every setting, by its key in `config.json`.
enum SettingKey: String, CaseIterable, Sendable {
  case profile
  case projectURL = "project.url"
  case appToken = "app.token"
  case language, theme, ascii, mouse, bell, linear, provider, log, keys
  case readOnly = "read.only"
  case certificateAuthorities = "ca.file"
  case ambiguousWidth = "ambiguous.width"
  case referenceField = "reference.field"
  case statusWords = "status.words"
  case activationEvent = "activation.event"
  case recoveryEvent = "recovery.event"
  case offlineAccounts = "offline.accounts"
  case guestStorage = "guest.storage"
  case deliveryProduct = "delivery.product"
  case clientCertificate = "client.certificate"
  case clientPassphraseFile = "client.passphrase.file"

  /// Whether its value is yes or no.
  var isSwitch: Bool { [.ascii, .mouse, .bell, .linear, .readOnly].contains(self) }

  /// Whether it says which project it is.
  var namesProject: Bool { self == .projectURL || self == .appToken }

  /// Whether its value is a number.
  var isNumber: Bool { [.ambiguousWidth, .deliveryProduct].contains(self) }

  /// Whether nobody may see its value.
  var isSecret: Bool { self == .appToken }

  /// The prefix of all variables.
  static let prefix = "ONEENTRY_"

  /// `project.url` is the variable `ONEENTRY_PROJECT_URL`.
  var variable: String { Self.prefix + rawValue.uppercased().replacing(".", with: "_") }

  init?(variable: String) {
    guard let key = Self.allCases.first(where: { $0.variable == variable }) else { return nil }
    self = key
  }
}
