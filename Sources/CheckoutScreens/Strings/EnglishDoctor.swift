import CheckoutViewModel
import OneEntryClient

extension English {
  static let doctorWords = DoctorWords(
    subject: doctorSubject, finding: doctorFinding,
    summary: { problems, warnings in
      let rest: SafeText = warnings == 1 ? "1 warning" : "\(warnings) warnings"
      return switch problems {
      case 0: "No problem was found, \(rest)."
      case 1: "1 problem keeps orders from being placed, \(rest)."
      default: "\(problems) problems keep orders from being placed, \(rest)."
      }
    })

  private static func doctorSubject(_ subject: CheckSubject) -> SafeText {
    switch subject {
    case .address: "address"
    case .token: "app token"
    case .clock: "clock"
    case .languages: "language"
    case .provider: "provider"
    case .signInForm: "sign-in form"
    case .codeEvents: "code events"
    case .signIn: "sign-in"
    case .storages: "storages"
    case .orderForms: "order forms"
    case .accounts: "payment"
    case .products: "products"
    case .preview: "preview"
    case .guests: "guests"
    case .rights: "permissions"
    case .order: "test order"
    case .contract: "contract"
    case .terminal: "terminal"
    }
  }

  private static func shopSaid(_ sentence: String?) -> SafeText {
    sentence.map { " \(commonWords.shopSays(SafeText(untrusted: $0).truncated(to: 200)))" } ?? ""
  }

