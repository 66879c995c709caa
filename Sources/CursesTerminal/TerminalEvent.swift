import CheckoutScreens

/// What comes from the terminal.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// The size in columns and rows; the last frame has been drawn again already.
  case resized(width: Int, height: Int)
  /// The process was asked to end by this signal, or its terminal went away. Ending is the program's to do, with
  /// the status 128 + `signal`.
  case terminated(signal: Int32)
  /// The colour behind the text, as the terminal answered `Terminal.askForBackground`.
  case background(Color)
  /// The program runs again after it was stopped; time has passed.
  case resumed
  /// The newest frame has room for a picture, and no key has been pressed for a moment.
  case rested
}
