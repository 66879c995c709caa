import CheckoutViewModel
import OneEntryClient

/// What is said where there is no screen.
extension German {
  static let consoleWords = Strings.ConsoleWords(
    idle: "Die Sitzung wurde beendet, weil eine Weile nichts eingegeben wurde.",
    keyboardIsFree: "Jetzt sind Sie dran: Die Tastatur ist wieder frei.",
    mayExist: "Vielleicht gibt es eine Bestellung; nichts wurde abgebucht.",
    findOut: { "So erfahren Sie es: checkout resume \($0)" },
    noTrace: {
      "Der Shop kennt diese Bestellung nicht; nichts wurde abgebucht. Wenn Sie sicher sind, senden Sie sie erneut: checkout resume \($0) --resend"
    }, placed: { "Bestellung \($0) ist aufgegeben; bestellen Sie nicht noch einmal." },
    goOn: { "Weiter mit: checkout resume \($0)" },
    severalFit:
      "Mehrere Ihrer Bestellungen könnten es sein; nichts wird erneut gesendet. Starten Sie checkout ohne Befehl und wählen Sie die richtige.",
    noOrder: "Es wurde nichts bestellt.",
    tooExpensive: {
      "Die Bestellung würde \($0) kosten, höchstens \($1) sind erlaubt: Es wurde nichts bestellt."
    },
    isDemo: "Es ist kein Projekt eingestellt, daher ist dies der Demo-Shop.",
    isLive: "LIVE: In diesem Shop fließt echtes Geld.",
    payAt: { link in "Zahlen Sie unter \(link)" },
    unsafeAddress:
      "Die Zahlungsadresse des Shops ist nicht sicher (nötig ist https) und wird deshalb nicht gezeigt.",
    error: error)

  private static func error(_ error: HeadlessError, _ formatting: Formatting) -> SafeText {
    switch error {
    case .usage(let sentence): SafeText(untrusted: sentence)
    case .credentialsMissing:
      "Sagen Sie mit --user, wer kauft, und geben Sie das Passwort mit --password-stdin über die Standardeingabe ein."
    case .guestsNotSetUp:
      "Für Bestellungen von Gästen ist kein Speicher bekannt: Nennen Sie ihn und sein Formular in ONEENTRY_GUEST_STORAGE."
    case .signInRefused(let reason), .failed(let reason): failure(reason).sentences
    case .unknownMarker(let kind, let marker, let known): unknown(kind, marker, known)
    case .unknownProduct(let id): "Es gibt kein Produkt \(id)."
    case .tooMany(let id):
      "Von Produkt \(id) können höchstens \(Cart.quantities.upperBound) Stück bestellt werden."
    case .couponRefused(let standing): (coupon(standing).map { "\($0) " } ?? "") + consoleWords.noOrder
    case .couponUnknown(let code):
      "Der Shop sagt nicht vorab, ob der Gutschein \(.name(code)) gilt; es wurde nichts bestellt."
    case .tooExpensive(let total, let maximum):
      consoleWords.tooExpensive(
        formatting.money(total), formatting.money(Money(maximum, total.currency)))
    case .totalUnknown: "Der Shop nennt den Preis nicht vorab, daher lässt sich --max-total nicht einhalten."
    case .notFillable(let title):
      "Das Formular verlangt „\(.name(title))“, was hier nicht möglich ist: Bestellen Sie auf der Website des Shops."
    case .wrong(let field, let title, let reason): wrong(field, title, reason)
    case .nothingUnfinished: "Keiner Ihrer Bestellvorgänge ist offen."
    case .unknownCheckout(let id): "Kein offener Bestellvorgang hat die Kennung \(.name(id))."
    case .noOrders: "Sie haben noch keine Bestellungen."
    case .unknownOrder(let id): "Sie haben keine Bestellung \(id)."
    }
  }

  private static func wrong(_ field: String, _ title: String, _ reason: ValidationProblem) -> SafeText {
    let name: SafeText = title == field ? .name(field) : "\(.name(field)) (\(.name(title)))"
    return "Das Feld „\(name)“: \(problem(reason)) Geben Sie es mit --field \(.name(field))=… an."
  }

  private static func unknown(_ kind: HeadlessError.Kind, _ marker: String?, _ known: [String]) -> SafeText {
    let option = SafeText(untrusted: kind.rawValue)
    let what: SafeText =
      marker.map { name in
        let (kind, name): (SafeText, SafeText) = (word(for: kind), .name(name))
        return "Es gibt nichts dieser Art (\(kind)) mit dem Namen „\(name)“."
      } ?? "Es stehen mehrere zur Wahl: Nennen Sie eines mit --\(option)."
    let list = Strings.listed(known, upTo: 12)
    return known.isEmpty ? "\(what) Dieses Projekt hat keine." : "\(what) Dieses Projekt hat: \(list)."
  }

  private static func word(for kind: HeadlessError.Kind) -> SafeText {
    switch kind {
    case .provider: "Anmeldeart"
    case .storage: "Bestellart"
    case .account: "Zahlungsart"
    case .field: "Feld"
    case .option: "Auswahl"
    }
  }
}
