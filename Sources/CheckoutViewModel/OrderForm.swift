import OneEntryClient

/// The details of an order: which storage, what its form asks for, and how it will be paid.
public struct OrderForm: Equatable, Sendable {
  /// Where the keys go.
  public enum Focus: Hashable, Sendable {
    case storage
    case field(Int)
    case account
  }

  public enum Action: Equatable, Sendable {
    case opened
    case storagesLoaded(Result<[OrderStorage], Failure>)
    case accountsLoaded(Result<[PaymentAccount], Failure>)
    case formLoaded(marker: String, Result<Form, Failure>)
    case moved(by: Int)
    case focused(Focus)
    case edited(Edit)
    case optionMoved(by: Int)
    case fillTapped
    case filled(Result<[FormDatum], Failure>)
    case editorTapped
    case editorClosed(field: String, Result<String, Failure>)
    case submitted
  }

  public private(set) var loading = Loading.idle
  public private(set) var storages: [OrderStorage] = []
  public private(set) var storageIndex = 0
  public private(set) var form: Form?
  public private(set) var fields: [Field] = []
  public private(set) var accounts: [PaymentAccount] = []
  public private(set) var accountIndex = 0
  public private(set) var focus = Focus.field(0)
  /// How many problems the last submission found; 0 where none was tried or it was right.
  public private(set) var problemCount = 0
  public private(set) var fillFailure: Failure?
  private var typed: [String: Field] = [:]
  private var areAccountsLoaded = false

  public init() {}

  public var storage: OrderStorage? { storages.indices.contains(storageIndex) ? storages[storageIndex] : nil }

  /// The accounts that the storage takes and the project uses.
  public var usableAccounts: [PaymentAccount] {
    guard let storage else { return [] }
    return accounts.filter {
      $0.isUsed && $0.isVisible && storage.paymentAccountIdentifiers.contains($0.identifier)
    }
  }

  public var account: PaymentAccount? {
    usableAccounts.indices.contains(accountIndex) ? usableAccounts[accountIndex] : nil
  }

  /// Everything that can be focused, in order; a storage or an account is asked for only where there are several.
  public var stops: [Focus] {
    (storages.count > 1 ? [.storage] : []) + fields.indices.map(Focus.field)
      + (usableAccounts.count > 1 ? [.account] : [])
  }

  public var focusedField: Field? {
    if case .field(let index) = focus, fields.indices.contains(index) { fields[index] } else { nil }
  }

  /// Whether something was filled in that would be missed.
  public var isTouched: Bool { fields.contains { $0.isTouched } }

  public var isComplete: Bool {
    loading == .loaded && account != nil && fields.allSatisfy { $0.problem == nil } && !hasUnjudgedProblem
  }

  public var formData: [FormDatum] { fields.compactMap(\.datum) }

  public mutating func handle(_ action: Action) -> [Effect] {
    switch action {
    case .opened: return open()
    case .storagesLoaded(let result): return take(storages: result)
    case .accountsLoaded(let result): return take(accounts: result)
    case .formLoaded(storage?.formIdentifier, let result): return take(form: result)
    case .formLoaded: break
    case .moved(let step): move(by: step)
    case .focused(let stop): if stops.contains(stop) { leave(for: stop) }
    case .edited(let edit): return write(edit)
    case .optionMoved(let step): return moveOption(by: step)
    case .fillTapped: return storage.map { [.loadKnownDetails(storage: $0.identifier)] } ?? []
    case .filled(let result): fill(result)
    case .editorTapped: return focusedField.flatMap { $0.isText ? [.edit(field: $0.id, $0.text)] : nil } ?? []
    case .editorClosed(let id, let result): takeEdited(id, result)
    case .submitted: submit()
    }
    return []
  }

  /// Puts the shop's refusal at the field that it names, and stands there.
  public mutating func note(refusal sentence: String) {
    guard let index = fields.firstIndex(where: { sentence.contains("'\($0.id)'") }) else { return }
    fields[index].problem = .refusedByShop(sentence)
    focus = .field(index)
  }

  /// After the order exists the next one starts with a fresh form.
  public mutating func empty() {
    typed = [:]
    problemCount = 0
    if let form { show(form) }
  }
}

extension OrderForm {
  private mutating func open() -> [Effect] {
    guard loading == .idle || loading.failure != nil else { return [] }
    loading = .loading
    areAccountsLoaded = false
    form = nil
    return [.loadStorages, .loadAccounts]
  }

  /// Asks for everything again, in another language or for another user; what was typed is kept.
  public mutating func reload() -> [Effect] {
    guard loading != .idle else { return [] }
    keepTyped()
    loading = .idle
    return open()
  }

