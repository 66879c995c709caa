import GRDB

/// Why the journal could not do what it was asked. An order is not sent while it cannot be written down.
public enum JournalError: Error, Equatable, Sendable {
  /// The journal, or the directory that holds it, cannot be opened, with the system's reason.
  case cannotOpen(String)
  /// The database cannot be read, with its reason.
  case cannotRead(String)
  /// The database cannot be written, with its reason; nothing was changed.
  case cannotWrite(String)
  /// There is no room for another entry; nothing was changed.
  case diskFull
  /// Another process writes the journal; `nil` where it has not said yet who it is.
  case locked(by: JournalOwner?)
  /// The journal has no checkout of this name.
  case unknownCheckout(CheckoutID)
  /// The order was or may have been sent; what was sent is not rewritten.
  case orderIsFrozen(CheckoutID)
}

extension JournalError {
  /// Translates what the database or the system said; `other` says what was being done.
  init(_ error: any Error, or other: (String) -> JournalError) {
    switch error {
    case let error as JournalError: self = error
    case let error as DatabaseError where error.resultCode == .SQLITE_FULL: self = .diskFull
    case let error as DatabaseError: self = other(error.message ?? error.resultCode.description)
    case let error as SystemError: self = error.isDiskFull ? .diskFull : other(error.reason)
    default: self = other("\(error)")
    }
  }
}
