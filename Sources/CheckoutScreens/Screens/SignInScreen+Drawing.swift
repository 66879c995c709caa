import CheckoutViewModel
import OneEntryClient

extension SignInScreen {
  func draw(into canvas: inout Canvas, in rect: Rect) {
    let isLow = rect.height < 12
    let card = rect.centred(width: 68, height: min(rect.height, isLow ? rect.height : height(in: 68)))
    let frame = Frame(title: look.strings.signIn.title(signIn.purpose), isFocused: true)
    let inside = frame.draw(into: &canvas, in: card, theme: look.theme)
    let content = isLow ? inside : inside.inset(columns: 1, rows: 1)
    let gap = isLow ? 0 : 1
    let height = contentHeight(in: content.width, gap: gap)
    canvas.drawScrolled(in: content, height: height, base: look.theme.base) { canvas, rect in
      drawContent(into: &canvas, in: rect, gap: gap)
    }
  }

  private func height(in width: Int) -> Int { contentHeight(in: width - 6, gap: 1) + 4 }

  private func contentHeight(in width: Int, gap: Int) -> Int {
    let callout = callout.map { $0.height(in: width) + gap } ?? 0
    guard !isWaiting else { return callout - gap }
    let fields = rows.reduce(0) { $0 + $1.height(in: width) + gap }
    let ways = otherWays.isEmpty ? 0 : gap + otherWays.wrapped(to: width - 2).count
    return callout + (signIn.providers.count > 1 ? 2 : 0) + fields + 1 + ways
  }

  /// Whether there are no fields to show yet.
  private var isWaiting: Bool {
    switch signIn.phase {
    case .loading, .unavailable, .signedIn: true
    case .ready, .sending: false
    }
  }

  /// - Returns: the rows that must be in sight.
  private func drawContent(into canvas: inout Canvas, in rect: Rect, gap: Int) -> Range<Int> {
    var rest = rect
    var focus = 0..<1
    if let callout {
      rest = rest.dropping(rows: callout.draw(into: &canvas, in: rest, theme: look.theme) + gap)
    }
    guard !isWaiting else { return focus }
    if signIn.providers.count > 1 { rest = drawProvider(into: &canvas, in: rest) }
    for row in rows {
      let used = row.draw(into: &canvas, in: rest, theme: look.theme)
      if row.isFocused { focus = rest.row..<rest.row + used }
      rest = rest.dropping(rows: used + gap)
    }
    drawStaySignedIn(into: &canvas, in: rest)
    canvas.drawWrapped(
      otherWays, in: rest.dropping(rows: 1 + gap).split(columns: 2).right, style: look.theme.dim)
    return focus
  }

  private var rows: [FieldRow] {
    signIn.fields.enumerated().map { index, field in
      FieldRow(field, isFocused: signIn.isEditable && index == signIn.focus, look: look)
    }
  }

  private func drawProvider(into canvas: inout Canvas, in rect: Rect) -> Rect {
    let provider =
      signIn.provider.map { SafeText(untrusted: $0.title.isEmpty ? $0.identifier : $0.title) } ?? "—"
    let end = canvas.draw(
      look.strings.signIn.provider + " ", column: rect.column + 2, row: rect.row, style: look.theme.label)
    canvas.draw(provider, column: end, row: rect.row, style: look.theme.title, width: rect.trailing - end)
    return rect.dropping(rows: 2)
  }

  private func drawStaySignedIn(into canvas: inout Canvas, in rect: Rect) {
    let box: SafeText = signIn.staysSignedIn ? "☑" : "☐"
    let end = canvas.draw(
      "\(box) \(look.strings.signIn.staySignedIn)", column: rect.column + 2, row: rect.row,
      style: look.theme.text,
      width: rect.width - 5)
    canvas.draw("⌃S", column: end + 1, row: rect.row, style: look.theme.footerKey)
  }

  /// What stands above the fields: progress, what went wrong, or how to get into the demo shop.
  private var callout: Callout? {
    let words = look.strings.signIn
    switch signIn.phase {
    case .loading: return look.busy(words.connecting(SafeText(untrusted: app.project.name)))
    case .unavailable(let failure): return look.callout(failure)
    case .sending: return look.busy(words.sending)
    case .signedIn(let user):
      return Callout(kind: .success, headline: words.signedIn(SafeText(untrusted: user)))
    case .ready:
      if let failure = signIn.failure { return look.callout(failure) }
      if signIn.isCodeSent { return Callout(kind: .success, headline: words.codeSent) }
      return demoCallout
    }
  }

  private var demoCallout: Callout? {
    guard let demo = app.project.demoAccount, signIn.purpose == .signIn else { return nil }
    let (user, password) = (SafeText(untrusted: demo.user), SafeText(untrusted: demo.password))
    return Callout(
      kind: .plain, headline: look.strings.signIn.demo,
      lines: [look.strings.signIn.demoAccount(user, password)])
  }

  /// "F6 create account   F7 I have a code   F8 forgot password"
  private var otherWays: SafeText {
    guard signIn.isEditable else { return "" }
    let hints = keys.filter { hint in
      if case .signIn(.purposeChosen) = hint.action { true } else { hint.action == .signIn(.codeRequested) }
    }
    let words = hints.map { "\($0.keys.first?.name(look.strings.keyNames) ?? "") \($0.label)" as SafeText }
    return words.map(\.unbroken).joined(separator: " · ")
  }
}
