import CheckoutScreens
import CheckoutViewModel
import CursesTerminal
import Foundation

/// Draws the app with what is known of the terminal: its colours, its background, and what it can show.
@MainActor final class TerminalLook {
  private let terminal: Terminal
  private let isASCII: Bool
  private let keepsWide: Bool
  private let colors: Int
  private let keys: KeyBindings
  private let timeZone = TimeZone.current
  /// What the last view was drawn with.
  private var context: RenderContext?
  private var hasAsked = false
  private var usesMouse = false
  /// Behind the text; `nil` where it is not known.
  var background = Color(colorFGBG: ProcessInfo.processInfo.environment["COLORFGBG"])

  /// The caption that viewers are shown.
  var caption: String?
  /// How a frame is made of what there is to see.
  var dress: @Sendable (View, _ width: Int, _ height: Int) -> Canvas = { $0.draw(width: $1, height: $2) }

  /// Where signs of ambiguous width are two columns wide, ASCII takes their place.
  init(_ terminal: Terminal, isASCII: Bool, ambiguousWidth: Int, keys: KeyBindings) {
    self.terminal = terminal
    self.isASCII = isASCII || ambiguousWidth == 2
    keepsWide = !isASCII
    self.keys = keys
    colors = terminal.colors < .indexed ? 16 : terminal.colors < .direct ? 256 : 1 << 24
  }

  func action(for key: Key, in app: App) -> App.Action? {
    let size = terminal.size
    return view(of: app).action(for: key, width: size.width, height: size.height)
  }

  /// The picture that the frame has room for.
  func wantedPicture(in app: App) -> PictureRequest? {
    let size = terminal.size
    return view(of: app).draw(width: size.width, height: size.height).wantedPicture
  }

  private func view(of app: App) -> View {
    let view = View(
      app, timeZone: timeZone, background: background, colors: colors, isASCII: isASCII, keepsWide: keepsWide,
      keys: keys,
      reusing: context)
    context = view.context
    return view
  }

  /// Shows the app as it is now. The first time that a theme depends on the background, the terminal is asked for it.
  func show(_ app: App) {
    let view = view(of: app)
    terminal.show { [caption, dress] width, height in
      var canvas = dress(view, width, height)
      if let caption { CaptionBox(caption, theme: app.theme).draw(over: &canvas) }
      return canvas
    }
    if app.usesMouse != usesMouse { terminal.reportMouse(app.usesMouse) }
    usesMouse = app.usesMouse
    guard !hasAsked, app.theme == Theme.terminal.name else { return }
    hasAsked = true
    terminal.askForBackground()
  }
}
