import Foundation
import OneEntryClient

/// The details of an order: which storage, what its form asks for, and how it will be paid.
public struct OrderForm: Equatable, Sendable {
  /// Where storages, accounts and the form stand.
  public private(set) var loading = LoadState.idle
  /// The storages of the project, in the order of their positions.
  public private(set) var storages: [OrderStorage] = []
  /// The index of the chosen storage.
  public private(set) var storageIndex = 0
  /// The form of the chosen storage; `nil` while it is loaded.
  public private(set) var form: Form?
  /// What the form asks for, in its order.
  public private(set) var fields: [Field] = []
  /// All payment accounts of the project.
  public private(set) var accounts: [PaymentAccount] = []
  /// Where the keys go now.
  public private(set) var focus = Focus.field(0)
  /// Whether the form was submitted as it is.
  public private(set) var isSubmitted = false
  /// Why known details or an editor's text could not be taken.
  public private(set) var fillFailure: Failure?
  /// What was taken from elsewhere the last time.
  private(set) var fillReport = FillReport()
  /// The identifier of the account that the shopper chose; it comes back with a storage that takes it.
  private var chosenAccount: String?
  /// What was filled in, by marker, also in forms that are not shown now.
  private var typed: [String: Field] = [:]
  private var areAccountsLoaded = false
  /// What was typed before there were fields to take it.
  private var typedAhead: [Action] = []
  /// When the form was shown, as far as it was.
  private(set) var shownAt: Date?
  /// What an earlier run had filled in, for the forms that are still to come.
  private var saved: SavedCart?

  /// A form that has not been loaded yet.
  public init() {}

  /// The kind of order, and where it will be kept.
  public var storage: OrderStorage? { storages.indices.contains(storageIndex) ? storages[storageIndex] : nil }

  /// The accounts that an order in the storage can be paid with.
  public var usableAccounts: [PaymentAccount] { storage?.usable(accounts) ?? [] }

  /// The index of the chosen account in `usableAccounts`.
  public var accountIndex: Int { usableAccounts.firstIndex { $0.identifier == chosenAccount } ?? 0 }

  /// The account that the order will be paid with.
  public var account: PaymentAccount? {
    usableAccounts.indices.contains(accountIndex) ? usableAccounts[accountIndex] : nil
  }

  /// Everything that can be focused, in order; a storage or an account is asked for only where there are several.
  public var stops: [Focus] {
    (storages.count > 1 ? [.storage] : []) + fields.indices.map(Focus.field)
      + (usableAccounts.count > 1 ? [.account] : [])
  }

  /// The field that the keys go to, if they go to one.
  public var focusedField: Field? {
    if case .field(let index) = focus, fields.indices.contains(index) { fields[index] } else { nil }
  }

  /// How many problems are left since the form was submitted; 0 before that.
  public var problemCount: Int { isSubmitted ? fields.count { $0.problem != nil } : 0 }

  /// Whether the fields are on their way.
  public var isLoading: Bool { loading == .idle || loading == .loading }

  /// Whether what is typed is kept for fields that are not there yet. Somebody who has begun to type goes on so when they
  /// cannot be loaded.
  public var keepsTyping: Bool { isLoading || loading.failure != nil && !typedAhead.isEmpty }

  /// Whether something was filled in that would be missed.
  public var isTouched: Bool { fields.contains { $0.isTouched } }

  /// What was filled in, by marker, here and in earlier runs: the text, or the values of the chosen options. No secrets.
  public var answers: [String: [String]] {
    let filled = Array(typed.values) + fields.filter(\.isTouched)
    let answers = Dictionary(filled.map { ($0.id, $0.answer) }) { $1 }
    return (saved?.answers ?? [:]).merging(answers) { $1 }.filter { !$0.value.isEmpty }
  }

  /// Whether an order could be made of it: everything is there, and no value is wrong, judged or not.
  public var isComplete: Bool {
    loading == .loaded && account != nil && fields.allSatisfy { $0.problem == nil && $0.firstProblem == nil }
  }

  /// What was filled in, as the wire wants it; empty fields are left out. Wire contract §4.4.
  public var formData: [FormDatum] { fields.compactMap(\.datum) }