  private mutating func take(storages result: Result<[OrderStorage], Failure>) -> [Effect] {
    switch result {
    case .success(let storages):
      let chosen = storage?.identifier
      self.storages = storages.sorted { $0.position < $1.position }
      storageIndex = self.storages.firstIndex { $0.identifier == chosen } ?? 0
      return loadForm()
    case .failure(let failure): return fail(failure)
    }
  }

  private mutating func loadForm() -> [Effect] {
    guard let storage else { return fail(.notFound(nil)) }
    loading = .loading
    form = nil
    guard let marker = storage.formIdentifier else {
      show(Form(id: 0, identifier: ""))
      return []
    }
    return [.loadForm(marker)]
  }

  private mutating func take(accounts result: Result<[PaymentAccount], Failure>) -> [Effect] {
    switch result {
    case .success(let accounts):
      let chosen = account?.identifier
      self.accounts = accounts
      areAccountsLoaded = true
      accountIndex = usableAccounts.firstIndex { $0.identifier == chosen } ?? 0
      finishLoading()
      return []
    case .failure(let failure): return fail(failure)
    }
  }

  private mutating func take(form result: Result<Form, Failure>) -> [Effect] {
    switch result {
    case .success(let form): show(form)
    case .failure(let failure): return fail(failure)
    }
    return []
  }

  private mutating func show(_ form: Form) {
    keepTyped()
    self.form = form
    fields = form.attributes.compactMap(Field.init).map { field in
      var field = field
      if let before = typed[field.id] { field.takeValue(of: before) }
      return field
    }
    if !stops.contains(focus) { focus = stops.first ?? .field(0) }
    finishLoading()
  }

  private mutating func finishLoading() {
    if form != nil, areAccountsLoaded { loading = .loaded }
  }

  private mutating func fail(_ failure: Failure) -> [Effect] {
    loading = .failed(failure)
    return []
  }

  private mutating func keepTyped() {
    for field in fields where field.isTouched { typed[field.id] = field }
  }

  private mutating func move(by step: Int) {
    let stops = stops
    guard let index = stops.firstIndex(of: focus) else { return }
    leave(for: stops[(index + step + stops.count) % stops.count])
  }

  private mutating func leave(for next: Focus) {
    if case .field(let index) = focus, fields.indices.contains(index), fields[index].isTouched {
      fields[index].judge()
    }
    focus = next
  }

  private mutating func write(_ edit: Edit) -> [Effect] {
    switch (focus, edit) {
    case (.field(let index), _): if fields.indices.contains(index) { fields[index].handle(edit) }
    case (_, .right), (_, .down), (_, .insert(" ")): return moveOption(by: 1)
    case (_, .left), (_, .up): return moveOption(by: -1)
    default: break
    }
    return []
  }

  private mutating func moveOption(by step: Int) -> [Effect] {
    switch focus {
    case .field(let index):
      if fields.indices.contains(index) { fields[index].handle(step > 0 ? .right : .left) }
    case .account:
      let count = usableAccounts.count
      if count > 0 { accountIndex = (accountIndex + step + count) % count }
    case .storage: return chooseStorage((storageIndex + step + storages.count) % max(1, storages.count))
    }
    return []
  }

  private mutating func chooseStorage(_ index: Int) -> [Effect] {
    guard index != storageIndex, storages.indices.contains(index) else { return [] }
    let chosen = account?.identifier
    storageIndex = index
    accountIndex = usableAccounts.firstIndex { $0.identifier == chosen } ?? 0
    return loadForm()
  }

  private mutating func fill(_ result: Result<[FormDatum], Failure>) {
    switch result {
    case .success(let known):
      fillFailure = nil
      for index in fields.indices where fields[index].isEmpty {
        if let datum = known.first(where: { $0.marker.isAkin(to: fields[index].id) }) {
          fields[index].fill(datum)
        }
      }
    case .failure(let failure): fillFailure = failure
    }
  }

  private mutating func takeEdited(_ id: String, _ result: Result<String, Failure>) {
    switch result {
    case .success(let text):
      if let index = fields.firstIndex(where: { $0.id == id }) { fields[index].fill(text) }
    case .failure(let failure): fillFailure = failure
    }
  }

  private mutating func submit() {
    for index in fields.indices { fields[index].judge() }
    problemCount = fields.count { $0.problem != nil }
    if let first = fields.firstIndex(where: { $0.problem != nil }) { focus = .field(first) }
  }

  private var hasUnjudgedProblem: Bool {
    fields.contains { field in
      var field = field
      field.judge()
      return field.problem != nil
    }
  }
}

extension String {
  /// `name_reg` of a profile is the `name` of an order form.
  fileprivate func isAkin(to marker: String) -> Bool {
    self == marker || hasPrefix(marker + "_") || hasSuffix("_" + marker)
  }
}
