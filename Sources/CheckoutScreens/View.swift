import CheckoutViewModel
import Foundation

/// What a shopper sees and what each key means there: a pure function of the app's state.
public struct View: Sendable {
  let app: App
  let look: Look
  private let isASCII: Bool

  /// Times of day are shown in `timeZone`; `isASCII` folds the frame for a terminal that shows nothing else.
  public init(_ app: App, timeZone: TimeZone, isASCII: Bool = false) {
    self.app = app
    self.isASCII = isASCII
    look = Look(theme: .named(app.theme) ?? .terminal, language: app.language, timeZone: timeZone)
  }

  /// The frame for a terminal of this size; below 40×12 it says that this is too small.
  public func draw(width: Int, height: Int) -> Canvas {
    var canvas = Canvas(width: width, height: height, filledWith: Cell(" ", look.theme.base))
    if width < 40 || height < 12 {
      drawTooSmall(into: &canvas)
    } else {
      drawFrame(into: &canvas)
      overlay?.draw(into: &canvas, in: canvas.bounds)
    }
    return isASCII ? canvas.foldedToASCII() : canvas
  }

  /// What a key does now; `nil` for nothing.
  public func action(for key: Key) -> App.Action? {
    if let overlay { return overlay.action(for: key, among: overlay.keys + programKeys) }
    return screen.action(for: key, among: hints)
  }

  /// Everything that can be done on the screen, whether or not something lies over it.
  public var hints: [KeyHint] { screen.keys + movingKeys + programKeys }

  var isTyping: Bool { screen.typing != nil }

  var screen: any ScreenView {
    switch app.screen {
    case .signIn: SignInScreen(app: app, look: look)
    case .catalogue: CatalogueScreen(app: app, look: look)
    case .cart: CartScreen(app: app, look: look)
    case .orderForm: OrderFormScreen(app: app, look: look)
    case .review: ReviewScreen(app: app, look: look)
    case .payment: PaymentScreen(app: app, look: look)
    case .orders: OrdersScreen(app: app, look: look)
    }
  }

  var overlay: (any ScreenView)? {
    switch app.overlay {
    case .help(let scroll): HelpScreen(hints: hints, scroll: scroll, look: look)
    case .palette(let query, let selection):
      PaletteOverlay(hints: hints, query: query, selection: selection, look: look)
    case .question(let question): QuestionOverlay(question: question, look: look)
    case .prompt(let prompt): PromptOverlay(prompt: prompt, look: look)
    case nil: nil
    }
  }

  private func drawTooSmall(into canvas: inout Canvas) {
    let words = look.strings.common
    let used = canvas.drawWrapped(
      words.tooSmall(canvas.width, canvas.height), in: canvas.bounds, style: look.theme.text)
    canvas.drawWrapped(words.quitHint, in: canvas.bounds.dropping(rows: used), style: look.theme.dim)
  }
}
