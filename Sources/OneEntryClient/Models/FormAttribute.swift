/// One attribute of a form: what to ask, how to check it, and how to write the answer. Wire contract §4.4.
public struct FormAttribute: Hashable, Sendable {
  /// The marker of the attribute.
  public var marker: String
  /// What kind of value it takes.
  public var type: AttributeType
  /// The title in the language that was asked for; empty if there is none.
  public var title: String
  /// Where it belongs among its siblings, lowest first.
  public var position: Int
  /// Whether the project shows it.
  public var isVisible: Bool
  /// Whether a list takes several values.
  public var multiselect: Bool
  /// What can be chosen, for lists and radio buttons.
  public var options: [AttributeOption]
  /// The checks that the project puts on it.
  public var validators: Validators
  /// The value that it starts with.
  public var initialValue: JSONValue?
  /// The slots that a `timeInterval` offers.
  public var intervals: [TimeSlot]
  /// Whether its value is the login.
  public var isLogin: Bool
  /// Whether its value is the password.
  public var isPassword: Bool
  /// Whether sign-up asks for it.
  public var isSignUp: Bool
  /// Whether sign-up needs it.
  public var isSignUpRequired: Bool
  /// Whether its value is the address for messages by e-mail.
  public var isNotificationEmail: Bool
  /// Whether its value is the number for text messages.
  public var isNotificationPhoneSMS: Bool
  /// Whether its value is the number for push messages.
  public var isNotificationPhonePush: Bool

  /// Creates a value from its parts.
  public init(
    marker: String, type: AttributeType = .string, title: String = "", position: Int = 0,
    isVisible: Bool = true,
    multiselect: Bool = false, options: [AttributeOption] = [], validators: Validators = Validators(),
    initialValue: JSONValue? = nil, intervals: [TimeSlot] = [], isLogin: Bool = false,
    isPassword: Bool = false,
    isSignUp: Bool = false, isSignUpRequired: Bool = false, isNotificationEmail: Bool = false,
    isNotificationPhoneSMS: Bool = false, isNotificationPhonePush: Bool = false
  ) {
    self.marker = marker
    self.type = type
    self.title = title
    self.position = position
    self.isVisible = isVisible
    self.multiselect = multiselect
    self.options = options
    self.validators = validators
    self.initialValue = initialValue
    self.intervals = intervals
    self.isLogin = isLogin
    self.isPassword = isPassword
    self.isSignUp = isSignUp
    self.isSignUpRequired = isSignUpRequired
    self.isNotificationEmail = isNotificationEmail
    self.isNotificationPhoneSMS = isNotificationPhoneSMS
    self.isNotificationPhonePush = isNotificationPhonePush
  }
}

extension FormAttribute: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      marker: try wire["marker"].requiredText(), type: AttributeType(word: wire["type"].text ?? ""),
      title: wire["localizeInfos"].title, position: wire["position"].int ?? 0,
      isVisible: wire["isVisible"].flag ?? true, multiselect: wire["multiselect"].flag ?? false,
      options: wire["listTitles"].localized.elements.compactMap(AttributeOption.init),
      validators: Validators(wire["validators"]),
      initialValue: wire["initialValue"].isNull ? nil : wire["initialValue"].value,
      intervals: TimeSlot.slots(wire["localizeInfos"].localized["intervals"]),
      isLogin: wire["isLogin"].flag ?? false, isPassword: wire["isPassword"].flag ?? false,
      isSignUp: wire["isSignUp"].flag ?? false, isSignUpRequired: wire["isSignUpRequired"].flag ?? false,
      isNotificationEmail: wire["isNotificationEmail"].flag ?? false,
      isNotificationPhoneSMS: wire["isNotificationPhoneSMS"].flag ?? false,
      isNotificationPhonePush: wire["isNotificationPhonePush"].flag ?? false)
  }

  /// An array, `{}` for none, one attribute for an array of one, or any of these under a locale. An attribute
  /// without a marker could not be sent and is left out. Wire contract §4.4, §5.
  static func attributes(_ wire: WireValue) -> [FormAttribute] {
    wire.localized.elements.compactMap { try? FormAttribute($0) }
  }
}