  /// Takes what happened; asks for the parts of the form as they are needed. `now` is the wall clock.
  public mutating func handle(_ action: Action, at now: Date = Date()) -> [Effect] {
    switch action {
    case .edited where keepsTyping, .moved where keepsTyping: keep(action)
    case .opened: return open(at: now)
    case .reloadTapped: return reload()
    case .storagesLoaded(let result): return receive(storages: result)
    case .accountsLoaded(let result): return receive(accounts: result)
    case .formLoaded(storage?.formIdentifier, let result): return receive(form: result, at: now)
    case .formLoaded: break
    case .moved(let step): move(by: step)
    case .focused(let stop): if stops.contains(stop) { leave(for: stop) }
    case .edited(let edit): return write(edit)
    case .optionMoved(let step): return moveOption(by: step)
    case .dayMoved(let step):
      if case .field(let index) = focus, fields.indices.contains(index) { fields[index].moveDay(by: step) }
    case .storageChosen(let marker):
      return storages.firstIndex { $0.identifier == marker }.map { chooseStorage($0) } ?? []
    case .accountChosen(let identifier): chosenAccount = identifier
    case .answered(let marker, let text): answer(marker, text)
    case .fillTapped: return storage.map { [.loadKnownDetails(storage: $0.identifier)] } ?? []
    case .filled(let result): fill(result)
    case .editorTapped:
      return focusedField.flatMap { $0.isText ? [.edit(field: $0.id, $0.text)] : nil } ?? []
    case .editorClosed(let id, let result): receive(edited: id, result)
    case .submitted: submit(at: now)
    case .restored(let saved): return restore(saved, at: now)
    }
    return []
  }

  /// Puts the shop's refusal at the field that it names, and goes there.
  public mutating func note(refusal sentence: String) {
    if sentence.lowercased().contains("payment account"), stops.contains(.account) { focus = .account }
    guard let index = fields.firstIndex(where: { sentence.names($0.id) }) else { return }
    fields[index].reject(sentence)
    focus = .field(index)
  }

  /// After the order exists the next one starts with a fresh form.
  public mutating func empty(at now: Date = Date()) {
    typed = [:]
    saved = nil
    fields = []
    isSubmitted = false
    focus = .field(0)
    typedAhead = []
    if let form { _ = show(form, at: now) }
  }

  /// Asks for everything again in another language; what was typed is kept.
  public mutating func reload() -> [Effect] {
    guard loading != .idle else { return [] }
    keepTyped()
    return load()
  }
}

// MARK: - Loading

extension OrderForm {
  /// Asks for what the form is made of, unless it is there or on its way. Where it is there, time has passed.
  private mutating func open(at now: Date) -> [Effect] {
    if loading == .loaded { offerSlots(after: now) }
    return loading == .idle || loading.failure != nil ? load() : []
  }

  private mutating func load() -> [Effect] {
    loading = .loading
    areAccountsLoaded = false
    form = nil
    return [.loadStorages, .loadAccounts]
  }

  private mutating func receive(storages result: Result<[OrderStorage], Failure>) -> [Effect] {
    switch result {
    case .success(let storages):
      let chosen = storage?.identifier ?? saved?.storage
      self.storages = storages.sorted { $0.position < $1.position }
      storageIndex = self.storages.firstIndex { $0.identifier == chosen } ?? 0
      return loadForm()
    case .failure(let failure): return fail(failure)
    }
  }

  private mutating func loadForm() -> [Effect] {
    guard let storage else { return fail(.notFound(nil)) }
    loading = .loading
    isSubmitted = false
    form = nil
    guard let marker = storage.formIdentifier else {
      return show(Form(id: 0, identifier: ""), at: .distantPast)
    }
    return [.loadForm(marker)]
  }

  private mutating func receive(accounts result: Result<[PaymentAccount], Failure>) -> [Effect] {
    switch result {
    case .success(let accounts):
      self.accounts = accounts
      areAccountsLoaded = true
      return finishLoading()
    case .failure(let failure): return fail(failure)
    }
  }

  private mutating func receive(form result: Result<Form, Failure>, at now: Date) -> [Effect] {
    switch result {
    case .success(let form): return show(form, at: now)
    case .failure(let failure): return fail(failure)
    }
  }

  private mutating func show(_ form: Form, at now: Date) -> [Effect] {
    keepTyped()
    self.form = form
    shownAt = now
    fields = form.attributes.compactMap { Field(inOrder: $0, at: now) }
    for index in fields.indices {
      let marker = fields[index].id
      if let before = typed[marker] {
        fields[index].takeValue(of: before)
      } else if let answer = saved?.answers[marker] {
        fields[index].take(answer)
      }
    }
    if !stops.contains(focus) || isFixed(focus) { focus = stops.first { !isFixed($0) } ?? .field(0) }
    return finishLoading()
  }

