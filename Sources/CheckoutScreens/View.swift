import CheckoutViewModel
import Foundation

/// What a shopper sees and what each key means there: a pure function of the app's state.
public struct View: Sendable {
  let app: App
  /// What it is drawn with; the next view may use it again.
  public internal(set) var context: RenderContext

  /// Times of day are shown in `timeZone`; `background` is the terminal's own, where it is known, `colors` how many it
  /// shows; `isASCII` folds the frame for a terminal that shows nothing else, or with `keepsWide` nothing else but what is
  /// two columns wide; `keys` are those that somebody has chosen.
  /// `last` is what another view was drawn with: it is used again where it fits.
  public init(
    _ app: App, timeZone: TimeZone, background: Color? = nil, colors: Int = 1 << 24, isASCII: Bool = false,
    keepsWide: Bool = false, keys: KeyBindings = .usual, reusing last: RenderContext? = nil
  ) {
    self.app = app
    let look = RenderContext.Look(
      theme: (Theme.named(app.theme) ?? .terminal).fitting(background: background, colors: colors),
      language: app.language, timeZone: timeZone, isASCII: isASCII, keepsWide: keepsWide,
      pictureColors: app.capabilities.contains(.pictures) ? colors : 0, keys: keys)
    context = last?.look == look ? last ?? RenderContext(look) : RenderContext(look)
  }

  /// The same view in English.
  var inEnglish: View { looking { $0.language = .english } }

  /// The same without what only the shopper may see: what was typed, who is signed in, where the payment can be made.
  public var withoutPersonalData: View {
    withoutNames.looking { $0.hidesLinks = true }
  }

  /// The same without what somebody typed and who it is; payments can still be made.
  var withoutNames: View {
    looking { look in
      look.hidesPersonalData = true
      look.personalTexts = app.personalTexts
    }
  }

  private func looking(_ change: (inout RenderContext.Look) -> Void) -> View {
    var (view, look) = (self, context.look)
    change(&look)
    view.context = RenderContext(look)
    return view
  }

  /// The frame for a terminal of this size; below 40×12 it says that this is too small.
  public func draw(width: Int, height: Int) -> Canvas {
    let canvas =
      drawBesideCalls(width: width, height: height) ?? drawAlone(width: width, height: height, under: overlay)
    return context.isASCII ? canvas.foldedToASCII(keepingWide: context.look.keepsWide) : canvas
  }

  /// The screen by itself, with what lies over it.
  func drawAlone(width: Int, height: Int, under overlay: (any ScreenView)?) -> Canvas {
    var canvas = Canvas(width: width, height: height, filledWith: Cell(" ", context.theme.base))
    if app.overlay == .plainText {
      canvas = Canvas(width: width, height: height)
      overlay?.draw(into: &canvas, in: canvas.bounds)
    } else if Self.isTooSmall(width, height) {
      drawTooSmall(into: &canvas)
    } else {
      drawFrame(into: &canvas)
      overlay?.draw(into: &canvas, in: canvas.bounds)
      if let told = app.notice { draw(told, into: &canvas, in: canvas.noticeRow) }
    }
    return canvas
  }

  private static let least: (width: Int, height: Int) = (40, 12)

  static func isTooSmall(_ width: Int, _ height: Int) -> Bool {
    width < least.width || height < least.height
  }

  /// What a key does in a terminal of this size. Where it is too small to show the screen, no key of the screen does
  /// anything unseen; text is still typed, and the program's own keys work.
  public func action(for key: Key, width: Int, height: Int) -> App.Action? {
    if case .mouse(let column, let row, let wheel) = key {
      return wheel == 0 ? action(forClickAt: column, row, width, height) : (overlay ?? screen).moving?(wheel)
    }
    guard Self.isTooSmall(width, height), app.overlay != .plainText else {
      return action(for: key).map { within($0, width, height) }
    }
    return permitted(programKeys).action(for: key)
      ?? key.edit.flatMap { edit in (overlay ?? screen).typing?(edit) }
  }

  private func action(forClickAt column: Int, _ row: Int, _ width: Int, _ height: Int) -> App.Action? {
    switch draw(width: width, height: height).target(column: column, row: row) {
    case .key(let key)?: action(for: key)
    case .moved(by: let step)? where step != 0: (overlay ?? screen).moving?(step)
    case .moved?, nil: nil
    }
  }

  /// What a key does now; `nil` for nothing.
  public func action(for key: Key) -> App.Action? {
    if let overlay { return overlay.action(for: key, among: permitted(overlay.keys + programKeys)) }
    let groups = [{ stopKeys + resumeKeys }, { screen.keys }, { movingKeys }, { programKeys }]
    return groups.lazy.compactMap { permitted($0()).action(for: key) }.first
      ?? key.edit.flatMap { edit in screen.typing?(edit) }
  }

