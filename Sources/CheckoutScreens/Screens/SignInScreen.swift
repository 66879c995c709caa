import CheckoutViewModel
import OneEntryClient

/// The first step: a card with the fields that the project's provider asks for.
struct SignInScreen: ScreenView {
  let app: App
  let context: RenderContext

  private var signIn: SignIn { app.signIn }

  var typing: ((TextEdit) -> App.Action)? {
    switch signIn.phase {
    case .loading, .ready, .sending: { .signIn(.edited($0)) }
    case .unavailable: signIn.keepsTyping ? { .signIn(.edited($0)) } : nil
    case .signedIn: nil
    }
  }

  var moving: ((Int) -> App.Action)? { signIn.isEditable ? { .signIn(.moved(by: $0)) } : nil }

  var keys: [KeyHint] {
    switch signIn.phase {
    case .ready: formKeys + otherKeys
    case .unavailable:
      [.retry(byLetter: !signIn.keepsTyping, label: context.strings.keys.retry, action: .signIn(.opened))]
    case .signedIn:
      [
        KeyHint(
          .enter, .control("n"), label: context.strings.keys.products,
          action: .navigation(.opened(.catalogue)))
      ]
    case .loading: keysAhead
    case .sending: []
    }
  }

  /// Ways in without typing: the demo shop's own user, and none at all.
  private var otherKeys: [KeyHint] {
    let keys = context.strings.keys
    var hints: [KeyHint] = []
    if let demo = app.project.demoAccount, let provider = signIn.provider?.identifier,
      signIn.purpose == .signIn
    {
      let action = SignIn.Action.credentialsGiven(
        user: demo.user, Secret(demo.password), provider: provider)
      hints.append(KeyHint(.control("d"), label: keys.demoUser, action: .signIn(action)))
    }
    if app.project.guestStorage != nil, app.mayBuyAsGuest {
      hints.append(KeyHint(.control("g"), label: keys.asGuest, action: .signIn(.guestChosen)))
    }
    return hints
  }

  /// They move as they will once there are fields.
  private var keysAhead: [KeyHint] {
    let label = context.strings.keys.field
    return [
      KeyHint(.tab, .down, .enter, label: label, action: .signIn(.moved(by: 1)), isInFooter: false),
      KeyHint(.backTab, .up, label: label, action: .signIn(.moved(by: -1)), isInFooter: false),
    ]
  }

  private var formKeys: [KeyHint] {
    let keys = context.strings.keys
    let submit = keys.submit(signIn.purpose)
    let isLast = signIn.focus == signIn.fields.count - 1
    var hints = [
      KeyHint(
        .enter, label: isLast ? submit : keys.field,
        action: isLast ? .signIn(.submitted) : .signIn(.moved(by: 1))),
      KeyHint(.tab, .down, label: keys.field, action: .signIn(.moved(by: 1)), isInFooter: false),
      KeyHint(.backTab, .up, label: keys.field, action: .signIn(.moved(by: -1)), isInFooter: false),
      KeyHint(.control("n"), label: submit, action: .signIn(.submitted), isInFooter: !isLast),
      KeyHint(.control("r"), label: keys.reveal, action: .signIn(.edited(.reveal)), isInFooter: isSecret),
    ]
    if app.project.isKept {
      hints.append(
        KeyHint(
          .control("s"), label: keys.staySignedIn, action: .signIn(.staySignedInTapped), isInFooter: false))
    }
    if signIn.providers.count > 1 {
      let next = (signIn.providerIndex + 1) % signIn.providers.count
      hints.append(KeyHint(.function(5), label: keys.provider, action: .signIn(.providerChosen(next))))
    }
    if signIn.purpose == .activate || signIn.purpose == .resetPassword {
      hints.append(KeyHint(.function(9), label: keys.requestCode, action: .signIn(.codeRequested)))
    }
    return hints + purposeKeys
  }

  private var purposeKeys: [KeyHint] {
    zip(SignIn.Purpose.allCases, 4...).filter { $0.0 != signIn.purpose }.map { purpose, _ in
      KeyHint(
        .function(Self.functionKey(of: purpose)), label: context.strings.keys.purpose(purpose),
        action: .signIn(.purposeChosen(purpose)), isInFooter: false)
    }
  }

  private static func functionKey(of purpose: SignIn.Purpose) -> Int {
    switch purpose {
    case .signIn: 4
    case .signUp: 6
    case .activate: 7
    case .resetPassword: 8
    }
  }

  private var isSecret: Bool {
    signIn.fields.indices.contains(signIn.focus) && signIn.fields[signIn.focus].kind == .secret
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let isLow = rect.height < 12
    let card = rect.centred(width: 68, height: min(rect.height, isLow ? rect.height : height(in: 68)))
    let frame = Frame(title: context.strings.signIn.title(signIn.purpose), isFocused: true)
    let inside = frame.draw(into: &canvas, in: card, theme: context.theme)
    let content = isLow ? inside : inside.inset(columns: 1, rows: 1)
    let gap = isLow ? 0 : 1
    let height = contentHeight(in: content.width, gap: gap)
    canvas.drawScrolled(in: content, height: height, theme: context.theme) { canvas, rect in
      drawContent(into: &canvas, in: rect, gap: gap)
    }
  }

