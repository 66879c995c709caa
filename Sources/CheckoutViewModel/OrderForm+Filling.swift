import OneEntryClient

extension OrderForm {
  mutating func move(by step: Int) {
    let stops = stops
    guard let first = stops.first else { return }
    guard let index = stops.firstIndex(of: focus) else { return leave(for: first) }
    leave(for: stops[(index + step).wrapped(in: stops.count)])
  }

  mutating func leave(for next: Focus) {
    if case .field(let index) = focus, fields.indices.contains(index), fields[index].isTouched {
      fields[index].judge()
    }
    focus = next
  }

  mutating func write(_ edit: TextEdit) -> [Effect] {
    switch (focus, edit) {
    case (.field(let index), _): if fields.indices.contains(index) { fields[index].handle(edit) }
    case (_, .right), (_, .down), (_, .insert(" ")): return moveOption(by: 1)
    case (_, .left), (_, .up): return moveOption(by: -1)
    default: break
    }
    return []
  }

  mutating func moveOption(by step: Int) -> [Effect] {
    switch focus {
    case .field(let index):
      if fields.indices.contains(index) { fields[index].handle(step > 0 ? .right : .left) }
    case .account:
      let count = usableAccounts.count
      if count > 0 { accountIndex = (accountIndex + step).wrapped(in: count) }
    case .storage: return chooseStorage((storageIndex + step).wrapped(in: max(1, storages.count)))
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

  mutating func fill(_ result: Result<[FormDatum], Failure>) {
    switch result {
    case .success(let known):
      fillFailure = nil
      for index in fields.indices where fields[index].isEmpty && fields[index].kind != .fixed {
        if let datum = known.first(where: { $0.marker.isAkin(to: fields[index].id) }) {
          fields[index].fill(datum)
        }
      }
    case .failure(let failure): fillFailure = failure
    }
  }

  /// Whatever is there already takes its values at once; the rest when it is loaded.
  mutating func restore(_ draft: SavedCart) -> [Effect] {
    self.draft = draft
    let effects =
      storages.firstIndex { $0.identifier == draft.storage }.map { chooseStorage($0) } ?? []
    accountIndex = usableAccounts.firstIndex { $0.identifier == draft.account } ?? accountIndex
    if let form { show(form) }
    return effects
  }

  mutating func takeEdited(_ id: String, _ result: Result<String, Failure>) {
    switch result {
    case .success(let text):
      if let index = fields.firstIndex(where: { $0.id == id }) { fields[index].fill(text) }
    case .failure(let failure): fillFailure = failure
    }
  }

  mutating func submit() {
    for index in fields.indices { fields[index].judge() }
    isSubmitted = true
    if let first = fields.firstIndex(where: { $0.problem != nil }) { focus = .field(first) }
  }
}

extension String {
  /// `name_reg` of a profile is the `name` of an order form.
  fileprivate func isAkin(to marker: String) -> Bool {
    self == marker || hasPrefix(marker + "_") || hasSuffix("_" + marker)
  }
}
