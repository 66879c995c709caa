import CheckoutViewModel
import OneEntryClient

/// The last look before the order is sent, and what became of it if it was not simply accepted.
struct ReviewScreen: ScreenView {
  let app: App
  let context: RenderContext

  private var review: Review { app.shopping.review }
  private var placement: OrderPlacement { app.shopping.placement }
  /// What is ordered: once that is decided, nothing that changes since.
  var summary: OrderSummary { app.reviewed }
  var words: Strings.ReviewWords { context.strings.review }

  var moving: ((Int) -> App.Action)? {
    candidates.isEmpty ? { .review(.moved(by: $0)) } : { .placement(.candidateMoved(by: $0)) }
  }

  var keys: [KeyHint] {
    let keys = context.strings.keys
    switch placement.state {
    case .sending, .checkingBeforeResend, .adopting, .placed, .preparing(_, isConfirmed: true): return []
    case .searching: return searchKeys
    case .idle, .preparing, .ready, .rejected, .postponed:
      let amount = summary.quote == nil ? "~\(total)" : total
      let place = KeyHint(.character("p"), label: keys.placeOrder(amount), action: .checkout(.confirmTapped))
      let isPossible = placement.frozen != nil || app.intent != nil
      return (isPossible ? [place] + discountKeys : []) + [
        KeyHint(.up, .character("k"), .backTab, label: keys.choose, action: .review(.moved(by: -1))),
        KeyHint(.down, .character("j"), .tab, label: keys.choose, action: .review(.moved(by: 1))),
        KeyHint(.enter, .character("e"), label: keys.edit, action: jump),
        KeyHint(
          .character("o"), .character("h"), label: keys.orders, action: .navigation(.opened(.orders)),
          isInFooter: false),
      ]
    }
  }

  /// A coupon can always be tried; bonuses where the shop says that there are some.
  private var discountKeys: [KeyHint] {
    guard placement.frozen == nil else { return [] }
    let keys = context.strings.keys
    let coupon = KeyHint(.character("c"), label: keys.coupon, action: .overlay(.prompted(.coupon)))
    guard let limits = app.shopping.pricing.preview?.bonus, (limits.balance ?? 0) > 0 else { return [coupon] }
    return [coupon, KeyHint(.character("b"), label: keys.bonus, action: .overlay(.prompted(.bonus(limits))))]
  }

