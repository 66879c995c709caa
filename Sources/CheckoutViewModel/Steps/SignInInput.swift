import OneEntryClient

/// The fields of the sign-in, and the one that the keys go to.
struct SignInInput: Equatable, Sendable {
  /// What is asked for, in order.
  private(set) var fields: [Field] = []
  /// The index of the field that the keys go to.
  private(set) var focus = 0

  /// The password that was typed; `nil` where none is asked for.
  var password: Credential? {
    fields.first { $0.kind == .secret }.map { Credential(marker: $0.id, value: Secret($0.value)) }
  }

  /// Asks for something else; what was typed under the same marker stays.
  mutating func show(_ new: [Field], keepingFocus: Bool = false) {
    let focused = fields.indices.contains(focus) ? fields[focus].id : nil
    let typed = Dictionary(fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    fields = new.map { field in
      var field = field
      if let before = typed[field.id], field.kind == before.kind { field.fill(before.text) }
      return field
    }
    let kept = keepingFocus ? fields.firstIndex { $0.id == focused } : nil
    focus = kept ?? fields.firstIndex(where: \.isEmpty) ?? 0
  }

  mutating func move(by step: Int) {
    guard !fields.isEmpty else { return }
    if fields.indices.contains(focus), !fields[focus].isEmpty { fields[focus].judge() }
    focus = (focus + step).wrapped(in: fields.count)
  }

  /// Goes to the field with this marker, where there is one.
  mutating func go(to marker: String) { focus = fields.firstIndex { $0.id == marker } ?? focus }

  mutating func write(_ edit: TextEdit) {
    if fields.indices.contains(focus) { fields[focus].handle(edit) }
  }

  /// Looks for problems, and goes to the first one.
  mutating func judge() {
    for index in fields.indices { fields[index].judge() }
    focus = fields.firstIndex { $0.problem != nil } ?? focus
  }

  /// A password that is asked for twice is the same twice.
  mutating func compareConfirmation() {
    guard let index = fields.firstIndex(where: { $0.id == FormAttribute.passwordConfirmation }),
      fields[index].problem == nil, let password, password.value.exposed != fields[index].value
    else { return }
    fields[index].reject(.passwordsDiffer)
    if fields.allSatisfy({ $0.problem == nil || $0.id == fields[index].id }) { focus = index }
  }

  /// What the shop has refused is typed again; everything else stays.
  mutating func reject(_ failure: Failure) {
    var fault: Int?
    if case .wrongCredentials = failure.kind {
      clearSecrets()
      fault = fields.firstIndex { $0.kind == .secret }
    } else if case .accountExists = failure.kind {
      fault = 0
    } else if case .wrongCode = failure.kind {
      fault = fields.firstIndex { $0.id == SignInFields.code }
      if let fault { fields[fault].clear() }
    } else if case .refused(let sentence?) = failure.kind {
      fault = fields.firstIndex { sentence.names($0.id) }
      if let fault { fields[fault].reject(sentence) }
    }
    focus = fault ?? fields.firstIndex { $0.problem != nil } ?? focus
  }

  mutating func clearSecrets() {
    for index in fields.indices where fields[index].kind == .secret { fields[index].clear() }
  }
}
