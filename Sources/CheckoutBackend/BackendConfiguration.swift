import CheckoutViewModel
import Foundation
import OneEntryClient

/// What the backend needs to know: which shop, and where things are kept on this computer.
public struct BackendConfiguration: Sendable {
  /// A project that can be reached.
  public struct Target: Sendable {
    public var url: ProjectURL
    public var appToken: Secret?
    public var network: TransportSetup

    public init(url: ProjectURL, appToken: Secret?, network: TransportSetup) {
      self.url = url
      self.appToken = appToken
      self.network = network
    }
  }

  /// A shop that runs inside this process.
  public struct EmbeddedShop: Sendable {
    public var target: Target
    public var stop: @Sendable () async -> Void

    public init(target: Target, stop: @escaping @Sendable () async -> Void) {
      self.target = target
      self.stop = stop
    }
  }

  /// The shop that is talked to.
  public enum Shop: Sendable {
    case project(Target)
    /// Started on first use, so that nothing waits for it. Without a file that keeps the shop, nothing is kept beyond the
    /// run.
    case embedded(start: @Sendable () async throws -> EmbeddedShop, store: String?)
  }

  public var shop: Shop
  /// The language that content is asked for in at first.
  public var language: Language
  /// The marker of the provider that tokens are refreshed at.
  public var provider = "email"
  /// Where orders of guests go; `nil` where nobody buys without an account.
  public var guestStorage: GuestStorage?
  /// The events by which codes are sent.
  public var codeEvents = CodeEvents()
  /// The order form's field that takes the checkout's own id; `nil` where there is none.
  public var referenceField: String?
  /// What words mean, in lower case, that only this project uses for the status of a payment.
  public var statusWords: [String: PaymentStatus] = [:]
  /// The folder of the journal and the saved sign-in.
  public var stateFolder: String
  public var limits = Limits()
  /// Whether calls that change something at the shop are refused before they are sent.
  public var isReadOnly = false
  /// Learns of every exchange with the shop.
  public var observer = Observer.nobody
  /// Says something to the person that no screen shows, in one sentence.
  public var warn: @Sendable (String) -> Void = { _ in }
  /// The wall clock of what is written down here.
  public var wall: @Sendable () -> Date = { Date() }
  /// What the pauses between tries and the names of checkouts are drawn from; `nil` for others in every run. With a seed,
  /// calls are made one after the other.
  public var seed: UInt64?
  /// Called at every write to and read from a socket; for tests that end the process there.
  package var atSocket: (@Sendable () -> Void)?

  public init(shop: Shop, language: Language, stateFolder: String) {
    self.shop = shop
    self.language = language
    self.stateFolder = stateFolder
  }

  /// What the project is known by in the next run: its address, or the file that keeps the shop; `nil` where there will
  /// be none.
  var projectAddress: String? {
    switch shop {
    case .project(let target): target.url.text
    case .embedded(_, let store): store
    }
  }
}
