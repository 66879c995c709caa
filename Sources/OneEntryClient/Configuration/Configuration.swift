import Foundation

extension Client {
  /// What a client needs to know about a project and about the device it runs on.
  public struct Configuration: Hashable, Sendable {
    /// The address of the project.
    public let projectURL: ProjectURL
    /// Goes as `x-app-token` with every request; `nil` for a project that is protected by client certificates
    /// instead. Wire contract §1.1.
    public let appToken: Secret?
    /// Identifies a shopper who is not signed in, where the project permits guests; it is never sent together
    /// with a user's token. Wire contract §2.5.
    public var guestID: UUID?
    /// The language of the content, `en_US`. Wire contract §1.2.
    public var langCode: String
    /// The provider that tokens are refreshed at.
    public var providerMarker: String
    /// What identifies this device to the server.
    public var device: DeviceMetadata
    /// How long calls may take and how large answers may be.
    public var limits: Limits
    /// The meaning of payment status words that only this project uses, keyed by the word in lower case. Wire
    /// contract §4.7.
    public var statusWords: [String: PaymentStatus] = [:]
    /// Whether calls that change something at the shop are refused before they are sent; see ``Call/writes``.
    public var isReadOnly = false

    /// Throws on a token that cannot be sent in a header: empty, outside printable ASCII, or with a line
    /// break.
    public init(
      projectURL: ProjectURL, appToken: Secret?, langCode: String = "en_US", providerMarker: String = "email",
      device: DeviceMetadata, limits: Limits = Limits()
    ) throws(ConfigurationError) {
      self.projectURL = projectURL
      if let appToken { self.appToken = try Self.checked(appToken: appToken) } else { self.appToken = nil }
      self.langCode = langCode
      self.providerMarker = providerMarker
      self.device = device
      self.limits = limits
    }

    /// The token, if it can be sent in a header.
    public static func checked(appToken: Secret) throws(ConfigurationError) -> Secret {
      guard !appToken.exposed.isEmpty else { throw .missingAppToken }
      guard appToken.isHeaderSafe else { throw .malformedAppToken }
      return appToken
    }
  }
}

extension Secret {
  /// Printable ASCII and nothing else, so that it cannot start a header of its own.
  var isHeaderSafe: Bool { exposed.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
}
