import CheckoutViewModel
import OneEntryClient

/// What the order's storage asks for, and how it will be paid.
struct OrderFormScreen: ScreenView {
  let app: App
  let context: RenderContext

  private var form: OrderForm { app.shopping.form }
  private var isReady: Bool { form.loading == .loaded }

  var typing: ((TextEdit) -> App.Action)? {
    form.keepsTyping || isReady && !form.stops.isEmpty ? { .form(.edited($0)) } : nil
  }

  var moving: ((Int) -> App.Action)? { isReady ? { .form(.moved(by: $0)) } : nil }

  var keys: [KeyHint] {
    let keys = context.strings.keys
    guard isReady else {
      return form.isLoading
        ? keysAhead : [.retry(byLetter: !form.keepsTyping, label: keys.retry, action: .form(.opened))]
    }
    return enterKeys + optionKeys + [
      KeyHint(.tab, label: keys.field, action: .form(.moved(by: 1))),
      KeyHint(.backTab, label: keys.field, action: .form(.moved(by: -1)), isInFooter: false),
      KeyHint(.control("n"), label: keys.review, action: .navigation(.nextTapped), isInFooter: !isLast),
      KeyHint(.function(5), label: keys.reload, action: .form(.reloadTapped), isInFooter: false),
      KeyHint(.control("f"), label: keys.fill, action: .form(.fillTapped)),
      KeyHint(.control("e"), label: keys.editor, action: .form(.editorTapped), isInFooter: isMultiline),
    ]
  }

  /// They move as they will once there are fields.
  private var keysAhead: [KeyHint] {
    let label = context.strings.keys.field
    return [
      KeyHint(.tab, .down, .enter, label: label, action: .form(.moved(by: 1)), isInFooter: false),
      KeyHint(.backTab, .up, label: label, action: .form(.moved(by: -1)), isInFooter: false),
    ]
  }

  /// In a field of several lines these keys belong to its text.
  private var enterKeys: [KeyHint] {
    let keys = context.strings.keys
    if isMultiline {
      return [KeyHint(.enter, label: keys.newLine, action: .form(.edited(.newLine)), isInFooter: false)]
        + leavingKeys
    }
    let next = KeyHint(
      .enter, label: isLast ? keys.review : keys.field,
      action: isLast ? .navigation(.nextTapped) : .form(.moved(by: 1)))
    return [
      next, KeyHint(.down, label: keys.field, action: .form(.moved(by: 1)), isInFooter: false),
      KeyHint(.up, label: keys.field, action: .form(.moved(by: -1)), isInFooter: false),
    ]
  }

  /// From the first and the last line, the arrows go on to other fields.
  private var leavingKeys: [KeyHint] {
    let label = context.strings.keys.field
    let up = KeyHint(.up, label: label, action: .form(.moved(by: -1)), isInFooter: false)
    let down = KeyHint(.down, label: label, action: .form(.moved(by: 1)), isInFooter: false)
    return (form.focusedField?.hasLineAbove == true ? [] : [up])
      + (form.focusedField?.hasLineBelow == true ? [] : [down])
  }

  private var optionKeys: [KeyHint] {
    let keys = context.strings.keys
    var hints: [KeyHint] = []
    if isChoice {
      hints = [
        KeyHint(.left, label: keys.option, action: .form(.optionMoved(by: -1))),
        KeyHint(.right, label: keys.option, action: .form(.optionMoved(by: 1))),
      ]
    }
    if form.focusedField?.hasDays == true {
      hints += [
        KeyHint(.pageUp, label: keys.day, action: .form(.dayMoved(by: -1))),
        KeyHint(.pageDown, label: keys.day, action: .form(.dayMoved(by: 1))),
      ]
    }
    if case .choice(many: true)? = form.focusedField?.kind {
      hints.append(KeyHint(.character(" "), label: keys.tick, action: .form(.edited(.insert(" ")))))
    }
    return hints
  }

  private var isLast: Bool { form.focus == form.stops.last || form.stops.isEmpty }
  private var isMultiline: Bool { form.focusedField?.kind == .multiline }

  private var isChoice: Bool {
    switch form.focusedField?.kind {
    case .choice?: true
    case .line?, .secret?, .multiline?, .fixed?: false
    case nil: !form.stops.isEmpty
    }
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard WidthClass(rect) == .wide else { return drawForm(into: &canvas, in: rect) }
    let page = rect.page
    let (left, right) = page.split(columns: page.width - 36)
    drawForm(into: &canvas, in: left.prefix(rows: height(in: left.inset(columns: 2, rows: 1)) + 2))
    let cart = CartPane(cart: app.shopping.cart, context: context)
    cart.draw(into: &canvas, in: right.prefix(rows: cart.height(in: right.width)))
  }

  /// With a blank row between fields.
  private func height(in rect: Rect) -> Int {
    let told = callout.map { $0.height(in: rect.width) + 1 } ?? 0
    return isReady ? told + Self.height(of: rows(in: rect.dropping(rows: told)), in: rect.width) : told
  }

  private static func height(of rows: [FieldRow], in width: Int) -> Int {
    rows.reduce(-1) { $0 + $1.height(in: width) + 1 }
  }

