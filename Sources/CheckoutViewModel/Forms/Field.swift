import Foundation
import OneEntryClient

/// One thing that a shopper fills in: its value, the cursor, and what is wrong with it.
///
/// A problem appears when the field is left or the form is submitted, and goes as soon as the value is right.
public struct Field: Equatable, Sendable, Identifiable {
  /// How a field is filled.
  public enum Kind: Equatable, Sendable {
    case line
    case secret
    case multiline
    case choice(many: Bool)
    /// Shown but not editable, and never sent; ``Field/obstacle`` says why.
    case fixed
  }

  /// Why a field cannot be filled in.
  public enum Obstacle: Equatable, Sendable {
    /// Files cannot be uploaded from a terminal.
    case file
    /// The project offers nothing to choose from.
    case noOptions
    /// A captcha needs a browser.
    case captcha
    /// Orders keep no secrets.
    case secret
    /// The form has no such attribute.
    case missing
  }

  /// Characters that a field takes; what is pasted beyond them is dropped.
  public static let capacity = TextBuffer.capacity

  /// The attribute's marker.
  public let id: String
  /// What it is called on the screen.
  public let title: String
  /// How it is filled.
  public let kind: Kind
  /// The attribute's type, which decides how the value is written to the wire. Wire contract §4.4.
  public let type: AttributeType
  /// The checks on its value; the first one that fails is reported.
  public let rules: [Rule]
  /// The slots that the options of a `timeInterval` stand for, one each.
  public let slots: [TimeSlot]
  /// Whether the project asks for a value but takes the form without one.
  private let isExpected: Bool
  /// Whether 0 says as little as no value, as it does for the whole numbers of an order. Wire contract §4.4.
  private(set) var omitsZero = false
  /// Whether it is a password, in a form that keeps none.
  private var isSecret = false
  /// Whether the shopper was told that a value is expected.
  private var isWarned = false
  /// Whether the value of a `json` attribute came as JSON and not as text, and goes back so.
  private(set) var holdsJSON = false
  /// Whether the project wants white space around the value dropped, even around a secret.
  private let trims: Bool
  private var buffer: TextBuffer
  var list: OptionList

  /// Whether a secret is shown in clear.
  public private(set) var isRevealed = false
  /// What is wrong with the value, once it was judged.
  public private(set) var problem: ValidationProblem?
  /// Whether something was filled in here, by the shopper or at the shopper's request.
  public private(set) var isTouched = false

  /// A field with the cursor after its text.
  public init(
    id: String, title: String, kind: Kind = .line, type: AttributeType = .string, rules: [Rule] = [],
    options: [AttributeOption] = [], text: String = ""
  ) {
    self.init(
      id: id, title: title, kind: kind, type: type, rules: rules, options: options, slots: [])
    buffer.replace(with: text)
    buffer.forgetHistory()
  }

  private init(
    id: String, title: String, kind: Kind, type: AttributeType, rules: [Rule], options: [AttributeOption],
    slots: [TimeSlot], trims: Bool = false, isExpected: Bool = false
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.type = type
    self.rules = rules
    self.slots = slots
    self.trims = trims
    self.isExpected = isExpected
    buffer = TextBuffer(isMultiline: kind == .multiline, remembers: kind != .secret)
    list = OptionList(options, allowsMany: kind == .choice(many: true))
  }
}

extension Field {
  /// The text as it was typed.
  public var text: String { buffer.text }
  /// Characters before the cursor.
  public var cursor: Int { buffer.cursor }
  /// The text and the cursor as they show: a mask puts its own characters between those that were typed, which stay as
  /// they are.
  public var shown: (text: String, cursor: Int) {
    guard kind == .line, let layout = mask?.layout(of: text) else { return (text, cursor) }
    return (layout.joined(), layout.prefix(cursor).joined().count)
  }
  /// Why it cannot be filled in; `nil` where it can.
  public var obstacle: Obstacle? {
    guard kind == .fixed else { return nil }
    switch type {
    case .file, .image, .groupOfImages: return .file
    case .list, .radioButton: return .noOptions
    case .spam: return .captcha
    case .string, .integer, .real, .float, .text, .textWithHeader, .date, .dateTime, .time, .entity,
      .timeInterval,
      .json, .button, .other:
      return isSecret ? .secret : .missing
    }
  }

  /// What can be chosen; empty where letters are typed.
  public var options: [AttributeOption] { list.options }
  /// Indices into `options`, in the order of the list.
  public var chosen: [Int] { list.chosen }
  /// The option that the arrow keys are on.
  public var highlighted: Int { list.highlighted }

