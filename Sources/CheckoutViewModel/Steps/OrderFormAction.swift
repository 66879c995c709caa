import OneEntryClient

extension OrderForm {
  /// Where the keys go.
  public enum Focus: Hashable, Sendable {
    case storage
    case field(Int)
    case account
  }

  /// What happened to the form.
  public enum Action: Equatable, Sendable {
    case opened
    /// Storages, accounts and the form may have changed; what was filled in stays.
    case reloadTapped
    case storagesLoaded(Result<[OrderStorage], Failure>)
    case accountsLoaded(Result<[PaymentAccount], Failure>)
    case formLoaded(marker: String, Result<Form, Failure>)
    case moved(by: Int)
    case focused(Focus)
    case edited(TextEdit)
    case optionMoved(by: Int)
    /// To the slots of another day.
    case dayMoved(by: Int)
    /// By the marker of the storage, the identifier of the account, the marker of the field.
    case storageChosen(String), accountChosen(String), answered(String, String)
    case fillTapped
    case filled(Result<KnownDetails, Failure>)
    case editorTapped
    case editorClosed(field: String, Result<String, Failure>)
    case submitted
    /// Takes up what an earlier run had filled in.
    case restored(SavedCart)
  }
}
