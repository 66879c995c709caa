import CheckoutViewModel

extension View {
  /// Header, steps, the screen itself, what has just happened, and the keys.
  func drawFrame(into canvas: inout Canvas) {
    let inner = canvas.bounds.inset(columns: 1)
    drawHeader(into: &canvas, in: inner.prefix(rows: 1))
    drawSteps(into: &canvas, in: inner.dropping(rows: 1).prefix(rows: 1))
    let isTall = canvas.height >= 20
    let body = canvas.bounds.dropping(rows: 2).prefix(rows: canvas.height - (isTall ? 4 : 3))
    screen.draw(into: &canvas, in: body)
    let footer = inner.dropping(rows: canvas.height - 1)
    drawFooter(
      into: &canvas, in: footer,
      notice: isTall ? inner.dropping(rows: canvas.height - 2).prefix(rows: 1) : footer)
  }

  private func drawHeader(into canvas: inout Canvas, in rect: Rect) {
    let theme = look.theme
    var column = rect.column
    if rect.width >= 70 {
      column = canvas.draw(look.strings.common.product, column: column, row: rect.row, style: theme.header)
      column = canvas.draw(" · ", column: column, row: rect.row, style: theme.dim)
    }
    let name = SafeText(untrusted: app.project.name)
    column = canvas.draw(
      name, column: column, row: rect.row, style: theme.title, width: rect.width >= 70 ? 24 : 12)
    let (mode, badge) = badge
    column = canvas.draw(" \(mode) ", column: column + 1, row: rect.row, style: badge)
    drawCart(into: &canvas, in: rect, after: column + 2)
  }

  /// User, number of items, total; what has no room leaves from the left, the total last.
  private func drawCart(into canvas: inout Canvas, in rect: Rect, after start: Int) {
    let cart = app.cart
    let parts: [(text: SafeText, style: Style)] = [
      (look.formatting.money(cart.estimate), look.theme.amount),
      (look.strings.common.items(cart.count), look.theme.text),
      (SafeText(untrusted: app.signIn.user ?? ""), look.theme.dim),
    ]
    var trailing = rect.trailing
    for (index, part) in parts.enumerated() where !part.text.isEmpty && !(index < 2 && cart.isEmpty) {
      guard trailing - part.text.width >= start else { return }
      trailing = canvas.draw(part.text, trailing: trailing, row: rect.row, style: part.style) - 3
    }
  }

  private var badge: (SafeText, Style) {
    let words = look.strings.common
    return switch app.project.mode {
    case .demo: (words.demo, look.theme.demoBadge)
    case .test: (words.test, look.theme.testBadge)
    case .live: (words.live, look.theme.liveBadge)
    }
  }

  private func drawSteps(into canvas: inout Canvas, in rect: Rect) {
    let words = look.strings.common
    let word = step.map { words.stepOf($0 + 1, words.steps.count) } ?? look.strings.orders.title
    Steps(names: words.steps, current: step, word: word).draw(into: &canvas, in: rect, theme: look.theme)
  }

  private var step: Int? {
    switch app.screen {
    case .signIn: 0
    case .catalogue, .cart: 1
    case .orderForm: 2
    case .review: 3
    case .payment: 4
    case .orders: nil
    }
  }

  private func drawFooter(into canvas: inout Canvas, in rect: Rect, notice: Rect) {
    let entries = (overlay.map { $0.keys } ?? hints).footerEntries(look.strings.keyNames)
    Footer(entries: entries).draw(into: &canvas, in: rect, theme: look.theme)
    guard let told = app.notice else { return }
    canvas.fill(notice, style: look.theme.base)
    let sentence = look.strings.notice(told, look.formatting)
    canvas.draw(
      "\(told.symbol) \(sentence)", column: notice.column, row: notice.row, style: told.style(look.theme),
      width: notice.width)
  }
}

extension Notice {
  fileprivate var symbol: SafeText {
    switch self {
    case .failed: "✗"
    case .signInAgain, .pressAgainToQuit, .cartIsEmpty, .formIsIncomplete, .nothingToUndo, .unfinished,
      .journalHeld, .journalMovedAside, .shopBusy:
      "!"
    case .added, .orderCreated, .draftRestored, .copied, .linkOpened, .receiptSaved: "✓"
    }
  }

  fileprivate func style(_ theme: Theme) -> Style {
    switch self {
    case .failed: theme.error
    case .signInAgain, .pressAgainToQuit, .cartIsEmpty, .formIsIncomplete, .nothingToUndo, .unfinished,
      .journalHeld, .journalMovedAside, .shopBusy:
      theme.warning
    case .added, .orderCreated, .draftRestored, .copied, .linkOpened, .receiptSaved: theme.success
    }
  }
}
