/// Where OneEntry's versions differ, or the contract leaves a choice: how this world behaves.
public struct CompatibilityFlags: Sendable, Hashable {
  /// Whether `auth`, `refresh` and `logout` ask for `x-device-metadata`; off lets old SDKs in.
  public var asksForDevice = true
  /// Whether `sessions/order/{id}` answers an array; off answers the newest one as an object.
  public var answersSessionsAsArray = true
  /// Whether a `formData` that an old SDK wrapped twice is unwrapped instead of refused.
  public var unwrapsFormDataTwice = false
  /// Whether texts are keyed by locale, as older servers do.
  public var keysByLocale = false
  /// How many records of a list a user group may read at all; nil for no limit.
  public var readLimit: Int?
  /// Whether a new account must be activated with a code before it can sign in.
  public var checksCode = false
  /// How long a session of the account `paypal` waits for its link, in seconds.
  public var paypalDelay = 3.0

  /// After how long an unpaid session expires, in seconds; nil for what its account says.
  public var sessionTimeout: Int?
  /// How long an access token lives, in seconds; nil for what the provider says.
  public var accessTokenLifetime: Int?

  /// What was set by name, for a store to write down.
  private(set) var settings: [String: String] = [:]
  /// How a form's `timeInterval` says when something is possible.
  public internal(set) var slots = Slots.rules
  /// Which ids an `entity` field takes.
  public internal(set) var entityIDs = EntityIDs.both
  /// When an order gets something for free, and what.
  public internal(set) var gift: Gift?
  /// Whether the demo user has an old order with a line whose product is gone.
  public internal(set) var hasOrphanLines = false
  /// Whether two lines of one product become one.
  public internal(set) var mergesLines = false
  /// Whether sums carry the noise of binary arithmetic.
  public internal(set) var hasNoisyTotals = false
  /// Whether a change of an order keeps the lines, data and coupon that it does not name.
  public internal(set) var keepsWhatPUTOmits = false
  /// Whether order statuses have no flags, as before SDK 1.0.157.
  public internal(set) var hidesStatusFlags = false
  /// Whether a sum with cents makes `createSession` fail.
  public internal(set) var failsOnFractions = false
  /// The account that `createOrder` refuses as not connected.
  public internal(set) var notConnected: String?
  /// The account that `createSession` refuses as not connected.
  public internal(set) var notConnectedLate: String?
  /// Whether storages name no accounts.
  public internal(set) var unlinksAccounts = false
  /// Types of accounts that differ from the shop's, by identifier.
  public internal(set) var accountTypes: [String: String] = [:]
  /// Whether an order's data can be read in every language.
  public internal(set) var showsDataInAnyLanguage = false
  /// The project's event for codes.
  public internal(set) var event = "auth"
  /// Whether sums of a preview are text.
  public internal(set) var previewsSumsAsText = false
  /// Whether a coupon that does not apply is answered with nothing but a sentence.
  public internal(set) var answersCouponWithMessage = false
  /// From which sum on coupons apply; nil for any.
  public internal(set) var couponMinimum: Int?
  /// How many bonuses the user has; nil for a shop without bonuses.
  public internal(set) var bonusBalance: Int?
  /// A product that a preview does not find although it exists.
  public internal(set) var previewDenies: Int?
  /// Whether 0 counts as a value of a required whole number.
  public internal(set) var zeroCounts = false
  /// Whether every `requiredValidator` refuses, and not only a strict one.
  public internal(set) var softIsHard = false
  /// Whether callers with a certificate need the app token, too.
  public internal(set) var asksForTokenToo = false
  /// Whether the sign-up form marks its password as before SDK 1.0.145.
  public internal(set) var hasOldSignUpForm = false
  /// Whether the sign-up form asks for the password twice.
  public internal(set) var confirmsPassword = false
  /// Whether guests may order, from a storage of their own.
  public internal(set) var letsGuestsOrder = false
  /// Whether a slot must be one that is offered.
  public internal(set) var checksSlots = false
  /// Which sentence a form error has.
  public internal(set) var formError = FormError.marker

  /// How a form's `timeInterval` says when something is possible (contract §4.4).
  public enum Slots: String, Sendable, CaseIterable {
    /// A rule of recurrence.
    case rules
    /// The rule with the slots that old SDKs worked out beside it.
    case pairs
    /// Nothing but slots; a guess of earlier versions of the sandbox.
    case bare
    /// Nothing.
    case none
  }

  /// Which ids an `entity` field takes; which of them OneEntry takes is not documented.
  public enum EntityIDs: String, Sendable, CaseIterable {
    case text, number, both
  }

  /// Which sentence names a field that is missing or incorrect; both were seen.
  public enum FormError: String, Sendable, CaseIterable {
    case marker, required
  }

  /// Something for free: with a coupon, or from a sum on.
  public struct Gift: Sendable, Hashable {
    let coupon: String?
    let minimum: Int
    let product: Int
  }

  /// A current OneEntry project.
  public init() {}

  /// Sets one switch by its name, e.g. `slots=rules`, `merge-lines`, `gift=SUMMER10:14`.
  ///
  /// - Throws: ``Malformed``, which names the switches that there are.
  public mutating func set(_ text: String) throws(Malformed) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard let name = parts.first, let switched = CompatibilityFlags.named.first(where: { $0.name == name }),
      switched.set(&self, parts.count > 1 ? parts[1] : nil)
    else { throw Malformed(text: text) }
    settings[switched.isRepeatable ? text : name] = parts.count > 1 ? parts[1] : ""
  }

  /// Sets a switch that was taken before, and so is taken again.
  mutating func turn(_ text: String) { try? set(text) }

  /// The same switches upon those that a project has of its own: what was set by name wins.
  func upon(_ setUp: (inout CompatibilityFlags) -> Void) -> CompatibilityFlags {
    var switches = self
    setUp(&switches)
    for (name, value) in settings {
      switches.turn(value.isEmpty || name.contains("=") ? name : "\(name)=\(value)")
    }
    return switches
  }

  /// Why a text sets no switch.
  public struct Malformed: Error, Hashable, CustomStringConvertible {
    let text: String

    /// A sentence that names what can be set.
    public var description: String {
      "there is no switch \"\(text)\"; there are \(CompatibilityFlags.named.map(\.pattern).joined(separator: ", "))"
    }
  }

  /// What the official SDK 1.0.79 can work with.
  public static let legacy: CompatibilityFlags = {
    var switches = CompatibilityFlags()
    switches.asksForDevice = false
    switches.answersSessionsAsArray = false
    switches.unwrapsFormDataTwice = true
    switches.hidesStatusFlags = true
    switches.slots = .pairs
    switches.showsDataInAnyLanguage = true
    return switches
  }()
}

extension CompatibilityFlags {
  /// The switches as a store writes them down.
  var json: JSON {
    let named = settings.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) }
    return named.isEmpty ? base : base.adding(["named": .object(named)])
  }

  private var base: JSON {
    [
      "asksForDevice": .bool(asksForDevice), "answersSessionsAsArray": .bool(answersSessionsAsArray),
      "unwrapsFormDataTwice": .bool(unwrapsFormDataTwice), "keysByLocale": .bool(keysByLocale),
      "readLimit": readLimit.map { .int($0) } ?? nil, "checksCode": .bool(checksCode),
      "paypalDelay": .string("\(paypalDelay)"), "sessionTimeout": sessionTimeout.map { .int($0) } ?? nil,
      "accessTokenLifetime": accessTokenLifetime.map { .int($0) } ?? nil,
    ]
  }
}