  /// Whether the project asks for a value.
  public var isRequired: Bool { isExpected || rules.contains { $0.isRequirement } }
  /// Whether an arrow up has a line to go to in the text.
  public var hasLineAbove: Bool { kind == .multiline && text.prefix(cursor).contains("\n") }
  /// Whether an arrow down has a line to go to in the text.
  public var hasLineBelow: Bool { kind == .multiline && text.dropFirst(cursor).contains("\n") }
  /// Whether letters are typed into it.
  public var isText: Bool { [.line, .secret, .multiline].contains(kind) }
  private var isChoice: Bool { kind == .choice(many: false) || kind == .choice(many: true) }

  /// Whether there is nothing to send.
  public var isEmpty: Bool { isChoice ? chosen.isEmpty : value.isEmpty }

  /// What was typed, without white space and invisible characters around it. A secret keeps its white space, unless the
  /// project asks for it to be dropped.
  public var value: String {
    if text.isEmpty { return "" }
    return trims || kind != .secret ? text.trimmingInvisible.trimmingWhitespace : text.trimmingInvisible
  }

  /// What is judged and sent: the value in the form of the project's mask, as far as there is one that it fits.
  public var formattedValue: String { value.isEmpty ? value : mask?.formatted(value) ?? value }

  /// A good value, where the project has a mask for it.
  public var example: String? { mask?.example }

  private var mask: Mask? { rules.lazy.compactMap(\.asMask).first }

  /// The value in plain words: the text, or the titles of the chosen options.
  public var summary: String {
    isChoice ? list.chosenOptions.map(\.title).joined(separator: ", ") : value
  }

  /// The value as it is sent; `nil` where nothing was filled in.
  public var datum: FormDatum? { FormDatum(self) }

  /// What a saved cart keeps of it: the text, or the values of the chosen options; nothing of a secret.
  var answer: [String] {
    switch kind {
    case .secret, .fixed: []
    case .line, .multiline: text.isEmpty ? [] : [text]
    case .choice: list.chosenOptions.map(\.value)
    }
  }
}

extension Field {
  /// Does one edit. A value that was found wrong is judged anew as soon as it changes.
  public mutating func handle(_ edit: TextEdit) {
    change { field in
      switch field.kind {
      case .fixed: return
      case .choice: field.list.apply(edit)
      case .line, .secret, .multiline: field.write(edit)
      }
    }
  }

  private mutating func write(_ edit: TextEdit) {
    if edit == .reveal { isRevealed.toggle() } else { buffer.apply(edit) }
  }

  /// Takes a value from elsewhere: a profile, an earlier order, an editor. A secret is hidden again.
  public mutating func fill(_ text: String) {
    change { field in
      field.buffer.replace(with: text)
      field.isRevealed = false
    }
  }

  /// Takes the options with these values; values that the list does not have are dropped.
  public mutating func fill(choosing values: [String]) {
    change { $0.list.choose(values) }
  }

  /// Takes a value as it is given without a screen: options by their values, separated by commas, a slot also by its day
  /// and its times in UTC.
  mutating func fill(answer text: String) {
    guard isChoice else { return fill(text) }
    guard let slot = CalendarText.slot(from: text) else {
      return fill(choosing: text.split(separator: ",").map(String.init))
    }
    fill(slot: [slot.start.text, slot.end.text])
  }

  /// Takes the value of a datum from a profile or an earlier order.
  public mutating func fill(_ datum: FormDatum) { fill(datum.value) }

  private mutating func fill(_ value: JSONValue) {
    let texts = value.plainTexts
    switch type {
    case .timeInterval: fill(slot: CalendarText.moments(in: value))
    case _ where isChoice: fill(choosing: texts)
    case .date, .dateTime, .time: fill(moment: value)
    case .json: fill(json: value)
    case .string, .integer, .real, .float, .text, .textWithHeader, .list, .radioButton, .entity, .file,
      .image,
      .groupOfImages, .spam, .button, .other:
      fill(texts.joined(separator: ", "))
    }
  }

  private mutating func fill(json value: JSONValue) {
    if case .string(let text) = value { return fill(text) }
    holdsJSON = value != .null
    fill(value == .null ? "" : value.compactText)
  }

  /// Slots are the same if they begin at the same moment, however that is written.
  private mutating func fill(slot ends: [String]) {
    guard ends.count > 1, let sent = DatedSlot(TimeSlot(start: Timestamp(ends[0]), end: Timestamp(ends[1])))
    else { return }
    if !isChoice { return fill(sent.slot.title) }
    let known = slots.indices.filter { slots[$0].start.date == sent.start }
    fill(choosing: known.map { options[$0].value })
  }