  private static func doctorFinding(_ diagnosis: Diagnosis) -> DiagnosisText {
    switch diagnosis {
    case .reached(let host, let time):
      .init("“\(.marker(host))” answers in \(time) ms.")
    case .notReached(let host, let why):
      .init(
        "“\(.marker(host))”: \(failure(why).what). \(failure(why).why)\(shopSaid(why.sentence))",
        why.isTrustMissing
          ? failure(why).remedy
          : "Check ONEENTRY_PROJECT_URL; it is shown in the browser when OneEntry’s admin panel is open.")
    case .notOneEntry(let host, let status):
      .init(
        "“\(.marker(host))” answers, but not as OneEntry does\(status.map { " (HTTP \($0))" } ?? "").",
        "Check ONEENTRY_PROJECT_URL; leave out /api/content. A proxy or a login page of the network may also have answered."
      )
    case .tokenAccepted:
      .init("The app token is accepted.")
    case .tokenRefused:
      .init(
        "The app token is missing or wrong.",
        "Copy it in OneEntry from Settings › App tokens into ONEENTRY_APP_TOKEN.")
    case .clockRight:
      .init("This computer’s clock agrees with the shop’s.")
    case .clockWrong(let seconds):
      .init(
        "This computer’s clock and the shop’s are \(abs(seconds)) s apart.",
        "Set this computer’s clock; time slots and receipts would be wrong.")
    case .clockUnknown:
      .init("The shop does not say what time it is.")
    case .languageOffered(let code):
      .init("The project has texts in \(.marker(code)).")
    case .languageMissing(let code, let offered):
      .init(
        "The project has no texts in \(.marker(code)), only in \(.list(offered)).",
        "Choose another --language, or add this one in OneEntry under Settings › Languages.")
    case .providerReady(let marker):
      .init("Sign-in goes through “\(.marker(marker))”.")
    case .providerMissing(let marker, let known):
      .init(
        "There is no provider “\(.marker(marker))”. The project has: \(.list(known)).",
        "Set ONEENTRY_PROVIDER to one of them, or create it in OneEntry under Users › Authorization providers."
      )
    case .providerInactive(let marker):
      .init(
        "The provider “\(.marker(marker))” is switched off.",
        "Switch it on in OneEntry under Users › Authorization providers.")
    case .providerWithoutForm(let marker):
      .init(
        "The provider “\(.marker(marker))” has no form.",
        "Choose one in OneEntry under Users › Authorization providers.")
    case .signInFormReady(let form):
      .init("The form “\(.marker(form))” has a login and a password.")
    case .signInFormMissing(let form, let marker):
      .init(
        "The form “\(.marker(form))” of the provider “\(.marker(marker))” does not exist.",
        "Choose another one in OneEntry under Users › Authorization providers.")
    case .signInFormWithoutLogin(let form):
      .init(
        "No field of the form “\(.marker(form))” is the login.",
        "Mark one as “login” in OneEntry under Settings › Attributes.")
    case .signInFormWithoutPassword(let form):
      .init(
        "No field of the form “\(.marker(form))” is the password.",
        "Mark one as “password” in OneEntry under Settings › Attributes.")
    case .codeEventsSet:
      .init("The events for codes are set.")
    case .codeEventsGuessed:
      .init(
        "The events for codes are not set; the usual names will be tried.",
        "Set ONEENTRY_ACTIVATION_EVENT and ONEENTRY_RECOVERY_EVENT to their markers, which are in OneEntry under Events."
      )
    case .signedIn(let user):
      .init("“\(.marker(user))” can sign in.")
    case .signInRefused(let user, let sentence):
      .init(
        "“\(.marker(user))” cannot sign in.\(shopSaid(sentence))",
        "Check name and password; the account must be active in OneEntry under Users.")
    case .signInNotTried:
      .init(
        "Nobody signed in, so what needs a user was not looked at.",
        "Give --user, and --password-stdin or the password when asked.")
    case .storageReady(let marker, let form):
      .init("Storage “\(.marker(marker))” takes orders with the form “\(.marker(form))”.")
    case .noStorages:
      .init(
        "There is no order storage.", "Create one in OneEntry under Orders, with a form and payment accounts."
      )
    case .storageWithoutForm(let marker):
      .init("Storage “\(.marker(marker))” has no form.", "Choose one in OneEntry under Orders.")
    case .formReady(let form, let fields):
      .init("Form “\(.marker(form))”: fields that can be filled in here: \(fields).")
    case .formMissing(let form, let marker):
      .init(
        "The form “\(.marker(form))” of the storage “\(.marker(marker))” does not exist.",
        "Choose another one in OneEntry under Orders.")
    case .fieldNotFillable(let field, let form, let type, let isRequired):
      .init(
        "Form “\(.marker(form))”: the field “\(.marker(field))” (\(.marker(type)), \(isRequired ? commonWords.required : commonWords.optional)) cannot be filled in here.",
        "Make it optional in OneEntry under Settings › Attributes, or give it something to choose from if it is a list."
      )
    case .fieldTypeUnknown(let field, let form, let type):
      .init(
        "Form “\(.marker(form))”: the type “\(.marker(type))” of the field “\(.marker(field))” is unknown; it is asked for as text.",
        "If the shop refuses the text, change its type in OneEntry under Settings › Attributes.")
    case .accountReady(let marker, let isLive):
      .init("“\(.marker(marker))” takes payments (\(isLive ? commonWords.live : commonWords.test)).")
    case .accountOnDelivery(let marker):
      .init("“\(.marker(marker))” is paid on delivery.")
    case .accountNotConnected(let marker):
      .init(
        "“\(.marker(marker))” says that it is not connected.",
        "Connect it in OneEntry under Payments, in the mode that is in use.")
    case .accountNotUsed(let marker):
      .init("“\(.marker(marker))” is switched off or hidden.")
    case .noAccounts:
      .init("No payment account is in use.", "Switch one on in OneEntry under Payments.")
    case .storageWithoutAccount(let marker):
      .init(
        "No payment account of the storage “\(.marker(marker))” can be used.",
        "Link one that is in use, in OneEntry under Orders.")
    case .storageNamesUnknownAccount(let account, let marker):
      .init(
        "The storage “\(.marker(marker))” names a payment account “\(.marker(account))” that does not exist.",
        "Unlink it in OneEntry under Orders.")
    case .productsReady(let count):
      .init("Products on sale: \(count).")
    case .noProducts:
      .init("No product is visible.", "Add products in OneEntry under Catalog, and make them visible.")
    case .productsWithoutPrice(let ids, let total):
      .init(
        "No price: \(ids.count) of the first \(total) products (\(.list(ids.map(String.init)))).",
        "Fill in their price in OneEntry; the attribute must be marked as the price.")
    case .noProductWithPrice:
      .init(
        "None of the first products has a price.",
        "Mark the attribute that holds the price as such, in OneEntry under Settings › Attributes.")
    case .productsWithoutCurrency(let ids, let total):
      .init(
        "No currency: \(ids.count) of the first \(total) products (\(.list(ids.map(String.init)))).",
        "Give them an attribute whose marker begins with “currency”.")
    case .previewed:
      .init("The shop says beforehand what an order costs.")
    case .previewNotOffered:
      .init(
        "This server does not say beforehand what an order costs.",
        "Nothing to do: the total is known once the order is placed.")
    case .previewRefused(let sentence):
      .init(
        "The shop does not calculate a preview.\(shopSaid(sentence))",
        "See its sentence; orders may be refused for the same reason.")
    case .guestsReady(let marker):
      .init("Guests can order in “\(.marker(marker))”.")
    case .guestsNotSetUp:
      .init(
        "Orders without an account are not set up.", "If the project takes them, set ONEENTRY_GUEST_STORAGE.")
    case .guestsRefused(let marker, let sentence):
      .init(
        "The shop takes no orders of guests in “\(.marker(marker))”.\(shopSaid(sentence))",
        "Grant guests the orders’ routes in OneEntry under Users › User groups, or unset ONEENTRY_GUEST_STORAGE."
      )
    case .orderPlaced(let id, let total, let isPaidOnline):
      .init(
        "Order \(id) was placed for \(.amount(total, .english))\(isPaidOnline ? ", and its payment was opened and read back" : "")."
      )
    case .orderNotPlaced(let error):
      .init("No test order could be placed.", ConsoleMessages(.english).sentence(error))
    case .orderLost(let checkout):
      .init(
        "No answer came to the test order, and the shop shows none that fits.",
        "Look in OneEntry under Orders, or run checkout resume \(.marker(checkout)).")
    case .orderWithoutSession(let id, let why):
      .init(
        "Order \(id) was placed, but its payment was not opened\(why.map { ": \(failure($0).what)" } ?? "").",
        "Check the payment account in OneEntry under Payments.")
    case .orderCanceled(let id):
      .init("Order \(id) was cancelled again.")
    case .orderNotCanceled(let id, let why):
      .init(
        "Order \(id) could not be cancelled again: \(failure(why).what).",
        "Cancel it in OneEntry under Orders.")
    case .orderNotTried:
      .init(
        "No test order was placed, because this project takes real money.",
        "Set its payment accounts to test mode in OneEntry under Payments, and try again.")
    case .rightsSufficient:
      .init("Every call that was made is permitted.")
    case .rightMissing(let call, let sentence):
      .init(
        "\(.marker(call.rawValue)) is not permitted.\(shopSaid(sentence))",
        "Grant it in OneEntry under Users › User groups.")
    case .notInPlan(let call):
      .init(
        "\(.marker(call.rawValue)) is not in the project’s plan.", "Choose a plan of OneEntry that has it.")
    case .contractKept:
      .init("Every answer is what OneEntry documents.")
    case .contractBroken(let call, let difference, let times):
      .init(
        "\(.marker(call.rawValue)): \(InspectorWords.of(.english).difference(difference)) (\(times)×).",
        "Nothing to do: it is read all the same where it can be. Please report it with --json.")
    case .terminalReady(let name):
      .init("“\(.marker(name))” can show the full screen.")
    case .terminalWithoutUTF8(let name):
      .init(
        "“\(.marker(name))” is not set to UTF-8, so the screen is drawn in ASCII.",
        "Set LANG to a locale that ends in .UTF-8.")
    case .noTerminal:
      .init(
        "There is no terminal here, so no full screen.",
        "Use checkout pay here, or run the program in a terminal window.")
    case .failed(let why):
      .init("\(failure(why).what). \(failure(why).why)\(shopSaid(why.sentence))", "\(failure(why).remedy)")
    case .tookTooLong:
      .init("This took too long and was given up.", "Try again; see the log with --log.")
    case .skipped(let subject):
      .init("Not looked at, since it needs: \(doctorSubject(subject)).")
    }
  }
}
