/// Where OneEntry's versions differ, or the contract leaves a choice: how this world behaves.
public struct Switches: Sendable, Hashable {
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

  /// A current OneEntry project.
  public init() {}

  /// What the official SDK 1.0.79 can work with.
  public static let legacy: Switches = {
    var switches = Switches()
    switches.asksForDevice = false
    switches.answersSessionsAsArray = false
    switches.unwrapsFormDataTwice = true
    return switches
  }()
}

extension Switches {
  /// The switches as a store writes them down.
  var json: JSON {
    [
      "asksForDevice": .bool(asksForDevice), "answersSessionsAsArray": .bool(answersSessionsAsArray),
      "unwrapsFormDataTwice": .bool(unwrapsFormDataTwice), "keysByLocale": .bool(keysByLocale),
      "readLimit": readLimit.map { .int($0) } ?? nil, "checksCode": .bool(checksCode),
      "paypalDelay": .string("\(paypalDelay)"), "sessionTimeout": sessionTimeout.map { .int($0) } ?? nil,
      "accessTokenLifetime": accessTokenLifetime.map { .int($0) } ?? nil,
    ]
  }
}
