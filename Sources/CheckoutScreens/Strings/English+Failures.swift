import CheckoutViewModel

extension Strings {
  static func englishFailure(_ failure: Failure) -> Explanation {
    switch failure {
    case .offline:
      .init("The shop cannot be reached", "Nothing was sent.", "Check the connection, then try again.")
    case .untrusted:
      .init(
        "The shop could not prove who it is", "Its certificate is not valid; nothing was sent.",
        "Check the address.")
    case .noAnswer: .init("The shop did not answer", "The connection broke or took too long.", "Try again.")
    case .wrongCredentials:
      .init("Name or password is wrong", "The shop does not know them.", "Type the password again.")
    case .signedOut:
      .init("You are signed out", "The sign-in has ended.", "Sign in again; everything is kept.")
    case .projectClosed:
      .init(
        "The shop refuses this program", "The app token is missing or wrong.", "Check ONEENTRY_APP_TOKEN.")
    case .notPermitted:
      .init("The shop does not permit this", "Your account lacks a permission.", "Ask the shop.")
    case .notFound:
      .init("The shop has no such thing", "It was removed, or its name is wrong.", "Go back and look again.")
    case .refused:
      .init("The shop refused this", "Something in it is not accepted.", "Change it and try again.")
    case .busy(let seconds?) where seconds > 600:
      .init("The shop is busy", "Too many requests; it asks for a long pause.", "Try again later.")
    case .busy(let seconds?): .init("The shop is busy", "Too many requests.", "Try again in \(seconds) s.")
    case .busy(nil): .init("The shop is busy", "Too many requests.", "Try again in a minute.")
    case .shopBroken(let status): .init("The shop has a fault", "It answered \(status).", "Try again later.")
    case .unreadable(let field):
      .init(
        "The shop’s answer cannot be read", "Unexpected: \(SafeText(untrusted: field)).",
        "Try again, or tell the shop.")
    case .local(let reason):
      .init("This computer could not do it", SafeText(untrusted: reason), "Mend that, then try again.")
    }
  }

  static func englishProblem(_ problem: ValidationProblem) -> SafeText {
    switch problem {
    case .required: "Please fill this in."
    case .notFillable: "This cannot be given here: order in the shop itself."
    case .tooShort(let minimum): "At least \(minimum) characters, please."
    case .tooLong(let maximum): "At most \(maximum) characters, please."
    case .wrongLength(let length): "Exactly \(length) characters, please."
    case .notAnEmail: "An e-mail address looks like name@example.com."
    case .notAWholeNumber: "A whole number, such as 42."
    case .notANumber: "A number, such as 4.2."
    case .ambiguousNumber: "Write 1234 or 1.234: a comma before three digits can mean either."
    case .outOfRange(let range) where range.upperBound == .max: "A number of \(range.lowerBound) or more."
    case .outOfRange(let range): "A number from \(range.lowerBound) to \(range.upperBound)."
    case .notADate: "A day, such as 2026-12-24."
    case .notATime: "A time, such as 16:30."
    case .notADateAndTime: "A day and a time, such as 2026-12-24 16:30."
    case .notJSON: "JSON, such as {\"key\": \"value\"}."
    case .doesNotMatch(let pattern): "It does not match the pattern \(SafeText(untrusted: pattern))."
    case .doesNotFit(let example): "Write it like \(SafeText(untrusted: example))."
    case .wrongFileType(let allowed):
      "A file of type \(SafeText(untrusted: allowed.joined(separator: ", ")))."
    case .custom(let sentence, _), .refusedByShop(let sentence): SafeText(untrusted: sentence)
    }
  }

  static func englishNotice(_ notice: Notice, _ formatting: Formatting) -> SafeText {
    switch notice {
    case .added(let title, let quantity): "“\(SafeText(untrusted: title))” is in the cart ×\(quantity)"
    case .orderCreated(let id): "Order \(id) was made. Find it in your orders (o)."
    case .unfinished(let count):
      count == 1 ? "1 unfinished checkout: g goes on with it." : "\(count) unfinished checkouts: g goes on."
    case .draftRestored(let count):
      count == 1
        ? "1 item of last time is in your cart again." : "\(count) items of last time are in your cart."
    case .journalHeld(by: 0): "Another checkout is open: look around here, but order there."
    case .journalHeld(let process):
      "Another checkout is open (process \(process)): look around here, but order there."
    case .journalMovedAside(let path):
      "An older journal cannot be used. It is kept as \(SafeText(untrusted: path)); look at your orders."
    case .shopBusy(let end): "The shop is busy: it is asked again at \(formatting.time(end))."
    case .copied: "Copied."
    case .linkOpened(let host): "Opened \(SafeText(untrusted: host)) in the browser."
    case .receiptSaved(let path): "Receipt saved: \(SafeText(untrusted: path))"
    case .failed(let failure):
      "\(englishFailure(failure).what). \(englishFailure(failure).why) \(englishFailure(failure).remedy)"
    case .signInAgain: "Your sign-in has ended. Sign in again; everything is kept."
    case .pressAgainToQuit: "Press ⌃C again to quit."
    case .cartIsEmpty: "Your cart is empty: add a product first."
    case .formIsIncomplete(let count):
      count == 1 ? "1 field needs attention." : "\(count) fields need attention."
    case .nothingToUndo: "Nothing to undo."
    }
  }
}