  private mutating func finishLoading() -> [Effect] {
    guard form != nil, areAccountsLoaded else { return [] }
    loading = .loaded
    return typeKept()
  }

  private mutating func keep(_ action: Action) {
    if typedAhead.count < Field.capacity { typedAhead.append(action) }
  }

  /// Types what was kept; where that asks for another form, the rest waits again.
  private mutating func typeKept() -> [Effect] {
    let actions = typedAhead
    typedAhead = []
    return actions.flatMap { handle($0) }
  }

  private mutating func fail(_ failure: Failure) -> [Effect] {
    loading = .failed(failure)
    return []
  }

  private mutating func keepTyped() {
    for field in fields where field.isTouched { typed[field.id] = field }
  }
}

// MARK: - Filling in

extension OrderForm {
  private mutating func move(by step: Int) {
    let stops = stops
    guard let first = stops.first else { return }
    guard let index = stops.firstIndex(of: focus) else { return leave(for: first) }
    let ahead = stops.indices.map { stops[(index + step + step.signum() * $0).wrapped(in: stops.count)] }
    leave(for: ahead.first { !isFixed($0) } ?? focus)
  }

  /// What cannot be filled in is passed over.
  private func isFixed(_ stop: Focus) -> Bool {
    if case .field(let index) = stop { fields[index].kind == .fixed } else { false }
  }

  private mutating func leave(for next: Focus) {
    if case .field(let index) = focus, fields.indices.contains(index), fields[index].isTouched {
      fields[index].judge()
    }
    focus = next
  }

  private mutating func write(_ edit: TextEdit) -> [Effect] {
    if case .field(let index) = focus {
      if fields.indices.contains(index) { fields[index].handle(edit) }
      return []
    }
    if [.right, .wordRight, .down, .insert(" ")].contains(edit) { return moveOption(by: 1) }
    return [.left, .wordLeft, .up].contains(edit) ? moveOption(by: -1) : []
  }

  private mutating func moveOption(by step: Int) -> [Effect] {
    switch focus {
    case .field(let index):
      if fields.indices.contains(index) { fields[index].handle(step > 0 ? .right : .left) }
    case .account:
      let usable = usableAccounts
      if !usable.isEmpty {
        chosenAccount = usable[(accountIndex + step).wrapped(in: usable.count)].identifier
      }
    case .storage: return chooseStorage((storageIndex + step).wrapped(in: max(1, storages.count)))
    }
    return []
  }

  private mutating func chooseStorage(_ index: Int) -> [Effect] {
    guard index != storageIndex, storages.indices.contains(index) else { return [] }
    chosenAccount = chosenAccount ?? account?.identifier
    storageIndex = index
    return loadForm()
  }

  private mutating func answer(_ marker: String, _ text: String) {
    guard let index = fields.firstIndex(where: { $0.id == marker }) else { return }
    fields[index].fill(answer: text)
  }

  private mutating func fill(_ result: Result<KnownDetails, Failure>) {
    switch result {
    case .success(let known):
      fillFailure = nil
      fillReport = fields.fill(from: known)
    case .failure(let failure): fillFailure = failure
    }
  }

  /// Whatever is there already takes its values at once; the rest when it is loaded.
  private mutating func restore(_ saved: SavedCart, at now: Date) -> [Effect] {
    self.saved = saved
    chosenAccount = saved.account ?? chosenAccount
    let effects = storages.firstIndex { $0.identifier == saved.storage }.map { chooseStorage($0) } ?? []
    return effects + (form.map { show($0, at: now) } ?? [])
  }

  private mutating func receive(edited id: String, _ result: Result<String, Failure>) {
    switch result {
    case .success(let text):
      if let index = fields.firstIndex(where: { $0.id == id }) { fields[index].fill(text) }
    case .failure(let failure): fillFailure = failure
    }
  }

  /// Slots that have begun are no longer offered.
  private mutating func offerSlots(after now: Date) {
    shownAt = now
    for attribute in form?.attributes ?? [] where attribute.type == .timeInterval {
      guard let index = fields.firstIndex(where: { $0.id == attribute.marker }) else { continue }
      fields[index].offerSlots(of: attribute, after: now)
      if fields[index].problem == .slotIsOver { focus = .field(index) }
    }
  }

  private mutating func submit(at now: Date) {
    for index in fields.indices { fields[index].judge() }
    offerSlots(after: now)
    isSubmitted = true
    if let first = fields.firstIndex(where: { $0.problem != nil }) { focus = .field(first) }
  }
}
