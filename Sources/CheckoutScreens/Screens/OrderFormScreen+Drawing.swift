import CheckoutViewModel
import OneEntryClient

extension OrderFormScreen {
  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard Breadth(rect) == .wide else { return drawForm(into: &canvas, in: rect) }
    let (left, right) = rect.split(columns: rect.width - 36)
    drawForm(into: &canvas, in: left)
    CartPane(cart: app.cart, look: look).draw(into: &canvas, in: right)
  }

  private func drawForm(into canvas: inout Canvas, in rect: Rect) {
    let title = form.form.map { SafeText(untrusted: $0.title) } ?? ""
    let frame = Frame(title: look.strings.form.title, note: title, isFocused: true)
    var inside = frame.draw(into: &canvas, in: rect, theme: look.theme)
    if let callout {
      inside = inside.dropping(rows: callout.draw(into: &canvas, in: inside, theme: look.theme) + 1)
    }
    guard isReady else { return }
    let (rows, gap) = (rows, gap(in: inside))
    let height = rows.reduce(0) { $0 + $1.height(in: inside.width) + gap } - gap
    canvas.drawScrolled(in: inside, height: height, base: look.theme.base) { canvas, rect in
      draw(rows, gap: gap, into: &canvas, in: rect)
    }
  }

  /// A blank row between fields where all of them fit.
  private func gap(in rect: Rect) -> Int {
    let needed = rows.reduce(0) { $0 + $1.height(in: rect.width) + 1 } - 1
    return needed <= rect.height ? 1 : 0
  }

  private func draw(_ rows: [FieldRow], gap: Int, into canvas: inout Canvas, in rect: Rect) -> Range<Int> {
    var rest = rect
    var focus = 0..<1
    for row in rows {
      let used = row.draw(into: &canvas, in: rest, theme: look.theme)
      if row.isFocused { focus = rest.row..<rest.row + used }
      rest = rest.dropping(rows: used + gap)
    }
    return focus
  }

  private var callout: Callout? {
    let words = look.strings.form
    switch form.loading {
    case .idle, .loading: return look.busy(words.loading)
    case .failed(let failure): return look.callout(failure)
    case .loaded:
      if form.usableAccounts.isEmpty {
        return Callout(kind: .error, headline: words.noAccount, lines: [words.noAccountHint])
      }
      if let failure = form.fillFailure { return look.callout(failure) }
      if form.fields.isEmpty { return Callout(kind: .plain, headline: words.nothingToAsk) }
      let open = form.problemCount > 0 ? form.fields.count { $0.problem != nil } : 0
      return open > 0 ? Callout(kind: .warning, headline: words.problems(open)) : nil
    }
  }

  private var rows: [FieldRow] {
    let fields = form.fields.enumerated().map { index, field in
      FieldRow(field, isFocused: form.focus == .field(index), look: look)
    }
    return storageRow + fields + accountRow
  }

  private var storageRow: [FieldRow] {
    guard form.storages.count > 1 else { return [] }
    let titles = form.storages.map { SafeText(untrusted: $0.title.isEmpty ? $0.identifier : $0.title) }
    return [choice(look.strings.form.storage, titles, chosen: form.storageIndex, at: .storage)]
  }

  private var accountRow: [FieldRow] {
    guard !form.usableAccounts.isEmpty else { return [] }
    let titles = form.usableAccounts.map(title)
    return [choice(look.strings.form.account, titles, chosen: form.accountIndex, at: .account)]
  }

  private func title(of account: PaymentAccount) -> SafeText {
    let title = SafeText(untrusted: account.title.isEmpty ? account.identifier : account.title)
    return account.isTestMode && app.project.mode == .live
      ? "\(title) (\(look.strings.form.testAccount))" : title
  }

  private func choice(_ label: SafeText, _ titles: [SafeText], chosen: Int, at stop: OrderForm.Focus)
    -> FieldRow
  {
    let options = titles.enumerated().map {
      FieldRow.Option(title: $0.element, isChosen: $0.offset == chosen, isTick: false)
    }
    return FieldRow(
      label: label, demand: look.strings.common.required, content: .options(options, highlighted: chosen),
      isFocused: form.focus == stop)
  }
}
