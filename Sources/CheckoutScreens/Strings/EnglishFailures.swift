import CheckoutViewModel
import OneEntryClient

/// What went wrong, why, and what to do about it.
extension English {
  static func failure(_ failure: Failure) -> FailureText {
    switch failure.kind {
    case .offline(let connection):
      .init(
        "The shop cannot be reached", "\(cause(of: connection)) Nothing was sent.",
        connection.cause == .proxy
          ? "Check the proxy, then retry." : "Check the address and the connection, then retry.")
    case .untrusted(.certificate):
      .init(
        "The shop’s identity is not proven", "Its certificate is invalid or its issuer unknown.",
        "Check the address, or name a private issuer in ONEENTRY_CA_FILE.")
    case .untrusted(.otherHost):
      .init("The shop’s identity is not proven", "The certificate is another host’s.", "Check the address.")
    case .untrusted(.handshake):
      .init(
        "No secure connection is possible", "Nothing was sent.",
        "Check the address, its port and your certificate.")
    case .noAnswer: .init("The shop did not answer", "The connection broke or took too long.", "Try again.")
    case .wrongCredentials:
      .init("Name or password is wrong", "The shop does not know them.", "Type the password again.")
    case .wrongCode:
      .init(
        "The code is wrong or has expired", "The shop does not accept it.",
        "Type it again, or press F9 for a new one.")
    case .accountExists:
      .init(
        "There is already an account with this name", "Nothing was created.",
        "Sign in with F4, or set a new password with F8.")
    case .eventUnknown(let purpose):
      .init(
        "No code was sent", "This shop calls its event for codes by another name.",
        "Set \(Strings.codeEventSetting(purpose)) to the name that it has in OneEntry.")
    case .signedOut: .init("You are signed out", "Your session has ended.", "Sign in again; all is kept.")
    case .projectClosed:
      .init(
        "The shop rejects this program", "The app token is missing or wrong.", "Check ONEENTRY_APP_TOKEN.")
    case .notPermitted:
      .init("The shop does not allow this", "Your account lacks a permission.", "Contact the shop.")
    case .notFound:
      .init("The shop does not have this", "It was removed, or its name is wrong.", "Go back and reload.")
    case .refused:
      .init("The shop refused this", "Something in it was not accepted.", "Correct it and retry.")
    case .totalWouldRise:
      .init(
        "The total would rise", "Nothing was changed.", "Keep the payment method, or accept the new total.")
    case .cancellingNotOffered:
      .init(
        "This shop does not let you cancel", "It has no status for cancelled orders.", "Contact the shop.")
    case .readOnly:
      .init(
        "Nothing was changed", "The program was told to change nothing at the shop.",
        "Start it with --no-read-only to do this.")
    case .notRewritable:
      .init("This order cannot be changed here", "One of its products no longer exists.", "Contact the shop.")
    case .busy where (failure.retryAfter ?? 0) > 600:
      .init("The shop is busy", "It had too many requests and asks for a long pause.", "Try again later.")
    case .busy:
      .init(
        "The shop is busy", "It had too many requests.",
        failure.retryAfter.map { "Try again in \($0) s." } ?? "Try again in a minute.")
    case .shopBroken(let status):
      .init("The shop has a problem", "It answered with error \(status).", "Try again later.")
    case .unreadable(let answer) where answer.found == .webPage:
      .init(
        "A web page came instead of the shop’s answer",
        "Perhaps this network asks you to sign in, or the address is not a OneEntry project’s.",
        "Open the address in a browser, then try again.")
    case .unreadable(let answer):
      .init(
        "The shop’s answer cannot be read",
        "In \(SafeText(untrusted: answer.field)), \(expected(answer.expected)) was expected, but the answer has \(found(answer.found)).",
        "Try again, or contact the shop.")
    case .tooLarge:
      .init("The shop’s answer is too large", "It is more than this program reads.", "Contact the shop.")
    case .stopped: .init("Stopped", "You did not wait for the shop’s answer.", "Try again whenever you like.")
    case .local(let reason):
      .init("Something failed on this computer", .sentence(reason), "Fix it and try again.")
    case .device(let failure): device(failure)
    }
  }

