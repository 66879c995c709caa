import OneEntryClient

/// The details of an order: which storage, what its form asks for, and how it will be paid.
public struct OrderForm: Equatable, Sendable {
  /// Where the keys go.
  public enum Focus: Hashable, Sendable {
    case storage
    case field(Int)
    case account
  }

  /// What happened to the form.
  public enum Action: Equatable, Sendable {
    case opened
    case storagesLoaded(Result<[OrderStorage], Failure>)
    case accountsLoaded(Result<[PaymentAccount], Failure>)
    case formLoaded(marker: String, Result<Form, Failure>)
    case moved(by: Int)
    case focused(Focus)
    case edited(TextEdit)
    case optionMoved(by: Int)
    case fillTapped
    case filled(Result<[FormDatum], Failure>)
    case editorTapped
    case editorClosed(field: String, Result<String, Failure>)
    case submitted
    /// Takes up what an earlier run had filled in.
    case restored(SavedCart)
  }

  /// Where storages, accounts and the form stand.
  public internal(set) var loading = LoadState.idle
  /// The storages of the project, in the order of their positions.
  public internal(set) var storages: [OrderStorage] = []
  /// The index of the chosen storage.
  public internal(set) var storageIndex = 0
  /// The form of the chosen storage; `nil` while it is loaded.
  public internal(set) var form: Form?
  /// What the form asks for, in its order.
  public internal(set) var fields: [Field] = []
  /// All payment accounts of the project.
  public internal(set) var accounts: [PaymentAccount] = []
  /// The index of the chosen account in `usableAccounts`.
  public internal(set) var accountIndex = 0
  /// Where the keys go now.
  public internal(set) var focus = Focus.field(0)
  /// Whether the form was submitted as it stands.
  public internal(set) var isSubmitted = false
  /// Why known details or an editor's text could not be taken.
  public internal(set) var fillFailure: Failure?
  /// What was filled in, by marker, also in forms that are not shown now.
  var typed: [String: Field] = [:]
  var areAccountsLoaded = false
  /// What an earlier run had filled in, for the forms that are still to come.
  var draft: SavedCart?

  /// A form that has not been loaded yet.
  public init() {}

  /// Where the order will lie.
  public var storage: OrderStorage? { storages.indices.contains(storageIndex) ? storages[storageIndex] : nil }

  /// The accounts that the storage takes and the project uses.
  public var usableAccounts: [PaymentAccount] {
    guard let storage else { return [] }
    return accounts.filter {
      $0.isUsed && $0.isVisible && storage.paymentAccountIdentifiers.contains($0.identifier)
    }
  }

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

  /// Whether something was filled in that would be missed.
  public var isTouched: Bool { fields.contains { $0.isTouched } }

  /// What was filled in, by marker, here and in earlier runs: the text, or the values of the chosen options. No secrets.
  public var answers: [String: [String]] {
    let filled = Array(typed.values) + fields.filter(\.isTouched)
    let answers = Dictionary(filled.map { ($0.id, $0.answer) }) { $1 }
    return (draft?.answers ?? [:]).merging(answers) { $1 }.filter { !$0.value.isEmpty }
  }

  /// Whether an order could be made of it: everything is there, and no value is wrong, judged or not.
  public var isComplete: Bool {
    loading == .loaded && account != nil && fields.allSatisfy { $0.problem == nil && $0.firstProblem == nil }
  }

  /// What was filled in, as the wire wants it; empty fields are left out. Wire contract §4.4.
  public var formData: [FormDatum] { fields.compactMap(\.datum) }

  /// Takes what happened; asks for the parts of the form as they are needed.
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
    case .editorTapped:
      return focusedField.flatMap { $0.isText ? [.edit(field: $0.id, $0.text)] : nil } ?? []
    case .editorClosed(let id, let result): takeEdited(id, result)
    case .submitted: submit()
    case .restored(let draft): return restore(draft)
    }
    return []
  }

  /// Puts the shop's refusal at the field that it names, and stands there.
  public mutating func note(refusal sentence: String) {
    guard let index = fields.firstIndex(where: { sentence.contains("'\($0.id)'") }) else { return }
    fields[index].reject(sentence)
    focus = .field(index)
  }

  /// After the order exists the next one starts with a fresh form.
  public mutating func empty() {
    typed = [:]
    draft = nil
    fields = []
    isSubmitted = false
    focus = .field(0)
    if let form { show(form) }
  }
}