  /// An order that may exist is looked for, chosen, or sent again after a question. Once that has led nowhere, it can be
  /// set aside for another one, or given up.
  private var searchKeys: [KeyHint] {
    let keys = context.strings.keys
    let search = KeyHint(.character("r"), label: keys.checkNow, action: .placement(.checkTapped))
    let orders = KeyHint(
      .character("o"), .character("h"), label: keys.orders, action: .navigation(.opened(.orders)))
    let again = KeyHint(.character("S"), label: keys.sendAgain, action: .overlay(.asked(.sendAgain)))
    guard placement.search?.selected != nil else {
      return [search, orders] + (placement.mayBeSentAgain ? [again] : []) + asideKeys
    }
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .placement(.candidateMoved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .placement(.candidateMoved(by: 1))),
      KeyHint(.enter, label: keys.goOn, action: .placement(.candidateChosen)), search, orders,
    ] + asideKeys
  }

  private var asideKeys: [KeyHint] {
    let keys = context.strings.keys
    guard placement.search.map({ $0.verdict != .searching }) == true else { return [] }
    return [
      KeyHint(.character("x"), label: keys.setAside, action: .placement(.setAside)),
      KeyHint(.character("X"), label: keys.giveUp, action: .overlay(.asked(.giveUp)), isInFooter: false),
    ]
  }

  private var jump: App.Action {
    switch review.selection {
    case .items: .navigation(.opened(.cart))
    case .details, .account: .navigation(.opened(.orderForm))
    }
  }

  var total: SafeText { context.formatting.money(summary.total) }

  var totalTitle: SafeText { summary.quote == nil ? words.estimate : words.total }

  /// Why there is no more than an estimate.
  var totalHint: SafeText {
    if summary.quote != nil { return "" }
    return app.shopping.pricing.isAsking ? words.asking : words.estimateHint
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let rect = rect.page
    let callout = callout
    let told = callout.height(in: rect.width - 4)
    let isLow = rect.height < 12
    let head = rect.inset(columns: 2).dropping(rows: isLow ? 0 : 1).prefix(rows: told)
    callout.draw(into: &canvas, in: head, theme: context.theme)
    let body = rect.dropping(rows: told + (isLow ? 0 : 2))
    guard candidates.isEmpty else { return drawCandidates(into: &canvas, in: body) }
    let (left, right) = body.split(columns: body.width / 2)
    let height = max(itemsHeight(in: left), filled.height(in: right.width - 4) + 2 + accountHeight(in: right))
    guard WidthClass(rect) != .narrow, height <= body.height else {
      return drawColumn(into: &canvas, in: body)
    }
    let wanted = max(height, detailsHeight(in: right) + accountHeight(in: right))
    let (items, others) = (left.prefix(rows: wanted), right.prefix(rows: wanted))
    drawItems(into: &canvas, in: items)
    drawDetails(into: &canvas, in: others.dropping(below: accountHeight(in: right)))
    drawAccount(into: &canvas, in: others.dropping(rows: others.height - accountHeight(in: right)))
  }

  private func itemsHeight(in rect: Rect) -> Int {
    bought.height(in: rect.width - 4) + hintHeight(in: rect.width - 4) + 2
  }

  private func hintHeight(in width: Int) -> Int {
    totalHint.isEmpty ? 0 : totalHint.wrapped(to: width - 2).count
  }
  private func detailsHeight(in rect: Rect) -> Int {
    KeyValueList(rows: details).height(in: rect.width - 4) + 2
  }
  private func accountHeight(in rect: Rect) -> Int { accountList.height(in: rect.width - 4) + 2 }

  /// Where nothing else shows all of what is bought, the part under the cursor has the room; the others are reached with the arrow keys.
  private func drawColumn(into canvas: inout Canvas, in rect: Rect) {
    switch review.selection {
    case .items: drawItems(into: &canvas, in: rect)
    case .details: drawDetails(into: &canvas, in: rect)
    case .account: drawAccount(into: &canvas, in: rect)
    }
  }

  var callout: Callout {
    switch placement.state {
    case .idle, .preparing(_, isConfirmed: false), .ready: readyCallout
    case .preparing, .sending, .placed:
      Callout(kind: .busy, headline: words.sending, lines: [words.sendingHint])
    case .postponed(_, _, let time):
      Callout(
        kind: .busy, headline: words.postponed(context.formatting.time(time)), lines: [words.postponedHint])
    case .checkingBeforeResend: context.busy(words.checking)
    case .rejected(_, let failure):
      failure.delivery == .notSent
        ? outcome(words.notSent, failure, [words.notSentHint])
        : outcome(words.refused, failure, [words.refusedHint])
    case .searching(_, let search), .adopting(_, _, let search):
      outcome(words.unknown, search.lastFailure ?? search.cause, words.unknownHints(search.verdict))
    }
  }

  private var readyCallout: Callout {
    if app.intent == nil {
      return Callout(kind: .warning, headline: words.incomplete, lines: [words.incompleteHint])
    }
    if app.shopping.journalHolder != nil {
      return Callout(kind: .warning, headline: words.held, lines: [words.heldHint])
    }
    if review.isConfirmed {
      return Callout(kind: .busy, headline: words.asking, lines: [words.confirmed])
    }
    let told = app.shopping.pricing.preview?.message.map(context.shopSays)
    let ready = summary.quote == nil ? words.readyEstimate(total) : words.ready(total)
    return Callout(
      kind: .plain, headline: ready,
      lines: [context.coupon(app.shopping.pricing.coupon), told].compactMap(\.self))
  }

  /// What became of the order first, then why, then what to do.
  private func outcome(_ headline: SafeText, _ failure: Failure, _ hints: [SafeText]) -> Callout {
    let why = context.callout(failure)
    let said = why.lines.dropFirst().filter { !$0.isEmpty }
    return Callout(kind: why.kind, headline: headline, lines: ["\(why.headline)."] + said + hints)
  }

  /// Draws the frame of a part; the one under the cursor is marked and has the hardware cursor.
  private func drawFrame(
    _ title: SafeText, _ part: Review.Part, note: SafeText = "", into canvas: inout Canvas, in rect: Rect
  ) -> Rect {
    let isHere = review.selection == part
    canvas.mark(rect, .moved(by: part.rawValue - review.selection.rawValue))
    if isHere { canvas.cursor = .init(column: rect.column + 2, row: rect.row) }
    let frame = Frame(title: isHere ? "▸ \(title)" : title, note: note, isFocused: isHere)
    return frame.draw(into: &canvas, in: rect, theme: context.theme)
  }

  private func drawItems(into canvas: inout Canvas, in rect: Rect) {
    let count = context.strings.common.items(summary.count)
    let inside = drawFrame(words.items, .items, note: count, into: &canvas, in: rect)
    let used = bought.draw(
      into: &canvas, in: inside.dropping(below: hintHeight(in: inside.width)), theme: context.theme)
    canvas.drawWrapped(
      totalHint, in: inside.dropping(rows: used).split(columns: 2).right, style: context.theme.dim)
  }

  private var bought: BoughtList { BoughtList(summary, totalTitle: totalTitle, total: total, context) }

  var details: [(SafeText, SafeText)] {
    summary.details.map { detail in
      let value = SafeText(untrusted: detail.value)
      return (SafeText(untrusted: detail.title), value.isEmpty ? words.empty : context.personal(value))
    }
  }

  private func drawDetails(into canvas: inout Canvas, in rect: Rect) {
    let inside = drawFrame(words.details, .details, into: &canvas, in: rect)
    let all = KeyValueList(rows: details)
    let shown = all.height(in: inside.width) <= inside.height ? all : filled
    shown.draw(into: &canvas, in: inside, theme: context.theme)
  }

  /// The details without the fields that were left empty.
  private var filled: KeyValueList { KeyValueList(rows: details.filter { $0.1 != words.empty }) }

  private func drawAccount(into canvas: inout Canvas, in rect: Rect) {
    let inside = drawFrame(
      words.account, .account, into: &canvas, in: rect.prefix(rows: accountHeight(in: rect)))
    accountList.draw(into: &canvas, in: inside, theme: context.theme)
  }

  var accountList: KeyValueList {
    KeyValueList(rows: [
      (context.strings.form.account, known(summary.account)), (words.storage, known(summary.storage)),
      (words.project, context.name(of: app.project)), (totalTitle, total),
    ])
  }

  var candidates: [Order] {
    if case .ambiguous(let orders, _) = placement.search?.verdict { orders } else { [] }
  }

  private func drawCandidates(into canvas: inout Canvas, in rect: Rect) {
    let frame = Frame(title: context.strings.orders.title, isFocused: true)
    let inside = frame.draw(into: &canvas, in: rect, theme: context.theme)
    let table = Table(
      columns: [
        .init(), .init(width: .flexible(minimum: 8)),
        .init(alignment: .trailing, style: context.theme.amount),
      ],
      rows: candidates.map(row), selection: candidates.firstIndex { $0.id == placement.search?.selected?.id })
    table.draw(into: &canvas, in: inside, theme: context.theme)
  }

  func row(_ order: Order) -> Table.Row {
    let moment = order.createdDate?.date.map(context.formatting.dateAndTime)
    return Table.Row(cells: [
      context.strings.orders.order(order.id), moment ?? SafeText(untrusted: order.createdDate?.text ?? "—"),
      context.formatting.money(order.due),
    ])
  }

  private func known(_ text: String) -> SafeText { text.isEmpty ? "—" : SafeText(untrusted: text) }
}
