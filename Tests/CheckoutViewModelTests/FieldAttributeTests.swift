import CheckoutViewModel
import OneEntryClient
import Testing

struct FieldAttributeTests {
  private func field(
    _ type: AttributeType = .string, _ validators: Validators = Validators(), initial: JSONValue? = nil,
    options: [String] = [], isVisible: Bool = true, isPassword: Bool = false
  ) -> Field? {
    Field(
      FormAttribute(
        marker: "m", type: type, isVisible: isVisible,
        options: options.map { AttributeOption(title: $0, value: $0) },
        validators: validators, initialValue: initial, isPassword: isPassword))
  }

  @Test(arguments: [
    (AttributeType.string, Field.Kind.line), (.integer, .line), (.real, .line), (.float, .line),
    (.date, .line),
    (.dateTime, .line), (.time, .line), (.entity, .choice(many: false)), (.file, .fixed), (.image, .fixed),
    (.groupOfImages, .fixed),
    (.text, .multiline), (.textWithHeader, .multiline), (.json, .multiline), (.other("rating"), .line),
    (.list, .choice(many: false)), (.radioButton, .choice(many: false)),
  ])
  func `each type is filled in its own way`(type: AttributeType, kind: Field.Kind) {
    #expect(field(type, options: ["a"])?.kind == kind)
  }

  @Test func `a password is a secret`() {
    #expect(field(isPassword: true)?.kind == .secret)
  }

  @Test(arguments: [AttributeType.list, .radioButton])
  func `a choice without options is shown and not filled in`(type: AttributeType) {
    #expect(field(type)?.kind == .fixed)
  }

  @Test func `what the project hides is no field`() {
    #expect(field(isVisible: false) == nil)
  }

  @Test func `validators become rules in the order in which they speak`() {
    let validators = Validators(
      isRequired: true, isRequiredStrictly: true, minimumLength: 2, maximumLength: 9, isEmail: true,
      pattern: "a+", mask: "99",
      messages: ["requiredValidator": "Please!"])
    #expect(
      field(.string, validators)?.rules == [
        .worded(.required, "Please!"), .mask("99"), .length(minimum: 2, maximum: 9), .email, .pattern("a+"),
      ])
  }

  @Test func `an exact length wins over the other two`() {
    #expect(
      field(.string, Validators(minimumLength: 2, maximumLength: 9, exactLength: 5))?.rules == [
        .exactLength(5)
      ])
  }

  @Test(arguments: [
    (AttributeType.integer, Rule.wholeNumber), (.real, .number), (.float, .number), (.date, .date),
    (.time, .time),
    (.dateTime, .dateTime), (.json, .json),
  ])
  func `a type has its own rule`(type: AttributeType, rule: Rule) {
    #expect(field(type)?.rules == [rule])
  }

  @Test func `the project's default stands in the field and is not the shopper's work`() {
    let field = field(.string, Validators(defaultValue: "USD"))
    #expect(field?.text == "USD")
    #expect(field?.isTouched == false)
  }

  @Test(arguments: [JSONValue.null, .string(""), .array([])])
  func `an empty initial value leaves the default`(initial: JSONValue) {
    #expect(field(.string, Validators(defaultValue: "USD"), initial: initial)?.text == "USD")
  }

  @Test func `an initial value chooses its option`() {
    #expect(field(.list, initial: .array([.string("b")]), options: ["a", "b"])?.chosen == [1])
  }

  @Test func `a value that is expected but not demanded is asked for once`() {
    var field = field(.string, Validators(isRequired: true))
    #expect(field?.isRequired == true && field?.firstProblem == nil)
    field?.judge()
    #expect(field?.problem == .expected)
    field?.judge()
    #expect(field?.problem == nil)
  }

  @Test(arguments: [AttributeType.file, .image, .groupOfImages])
  func `a file is never taken, and says so where the shop demands one`(type: AttributeType) {
    let field = field(type, Validators(isRequired: true, isRequiredStrictly: true))?.after(
      .insert("/etc/hostname"))
    #expect(field?.firstProblem == .notFillable)
    #expect(field?.datum == nil)
  }

  @Test func `a required whole number of an order is not 0, and an optional 0 is left out`() {
    let strict = Validators(isRequired: true, isRequiredStrictly: true)
    let required = Field(
      inOrder: FormAttribute(marker: "m", type: .integer, validators: strict), at: Sample.now)
    #expect(required?.after(.insert("0")).firstProblem == .zero)
    #expect(required?.after(.insert("10")).firstProblem == nil)
    let optional = Field(inOrder: FormAttribute(marker: "m", type: .integer), at: Sample.now)?.after(
      .insert("0"))
    #expect(optional?.firstProblem == nil && optional?.datum == nil)
  }

  @Test func `a time slot without a rule is typed, in UTC`() {
    let field = field(.timeInterval)
    #expect(field?.kind == .line)
    for text in ["2027-03-08 10:00-11:00", "8.3.2027, 10:00 – 11:00 UTC", "08/03/2027 10:00 11:00"] {
      #expect(
        field?.after(.insert(text)).datum?.value == [
          ["2027-03-08T10:00:00.000Z", "2027-03-08T11:00:00.000Z"]
        ])
    }
    for text in ["2027-03-08", "2027-03-08 11:00-10:00", "2027-02-30 10:00-11:00", "soon"] {
      #expect(field?.after(.insert(text)).firstProblem == .notATimeSlot)
    }
  }

  @Test func `a captcha that the server insists on is shown, another one is not`() {
    let strict = Validators(isRequired: true, isRequiredStrictly: true)
    #expect(field(.spam) == nil)
    #expect(field(.spam, strict)?.obstacle == .captcha && field(.spam, strict)?.firstProblem == .notFillable)
  }

  @Test(arguments: [
    (AttributeType.file, Field.Obstacle.file), (.list, .noOptions), (.radioButton, .noOptions),
  ])
  func `what cannot be filled in says why`(type: AttributeType, obstacle: Field.Obstacle) {
    #expect(field(type)?.obstacle == obstacle)
    #expect(field(.string)?.obstacle == nil)
  }
}