  private static func cause(of connection: ConnectionFailure) -> SafeText {
    let address = SafeText(untrusted: connection.address)
    return switch connection.cause {
    case .unknownName: "No host named \(address) was found."
    case .refused: "Nothing answers at \(address)."
    case .noRoute: "This network has no route to \(address)."
    case .silent: "\(address) did not answer in time."
    case .proxy: "The proxy in front of \(address) did not let the request through."
    case .renewal: "Your sign-in had to be renewed, and no answer came."
    case .other: address.isEmpty ? "No connection was made." : "No connection to \(address) was made."
    }
  }

  private static func expected(_ expectation: UnreadableAnswer.Expectation) -> SafeText {
    switch expectation {
    case .json: "JSON"
    case .object: "an object"
    case .list: "a list"
    case .text: "text"
    case .token: "a token"
    case .id: "a whole number"
    case .flag: "true or false"
    case .amount: "an amount"
    case .newOrder: "a new order"
    }
  }

  private static func found(_ finding: UnreadableAnswer.Finding) -> SafeText {
    switch finding {
    case .webPage: "a web page"
    case .other: "something else"
    case .nothing: "nothing"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "text"
    case .list: "a list"
    case .object: "an object"
    case .oldOrder: "one that existed before"
    }
  }
}

extension English {
  private static func device(_ failure: DeviceFailure) -> FailureText {
    switch failure {
    case .notFound(let purpose, let name):
      .init("There is no program “\(.name(name))” here", "It is not on the PATH.", remedy(purpose))
    case .notStarted(let purpose, let name):
      .init("“\(.name(name))” cannot be started", "The system refuses to run it.", remedy(purpose))
    case .endedWithError(.editing, let name, let status):
      .init(
        "“\(.name(name))” ended with error \(status)", "The text is unchanged.", "Try again, or type it here."
      )
    case .endedWithError(.browsing, let name, let status):
      .init("“\(.name(name))” ended with error \(status)", "The page may not be open.", remedy(.browsing))
    case .savedNothing(let name):
      .init(
        "“\(.name(name))” saved nothing", "The text is unchanged.",
        "Save before you leave; an editor in a window needs an option such as --wait.")
    case .savedNoText(let name):
      .init("“\(.name(name))” saved no text", "It is not in UTF-8.", "Save it as text in UTF-8.")
    case .noFileForText:
      .init(
        "The editor was not started", "The text could not be written to a file for it.",
        "Make room in the temporary folder, or name another in TMPDIR.")
    case .noDisplay:
      .init(
        "No browser is opened in a remote session", "It has no display.",
        "Copy the link or scan the code instead.")
    case .receiptNotWritten(let path):
      .init(
        "The receipt was not saved", "“\(.name(path))” could not be written.",
        "Start this program in a folder that you can write to.")
    case .evidenceNotWritten(let path):
      .init(
        "The evidence was not saved", "“\(.name(path))” could not be written.",
        "Start this program in a folder that you can write to.")
    case .recordingNotWritten(let path):
      .init(
        "What you do is no longer recorded", "“\(.name(path))” could not be written.",
        "Free some space or check the folder; the recording goes on with the next step.")
    case .callsNotWritten(let path):
      .init(
        "The calls were not saved", "“\(.name(path))” could not be written.",
        "Start this program in a folder that you can write to.")
    }
  }

  private static func remedy(_ purpose: DeviceFailure.Purpose) -> SafeText {
    switch purpose {
    case .editing: "Name another editor in EDITOR, or type the text here."
    case .browsing: "Copy the link or scan the code instead, or name a browser in BROWSER."
    }
  }
}
