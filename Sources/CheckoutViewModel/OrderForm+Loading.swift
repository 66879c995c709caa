import OneEntryClient

extension OrderForm {
  /// Asks for what the form is made of, unless it is there or under way.
  mutating func open() -> [Effect] {
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

  mutating func take(storages result: Result<[OrderStorage], Failure>) -> [Effect] {
    switch result {
    case .success(let storages):
      let chosen = storage?.identifier ?? draft?.storage
      self.storages = storages.sorted { $0.position < $1.position }
      storageIndex = self.storages.firstIndex { $0.identifier == chosen } ?? 0
      return loadForm()
    case .failure(let failure): return fail(failure)
    }
  }

  mutating func loadForm() -> [Effect] {
    guard let storage else { return fail(.notFound(nil)) }
    loading = .loading
    isSubmitted = false
    form = nil
    guard let marker = storage.formIdentifier else {
      show(Form(id: 0, identifier: ""))
      return []
    }
    return [.loadForm(marker)]
  }

  mutating func take(accounts result: Result<[PaymentAccount], Failure>) -> [Effect] {
    switch result {
    case .success(let accounts):
      let chosen = account?.identifier ?? draft?.account
      self.accounts = accounts
      areAccountsLoaded = true
      accountIndex = usableAccounts.firstIndex { $0.identifier == chosen } ?? 0
      finishLoading()
      return []
    case .failure(let failure): return fail(failure)
    }
  }

  mutating func take(form result: Result<Form, Failure>) -> [Effect] {
    switch result {
    case .success(let form): show(form)
    case .failure(let failure): return fail(failure)
    }
    return []
  }

  mutating func show(_ form: Form) {
    keepTyped()
    self.form = form
    fields = form.attributes.compactMap(Field.init(inOrder:))
    for index in fields.indices {
      let marker = fields[index].id
      if let before = typed[marker] {
        fields[index].takeValue(of: before)
      } else if let answer = draft?.answers[marker] {
        fields[index].take(answer)
      }
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
}