  private func height(in width: Int) -> Int { contentHeight(in: width - 6, gap: 1) + 4 }

  private func contentHeight(in width: Int, gap: Int) -> Int {
    let callout = callout.map { $0.height(in: width) + gap } ?? 0
    guard !isWaiting else { return callout - gap }
    let fields = rows.reduce(0) { $0 + $1.height(in: width) + gap }
    let ways = otherWays.isEmpty ? 0 : gap + otherWays.wrapped(to: width - 2).count
    return callout + (signIn.providers.count > 1 ? 2 : 0) + fields + (app.project.isKept ? 1 : 0) + ways
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
      rest = rest.dropping(rows: callout.draw(into: &canvas, in: rest, theme: context.theme) + gap)
    }
    guard !isWaiting else { return focus }
    if signIn.providers.count > 1 { rest = drawProvider(into: &canvas, in: rest) }
    for (index, row) in rows.enumerated() {
      let used = row.draw(into: &canvas, in: rest, theme: context.theme)
      canvas.mark(rest.prefix(rows: used), .moved(by: index - signIn.focus))
      if row.isFocused { focus = rest.row..<rest.row + used }
      rest = rest.dropping(rows: used + gap)
    }
    if app.project.isKept {
      drawStaySignedIn(into: &canvas, in: rest)
      rest = rest.dropping(rows: 1 + gap)
    }
    canvas.drawWrapped(
      otherWays, in: rest.split(columns: 2).right, style: context.theme.dim)
    return focus
  }

  private var rows: [FieldRow] {
    signIn.fields.enumerated().map { index, field in
      FieldRow(field, isFocused: signIn.isEditable && index == signIn.focus, context: context)
    }
  }

  private func drawProvider(into canvas: inout Canvas, in rect: Rect) -> Rect {
    let provider =
      signIn.provider.map { SafeText(untrusted: $0.title.isEmpty ? $0.identifier : $0.title) } ?? "—"
    let end = canvas.draw(
      context.strings.signIn.provider + " ", column: rect.column + 2, row: rect.row,
      style: context.theme.label)
    canvas.draw(provider, column: end, row: rect.row, style: context.theme.title, width: rect.trailing - end)
    return rect.dropping(rows: 2)
  }

  private func drawStaySignedIn(into canvas: inout Canvas, in rect: Rect) {
    let box: SafeText = signIn.staysSignedIn ? "☑" : "☐"
    let end = canvas.draw(
      "\(box) \(context.strings.signIn.staySignedIn)", column: rect.column + 2, row: rect.row,
      style: context.theme.text,
      width: rect.width - 5)
    canvas.mark(rect.prefix(rows: 1), .key(.control("s")))
    canvas.draw("⌃S", column: end + 1, row: rect.row, style: context.theme.footerKey)
  }

  /// What stands above the fields: progress, what went wrong, or how to get into the demo shop.
  var callout: Callout? {
    let words = context.strings.signIn
    switch signIn.phase {
    case .loading: return context.busy(words.connecting(context.name(of: app.project)))
    case .unavailable(let failure): return context.callout(failure)
    case .sending: return context.busy(words.sending)
    case .signedIn(let user):
      return Callout(kind: .success, headline: words.signedIn(context.personal(SafeText(untrusted: user))))
    case .ready:
      if let failure = signIn.failure { return context.callout(failure) }
      if let completed = signIn.completed {
        return Callout(kind: .success, headline: words.completed(completed))
      }
      if signIn.isCodeSent {
        let shown = signIn.shownCode.map { words.codeShown(context.personal(SafeText(untrusted: $0))) }
        return Callout(kind: .success, headline: words.codeSent, lines: [shown].compactMap(\.self))
      }
      return demoCallout
    }
  }

  private var demoCallout: Callout? {
    guard let demo = app.project.demoAccount, signIn.purpose == .signIn else { return nil }
    let (user, password) = (SafeText(untrusted: demo.user), SafeText(untrusted: demo.password))
    return Callout(
      kind: .plain, headline: context.strings.signIn.demo,
      lines: [context.strings.signIn.demoAccount(user, password)])
  }

  /// "F6 create account   F7 I have a code   F8 forgot password"
  private var otherWays: SafeText {
    guard signIn.isEditable else { return "" }
    let hints = keys.filter { hint in
      switch hint.action {
      case .signIn(.purposeChosen), .signIn(.credentialsGiven), .signIn(.codeRequested),
        .signIn(.guestChosen):
        true
      default: false
      }
    }
    let words = hints.map { "\($0.keys.first?.name(context.strings.keyNames) ?? "") \($0.label)" as SafeText }
    return words.map(\.unbroken).joined(separator: " · ")
  }
}