  /// Takes the value of a field of the same marker and kind when its form is shown anew.
  mutating func takeValue(of other: Field) {
    guard kind == other.kind else { return }
    if isChoice { fill(choosing: other.list.chosenOptions.map(\.value)) } else { fill(other.text) }
    isTouched = other.isTouched
    buffer = other.buffer
    if other.problem != nil { judge() }
  }

  /// Takes what a saved cart kept; a secret is never among it.
  mutating func take(_ answer: [String]) {
    switch kind {
    case .secret, .fixed: break
    case .line, .multiline: fill(answer.joined(separator: " "))
    case .choice: fill(choosing: answer)
    }
  }

  /// Empties it and forgets what was wrong.
  mutating func clear() {
    fill("")
    problem = nil
  }

  mutating func change(_ edit: (inout Field) -> Void) {
    let before = (text, chosen)
    edit(&self)
    guard (text, chosen) != before else { return }
    isTouched = true
    if problem != nil { judge() }
  }
}

extension Field {
  /// Finds what is wrong with the value. That a value is expected is said once; the field may stay empty then.
  public mutating func judge() {
    problem = firstProblem ?? (isExpected && isEmpty && !isWarned && kind != .fixed ? .expected : nil)
    if problem == .expected { isWarned = true }
  }

  /// Marks the value as refused by the shop, with the shop's own sentence, until it changes.
  mutating func reject(_ sentence: String) { reject(.refusedByShop(sentence)) }

  /// Marks the value with a problem that depends on more than this field, until it changes.
  mutating func reject(_ problem: ValidationProblem) { self.problem = problem }

  /// The first rule that the value breaks now, judged or not.
  public var firstProblem: ValidationProblem? {
    if kind == .fixed { return rules.contains { $0.isRequirement } ? .notFillable : nil }
    if isChoice && !chosen.isEmpty { return nil }
    let judged = isChoice ? "" : formattedValue
    return rules.lazy.compactMap { $0.problem(in: judged) }.first
  }
}

extension Field {
  /// The field for an attribute of a form, or `nil` where there is nothing to fill in: buttons, captchas and
  /// attributes that the project hides. A captcha that the server insists on is shown, so that it can be
  /// said why the form cannot be sent. Wire contract §4.4.
  /// - Parameters:
  ///   - attribute: The attribute.
  ///   - now: Time slots that have started by then are not offered.
  public init?(_ attribute: FormAttribute, at now: Date = Date()) {
    self.init(attribute, rules: Rule.rules(for: attribute), at: now)
  }

  /// The field for an attribute of an order's form. Orders keep no secrets: the order is written to the journal before
  /// it is sent, and the shop's staff read it. A password is therefore shown but cannot be filled in.
  /// - Parameters:
  ///   - attribute: The attribute.
  ///   - now: Time slots that have started by then are not offered.
  public init?(inOrder attribute: FormAttribute, at now: Date) {
    let rules = Rule.rules(for: attribute)
    if attribute.isPassword, attribute.isVisible {
      self.init(id: attribute.marker, title: attribute.title, kind: .fixed, rules: rules)
      isSecret = true
    } else {
      let isNumber = attribute.type == .integer
      let isRequired = rules.contains { $0.isRequirement }
      self.init(attribute, rules: rules + (isNumber && isRequired ? [.notZero] : []), at: now)
      omitsZero = isNumber
    }
  }

  /// The field for an attribute of an order's form; time slots are those that start after this moment.
  public init?(inOrder attribute: FormAttribute) { self.init(inOrder: attribute, at: Date()) }

  private init?(_ attribute: FormAttribute, rules: [Rule], at now: Date) {
    let slots = attribute.slots(after: now)
    let options = attribute.type == .timeInterval ? slots.map(AttributeOption.init) : attribute.options
    guard attribute.isVisible, let kind = attribute.kind(hasOptions: !options.isEmpty) else { return nil }
    self.init(
      id: attribute.marker, title: attribute.title, kind: kind, type: attribute.type, rules: rules,
      options: options, slots: slots, trims: attribute.validators.trims,
      isExpected: attribute.validators.isRequired && !rules.contains { $0.isRequirement })
    preset(attribute)
  }

  private mutating func preset(_ attribute: FormAttribute) {
    if let value = attribute.initialValue { fill(value) }
    if isEmpty, let value = attribute.validators.defaultValue { fill(.string(value)) }
    isTouched = false
    buffer.forgetHistory()
  }
}