  /// Everything that can be done on the screen, whether or not something lies over it.
  public var hints: [KeyHint] { permitted(stopKeys + resumeKeys + screen.keys + movingKeys + programKeys) }

  /// Those of them that this machine can do.
  func permitted(_ hints: [KeyHint]) -> [KeyHint] {
    hints.lazy.filter { app.permits($0.action) }.map(context.look.keys.applied)
  }

  var isTyping: Bool { screen.typing != nil }

  var screen: any ScreenView {
    switch app.screen {
    case .signIn: SignInScreen(app: app, context: context)
    case .catalogue: CatalogueScreen(app: app, context: context)
    case .cart: CartScreen(app: app, context: context)
    case .orderForm: OrderFormScreen(app: app, context: context)
    case .review: ReviewScreen(app: app, context: context)
    case .payment: PaymentScreen(app: app, context: context)
    case .orders: OrdersScreen(app: app, context: context)
    }
  }

  var overlay: (any ScreenView)? {
    switch app.overlay {
    case .help(let scroll):
      HelpScreen(hints: hints, isTyping: isTyping, scroll: scroll, context: context)
    case .palette(let query, let selection):
      palette(query, selection)
    case .list(let list, let selection):
      ListOverlay(list: list, selection: selection, app: app, context: context)
    case .question(let question): QuestionOverlay(question: question, context: context)
    case .prompt(let prompt): PromptOverlay(prompt: prompt, context: context)
    case .plainText: PlainTextOverlay(app: app, context: context)
    case .receipt(let order, let scroll):
      ReceiptOverlay(order: order, scroll: scroll, app: app, context: context)
    case nil: faultOverlay ?? (app.inspector.place == .focused ? inspector : nil)
    }
  }

  private func drawTooSmall(into canvas: inout Canvas) {
    let words = context.strings.common
    let sentence = words.tooSmall(canvas.width, canvas.height)
    let fits = sentence.wrapped(to: canvas.width).count <= canvas.height
    let needed: SafeText = "\(Self.least.width)×\(Self.least.height)"
    let used = canvas.drawWrapped(fits ? sentence : needed, in: canvas.bounds, style: context.theme.text)
    canvas.drawWrapped(words.quitHint, in: canvas.bounds.dropping(rows: used), style: context.theme.dim)
  }

  /// Header, steps, the screen itself, what is waited for, and the keys.
  func drawFrame(into canvas: inout Canvas) {
    let inner = canvas.bounds.inset(columns: 1)
    drawHeader(into: &canvas, in: inner.prefix(rows: 1))
    drawSteps(into: &canvas, in: inner.dropping(rows: 1).prefix(rows: 1))
    let body = canvas.bounds.dropping(rows: 2).prefix(rows: canvas.height - (canvas.isTall ? 4 : 3))
    screen.draw(into: &canvas, in: body)
    if overlay != nil { canvas.targets = [] }
    drawFooter(into: &canvas, in: inner.dropping(rows: canvas.height - 1))
  }

  private func drawHeader(into canvas: inout Canvas, in rect: Rect) {
    let theme = context.theme
    var column = rect.column
    if rect.width >= 70, headerWidth <= rect.width {
      column = canvas.draw(context.strings.common.product, column: column, row: rect.row, style: theme.header)
      column = canvas.draw(" · ", column: column, row: rect.row, style: theme.dim)
    }
    let name = context.name(of: app.project)
    column = canvas.draw(
      name, column: column, row: rect.row, style: theme.title, width: rect.width >= 70 ? 24 : 12)
    for (word, style) in badges {
      column = canvas.draw(" \(word) ", column: column + 1, row: rect.row, style: style)
    }
    column = drawFaultMark(into: &canvas, in: rect, after: column)
    column = drawOpenPayment(into: &canvas, in: rect, after: column + 2)
    drawCart(into: &canvas, in: rect, after: column + 2)
  }

  /// The columns that everything in the header takes; where there are fewer, the program's own name leaves first.
  private var headerWidth: Int {
    let name = min(24, context.name(of: app.project).width)
    let badges = badges.reduce(0) { $0 + $1.word.width + 3 } + (faultMark.map { $0.width + 1 } ?? 0)
    let chip = openPayment.map { $0.width + 2 } ?? 0
    return context.strings.common.product.width + 3 + name + badges + chip
      + cartParts.reduce(0) { $0 + $1.text.width + 3 }
  }

  /// The newest payment that is not settled stays in sight, whatever is shown.
  private var openPayment: SafeText? {
    guard app.screen != .payment, let watch = app.shopping.openPayments.first else { return nil }
    let more = app.shopping.openPayments.count - 1
    let order: SafeText = "◷ \(context.strings.payment.order(watch.id))"
    return more > 0 ? "\(order) +\(more)" : order
  }

  private func drawOpenPayment(into canvas: inout Canvas, in rect: Rect, after start: Int) -> Int {
    guard let chip = openPayment, start + chip.width <= rect.trailing else { return start - 2 }
    return canvas.draw(chip, column: start, row: rect.row, style: context.theme.warning)
  }

