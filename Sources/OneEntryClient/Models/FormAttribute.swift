/// One attribute of a form: what to ask, how to check it, and how to write the answer. Wire contract §4.4.
public struct FormAttribute: Hashable, Sendable {
  public var marker: String
  public var type: AttributeType
  public var title: String
  public var position: Int
  public var isVisible: Bool
  /// Whether a list takes several values.
  public var multiselect: Bool
  public var options: [AttributeOption]
  public var validators: Validators
  public var initialValue: JSONValue?
  /// The slots that a `timeInterval` offers.
  public var intervals: [TimeSlot]
  public var isLogin: Bool
  public var isPassword: Bool
  public var isSignUp: Bool
  public var isSignUpRequired: Bool
  public var isNotificationEmail: Bool
  public var isNotificationPhoneSMS: Bool
  public var isNotificationPhonePush: Bool

  public init(
    marker: String, type: AttributeType = .string, title: String = "", position: Int = 0, isVisible: Bool = true,
    multiselect: Bool = false, options: [AttributeOption] = [], validators: Validators = Validators(),
    initialValue: JSONValue? = nil, intervals: [TimeSlot] = [], isLogin: Bool = false, isPassword: Bool = false,
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

/// One entry of a list or of radio buttons: what is shown and what is sent.
public struct AttributeOption: Hashable, Sendable {
  public var title: String
  public var value: String

  public init(title: String, value: String) {
    self.title = title
    self.value = value
  }
}

/// A slot of a `timeInterval`, its ends as the server wrote them.
public struct TimeSlot: Hashable, Sendable {
  public var start: Timestamp
  public var end: Timestamp

  public init(start: Timestamp, end: Timestamp) {
    self.start = start
    self.end = end
  }
}