  /// Rows that nothing else needs go to the lists that do not show all of their options.
  private func rows(in rect: Rect) -> [FieldRow] {
    var rows = rows
    let spare = rect.height - Self.height(of: rows, in: rect.width)
    let lists = rows.indices.filter { rows[$0].hidesOptions(in: rect.width) }
    guard spare >= lists.count else { return rows }
    for index in lists { rows[index].mostOptionRows += min(8, spare / lists.count) }
    return rows
  }

  /// With a blank row between fields where all of them fit.
  private func drawForm(into canvas: inout Canvas, in rect: Rect) {
    let title = form.form.map { SafeText(untrusted: $0.title) } ?? ""
    let frame = Frame(
      title: context.strings.form.title, note: title, bottomNote: problemNote.map { "! \($0)" } ?? "",
      bottomStyle: context.theme.warning, isFocused: true)
    var inside = frame.draw(into: &canvas, in: rect, theme: context.theme)
    if let callout {
      // Half of a low window stays for the fields.
      let place = isReady ? inside.prefix(rows: max(2, inside.height / 2)) : inside
      inside = inside.dropping(rows: callout.draw(into: &canvas, in: place, theme: context.theme) + 1)
    }
    guard isReady else { return }
    let rows = rows(in: inside)
    let gap = Self.height(of: rows, in: inside.width) <= inside.height ? 1 : 0
    let height = rows.reduce(0) { $0 + $1.height(in: inside.width) + gap } - gap
    canvas.drawScrolled(in: inside, height: height, theme: context.theme) { canvas, rect in
      draw(rows, gap: gap, into: &canvas, in: rect)
    }
  }

  private func draw(_ rows: [FieldRow], gap: Int, into canvas: inout Canvas, in rect: Rect) -> Range<Int> {
    var rest = rect
    var focus = 0..<1
    let focused = form.stops.firstIndex(of: form.focus) ?? 0
    for (index, row) in rows.enumerated() {
      let used = row.draw(into: &canvas, in: rest, theme: context.theme)
      if form.stops.indices.contains(index) {
        canvas.mark(rest.prefix(rows: used), .moved(by: index - focused))
      }
      if row.isFocused { focus = rest.row..<rest.row + used }
      rest = rest.dropping(rows: used + gap)
    }
    return focus
  }

  var callout: Callout? {
    let words = context.strings.form
    switch form.loading {
    case .idle, .loading: return context.busy(words.loading)
    case .failed(let failure): return context.callout(failure)
    case .loaded:
      if form.usableAccounts.isEmpty {
        return Callout(kind: .error, headline: words.noAccount, lines: [words.noAccountHint])
      }
      if let failure = form.fillFailure { return context.callout(failure) }
      if form.fields.isEmpty { return Callout(kind: .plain, headline: words.nothingToAsk) }
      return unfillableCallout
    }
  }

  /// Said before the form is filled in: with it, no order can be placed from here.
  private var unfillableCallout: Callout? {
    guard !form.unfillable.isEmpty else { return nil }
    let words = context.strings.form
    let names = Strings.listed(form.unfillable.map { $0.title.isEmpty ? $0.id : $0.title }, upTo: 3)
    return Callout(
      kind: .warning, headline: words.unfillable(names),
      lines: [form.storages.count > 1 ? words.unfillableButHere : words.unfillableHint])
  }

  /// How many fields are wrong, since the form was submitted. It takes no room of its own, so that nothing moves.
  var problemNote: SafeText? {
    form.problemCount > 0 ? context.strings.form.problems(form.problemCount) : nil
  }

  var rows: [FieldRow] {
    let fields = form.fields.enumerated().map { index, field in
      var row = FieldRow(field, isFocused: form.focus == .field(index), context: context)
      if form.isPast(field, in: context.formatting.timeZone) { row.doubt = context.strings.form.pastDay }
      return row
    }
    return storageRow + fields + accountRow
  }

  private var storageRow: [FieldRow] {
    guard form.storages.count > 1 else { return [] }
    let titles = form.storages.map { SafeText(untrusted: $0.title.isEmpty ? $0.identifier : $0.title) }
    return [choice(context.strings.form.storage, titles, chosen: form.storageIndex, at: .storage)]
  }

  private var accountRow: [FieldRow] {
    guard !form.usableAccounts.isEmpty else { return [] }
    let titles = form.usableAccounts.map(title)
    return [choice(context.strings.form.account, titles, chosen: form.accountIndex, at: .account)]
  }

  func title(of account: PaymentAccount) -> SafeText {
    let title = SafeText(untrusted: account.title.isEmpty ? account.identifier : account.title)
    return account.isTestMode && app.project.mode == .live
      ? "\(title) (\(context.strings.form.testAccount))" : title
  }

  private func choice(_ label: SafeText, _ titles: [SafeText], chosen: Int, at stop: OrderForm.Focus)
    -> FieldRow
  {
    let options = titles.enumerated().map {
      FieldRow.Option(title: $0.element, isChosen: $0.offset == chosen, isTick: false)
    }
    return FieldRow(
      label: label, demand: context.strings.common.required, content: .options(options, highlighted: chosen),
      isFocused: form.focus == stop)
  }
}
