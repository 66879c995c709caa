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
  /// The slots that a `timeInterval` offers one by one.
  public var intervals: [TimeSlot]
  /// The rules by which a `timeInterval` offers slots.
  public var schedules: [TimeSchedule]
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
    initialValue: JSONValue? = nil, intervals: [TimeSlot] = [], schedules: [TimeSchedule] = [],
    isLogin: Bool = false,
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
    self.schedules = schedules
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
    let type = AttributeType(word: wire["type"].text ?? "")
    self.init(
      marker: try wire["marker"].requiredText(), type: type,
      title: wire["localizeInfos"].title, position: wire["position"].int ?? 0,
      isVisible: wire["isVisible"].flag ?? true, multiselect: wire["multiselect"].flag ?? false,
      options: AttributeOption.options(wire["listTitles"], type),
      validators: Validators(wire["validators"]),
      initialValue: wire["initialValue"].isNull ? nil : wire["initialValue"].value,
      intervals: TimeSlot.slots(wire["localizeInfos"].localized["intervals"]),
      schedules: TimeSchedule.schedules(wire["localizeInfos"].localized["intervals"]),
      isLogin: wire["isLogin"].flag ?? false, isPassword: wire["isPassword"].flag ?? false,
      isSignUp: wire["isSignUp"].flag ?? false, isSignUpRequired: wire["isSignUpRequired"].flag ?? false,
      isNotificationEmail: wire["isNotificationEmail"].flag ?? false,
      isNotificationPhoneSMS: wire["isNotificationPhoneSMS"].flag ?? false,
      isNotificationPhonePush: wire["isNotificationPhonePush"].flag ?? false)
  }

  /// An array, `{}` for none, one attribute for an array of one, or any of these under a locale. An attribute
  /// without a marker could not be sent and is left out. Wire contract §4.4, §5.
  static func attributes(_ wire: WireValue) -> [FormAttribute] {
    let readable = wire.localized.elements.compactMap { element in
      (try? FormAttribute(element)).map { (attribute: $0, element: element) }
    }
    var attributes = readable.map(\.attribute)
    if let index = oldPassword(attributes, readable.map(\.element)) { attributes[index].isPassword = true }
    return attributes
  }

  /// The password of a sign-in form that is older than the flag: an additional field says so, or the marker
  /// does.
  private static func oldPassword(_ attributes: [FormAttribute], _ elements: [WireValue]) -> Int? {
    guard attributes.contains(where: \.isLogin), !attributes.contains(where: \.isPassword) else { return nil }
    let byPosition = attributes.indices.sorted { attributes[$0].position < attributes[$1].position }
    return byPosition.first { elements[$0].additionalType == "password" }
      ?? byPosition.first { attributes[$0].marker.namesPassword }
  }
}

extension FormAttribute {
  /// The second entry of a new password: it is compared with the first, and never sent. Wire contract §4.2.
  public static let passwordConfirmation = "password_confirm"
}

extension String {
  fileprivate var namesPassword: Bool {
    (hasPrefix("password") || hasPrefix("pass_")) && self != FormAttribute.passwordConfirmation
  }
}

extension WireValue {
  /// The additional field `type`, in an array of fields or in a record by marker.
  fileprivate var additionalType: String? {
    let fields = self["additionalFields"]
    let field = fields.elements.first { $0["marker"].text == "type" } ?? fields["type"]
    return field["value"].text ?? field.text
  }
}
