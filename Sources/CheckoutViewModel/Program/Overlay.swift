import Foundation

/// What lies over a screen and takes the keys first.
public enum Overlay: Equatable, Sendable {
  /// All keys of the screen below.
  case help(scroll: Int)
  /// Every action that is possible now, filtered by what is typed. The entries are the screens' own keys.
  case palette(query: Field, selection: Int)
  case question(Question)
  case prompt(Prompt)
}

/// A decision that cannot be undone; *no* stands selected.
public struct Question: Equatable, Sendable {
  /// What it is about.
  public enum Subject: Equatable, Sendable {
    case quit(Unfinished)
    case signOut
    case cancelOrder(StoredOrder)
    /// An order may exist already.
    case sendAgain
  }

  /// What would be left behind.
  public enum Unfinished: Equatable, Sendable {
    case payment(orderID: Int)
    case unknownOrder
    /// Whether the next start offers it back.
    case form(isKept: Bool)
    case cart(isKept: Bool)
  }

  /// What it is about.
  public var subject: Subject
  /// Whether *yes* stands selected.
  public var isYesSelected = false

  /// Asks about a subject.
  public init(_ subject: Subject) { self.subject = subject }
}

/// One value asked for over the screen.
public struct Prompt: Equatable, Sendable {
  /// What it is about.
  public enum Subject: Equatable, Sendable {
    case productID
    case quantity(title: String)
  }

  /// What it is about.
  public var subject: Subject
  /// What is typed.
  public var field: Field

  /// Asks about a subject.
  public init(_ subject: Subject) {
    self.subject = subject
    let range = subject == .productID ? 1...Int.max : Cart.quantities
    field = Field(id: "prompt", title: "", rules: [.required, .wholeNumber, .range(range)])
  }
}

/// A sentence that stays until the next key.
public enum Notice: Equatable, Sendable {
  case added(title: String, quantity: Int)
  /// The order was made after the shopper had left the review.
  case orderCreated(id: Int)
  /// So many checkouts of earlier runs are not finished.
  case unfinished(Int)
  /// So many pieces are in the cart again that an earlier run left in it.
  case draftRestored(Int)
  /// Another process holds the journal of checkouts; 0 where it has not said which.
  case journalHeld(by: Int)
  /// The journal could not be used and was moved out of the way.
  case journalMovedAside(path: String)
  /// The shop asked for a pause; the same is asked again at that time.
  case shopBusy(until: Date)
  case copied
  case linkOpened(host: String)
  case receiptSaved(path: String)
  case failed(Failure)
  case signInAgain
  case pressAgainToQuit
  case cartIsEmpty
  case formIsIncomplete(Int)
  case nothingToUndo
}