  /// User, number of items, total, from the right.
  private var cartParts: [(text: SafeText, style: Style)] {
    let cart = app.shopping.cart
    let bought: [(text: SafeText, style: Style)] = [
      (context.formatting.money(cart.estimate), context.theme.amount),
      (context.strings.common.items(cart.count), context.theme.text),
    ]
    return (cart.isEmpty ? [] : bought) + (buyer.isEmpty ? [] : [(buyer, context.theme.dim)])
  }

  /// What has no room leaves from the left, the total last.
  private func drawCart(into canvas: inout Canvas, in rect: Rect, after start: Int) {
    var trailing = rect.trailing
    for part in cartParts {
      guard trailing - part.text.width >= start else { return }
      trailing = canvas.draw(part.text, trailing: trailing, row: rect.row, style: part.style) - 3
    }
  }

  private var buyer: SafeText {
    if let user = app.signIn.user { return context.personal(SafeText(untrusted: user)) }
    if app.signIn.isGuest { return context.strings.common.guest }
    return app.screen == .signIn ? "" : "F4 \(context.strings.keys.submit(.signIn))"
  }

  /// How real the shop is, and what the program may do there.
  var badges: [(word: SafeText, style: Style)] {
    let readOnly = app.project.isReadOnly ? (context.strings.common.readOnly, context.theme.testBadge) : nil
    return [mode, readOnly].compactMap(\.self)
  }

  /// What is not known is not claimed.
  private var mode: (SafeText, Style)? {
    let words = context.strings.common
    return switch app.project.mode {
    case .demo: (words.demo, context.theme.demoBadge)
    case .test: (words.test, context.theme.testBadge)
    case .live: (words.live, context.theme.liveBadge)
    case .unknown: nil
    }
  }

  private func drawSteps(into canvas: inout Canvas, in rect: Rect) {
    let words = context.strings.common
    let word = step.map { words.stepOf($0 + 1, words.steps.count) } ?? context.strings.orders.title
    Breadcrumb(names: words.steps, current: step, done: doneSteps, word: word).draw(
      into: &canvas, in: rect, theme: context.theme)
  }

  /// Those before this one, and a sign-in whenever it was; a cart without anything in it is still to be filled.
  private var doneSteps: Set<Int> {
    guard let step else { return [] }
    var done = Set(0..<step)
    if app.screen == .signIn, app.shopping.cart.isEmpty { done.remove(0) }
    if app.signIn.isIdentified { done.insert(1) }
    return done
  }

  private var step: Int? {
    switch app.screen {
    case .catalogue, .cart: 0
    case .signIn: 1
    case .orderForm: 2
    case .review: 3
    case .payment: 4
    case .orders: nil
    }
  }

  private func drawFooter(into canvas: inout Canvas, in rect: Rect) {
    let keys = overlay?.keys ?? stopKeys + resumeKeys + screen.keys + movingKeys
    let entries = permitted(keys.filter(\.isInFooter)).footerEntries(context.strings.keyNames)
    Footer(entries: entries).draw(into: &canvas, in: rect, theme: context.theme)
    if canvas.isTall, app.notice == nil, let waiting = app.waiting, waiting.seconds > 0 {
      draw(waiting, into: &canvas, in: canvas.noticeRow)
    }
  }

  private func draw(_ waiting: Waiting, into canvas: inout Canvas, in rect: Rect) {
    let stop = stopKeys.footerEntries(context.strings.keyNames).first?.key
    let sentence: SafeText = "◷ \(context.strings.common.waiting(waiting.seconds, stop))"
    canvas.draw(sentence, column: rect.column, row: rect.row, style: context.theme.dim, width: rect.width)
  }

  /// What has just happened, whatever lies over the screen. What does not fit in its row grows upwards: a notice never
  /// loses its advice.
  private func draw(_ told: Notice, into canvas: inout Canvas, in rect: Rect) {
    let words = context.withoutPersonalTexts(context.strings.notice(told, context.formatting))
    let sentence: SafeText = "\(told.symbol) \(words)"
    let height = min(sentence.wrapped(to: rect.width).count, canvas.height / 2)
    var place = rect
    place.row -= height - 1
    place.height = height
    canvas.fill(Rect(row: place.row, width: canvas.width, height: height), style: context.theme.base)
    canvas.targets.removeAll { $0.place.rows.overlaps(place.rows) }
    canvas.drawWrapped(sentence, in: place, style: told.style(context.theme))
  }
}

extension Canvas {
  /// Whether what has just happened has a row of its own.
  fileprivate var isTall: Bool { height >= 20 }

  /// Above the keys; in a low window in their place.
  fileprivate var noticeRow: Rect {
    bounds.inset(columns: 1).dropping(rows: height - (isTall ? 2 : 1)).prefix(rows: 1)
  }
}
