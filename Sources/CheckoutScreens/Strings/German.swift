import CheckoutViewModel
import OneEntryClient

extension Strings {
  static let german = Strings(
    common: commonWords, formats: formatting, keyNames: names, keys: labels, signIn: signInWords,
    catalogue: catalogueWords, cart: cartWords, form: formWords, review: reviewWords, payment: paymentWords,
    orders: orderWords, overlays: overlayWords, console: consoleWords, notice: notice, failure: failure,
    problem: problem, example: example)

  private static let commonWords = Common(
    language: "Deutsch", product: "OneEntry Checkout", demo: "DEMO", test: "TEST", live: "LIVE",
    items: { "\($0) Artikel" }, steps: ["Anmeldung", "Warenkorb", "Angaben", "Prüfen", "Zahlung"],
    stepOf: { "Schritt \($0) von \($1)" }, required: "Pflicht", optional: "freiwillig",
    tooSmall: { "Dieses Fenster hat \($0)×\($1) Zeichen. Nötig sind 40×12." },
    quitHint: "⌃Q oder zweimal ⌃C: beenden", shopSays: { "Der Shop meldet: „\($0)“" })

  private static let formatting = Formats(
    decimalSeparator: ",", groupSeparator: ".", symbolComesFirst: false, noCurrency: "(ohne Währung)",
    months: [
      "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez.",
    ], weekdays: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"], date: { "\($0). \($1) \($2)" },
    dayAndMonth: { "\($0). \($1)" }, yes: "ja", no: "nein", labelled: { "\($0): \($1)" }, htmlLanguage: "de")

  private static let names = KeyNames(
    escape: "Esc", delete: "Entf", home: "Pos1", end: "Ende", pageUp: "Bild↑", pageDown: "Bild↓",
    space: "Leertaste", insert: "Einfg")

  private static let labels = Keys(
    help: "Hilfe", palette: "alle Aktionen", language: { "Sprache: \($0)" }, theme: { "Farben: \($0)" },
    signOut: "abmelden", quit: "beenden", back: "zurück", interrupt: "abbrechen / beenden",
    suspend: "zur Shell", close: "schließen", choose: "wählen", page: "blättern", ends: "Anfang / Ende",
    filter: "filtern", endFilter: "Filter behalten", clearFilter: "Filter löschen", reload: "neu laden",
    retry: "nochmals", detail: "Details", products: "Produkte", cart: "Warenkorb", orders: "Bestellungen",
    nextStep: "weiter",
    submit: ByPurpose(
      signIn: "anmelden", signUp: "Konto anlegen", activate: "aktivieren", resetPassword: "festlegen"),
    field: "Feld", reveal: "Passwort zeigen", staySignedIn: "angemeldet bleiben",
    provider: "anderer Anbieter",
    purpose: ByPurpose(
      signIn: "anmelden", signUp: "Konto anlegen", activate: "Code eingeben",
      resetPassword: "Passwort vergessen"), requestCode: "Code anfordern", add: "hinzufügen",
    more: "eins mehr", fewer: "eins weniger", addByID: "per Nummer hinzufügen", sort: "sortieren",
    quantity: "Menge", typeQuantity: "Menge eingeben", remove: "entfernen", keepForLater: "für später",
    putBack: "zurücklegen", undo: "rückgängig", redo: "wiederholen", option: "Auswahl", tick: "ankreuzen",
    fill: "ausfüllen", newLine: "neue Zeile", editor: "Editor", review: "prüfen", edit: "ändern",
    placeOrder: { "bestellen · \($0)" }, sendAgain: "erneut senden", acknowledge: { "\($0) annehmen" },
    checkNow: "jetzt prüfen", open: "öffnen", copyLink: "Link kopieren", copyOrder: "Bestellnummer kopieren",
    qrCode: "QR-Code", pause: "Pause", goOn: "fortsetzen", newSession: "erneut zahlen",
    payRest: "Rest zahlen", otherMethod: "andere Zahlart", useMethod: "so bezahlen", leave: "verlassen",
    receipt: ByFormat(
      text: "Beleg", markdown: "Beleg als Markdown", json: "Beleg als JSON", html: "Beleg zum Drucken"),
    pay: "bezahlen", cancelOrder: "stornieren", repeatOrder: "erneut bestellen", answer: "OK")

  private static let signInWords = SignInWords(
    title: ByPurpose(
      signIn: "Anmeldung", signUp: "Konto anlegen", activate: "Konto aktivieren",
      resetPassword: "Neues Passwort"), connecting: { "Verbindung mit \($0) …" },
    sending: "Anfrage an den Shop …", provider: "Anmelden mit",
    staySignedIn: "Auf diesem Computer angemeldet bleiben",
    demo: "Ein Demo-Shop: Es fließt kein echtes Geld.",
    demoAccount: { "Anmelden als \($0) mit dem Passwort \($1)" },
    codeSent: "Ein Code ist unterwegs. Geben Sie ihn hier ein.",
    signedIn: { "Sie sind angemeldet als \($0)." })

  private static let catalogueWords = CatalogueWords(
    title: "Produkte", of: { "\($0) von \($1)" }, loading: "Produkte werden geladen …",
    empty: "Dieser Shop hat keine Produkte",
    emptyHint: "Mit r neu laden oder mit # ein Produkt per Nummer hinzufügen.",
    nothingFound: { "Kein Produkt passt zu „\($0)“" },
    nothingFoundHint: "Ändern Sie den Text oder löschen Sie den Filter mit Esc.", filter: "Filter",
    searching: "Suche …", noPrice: "ohne Preis", inCart: { "×\($0)" },
    sortedBy: BySort(position: "wie im Shop", title: "nach Titel", price: "nach Preis", date: "nach Datum"),
    detail: "Produkt", articleNumber: "Artikelnr.", number: "Nummer", categories: "Kategorien")

  private static let cartWords = CartWords(
    title: "Warenkorb", empty: "Ihr Warenkorb ist leer",
    emptyHint: "Mit Esc zu den Produkten, mit ⏎ eines hinzufügen.", estimate: "Vorläufig",
    estimateHint: "Den genauen Betrag bestätigt der Shop.",
    unpriced: "Manche Produkte sind ohne Preis; der Shop ergänzt ihn.",
    priceChanged: { "\($0): Preis geändert \($1) → \($2)" }, keptForLater: "Für später", summary: "Übersicht",
    product: "Produkt", quantity: "Menge", price: "Einzelpreis", sum: "Summe")

  private static let formWords = FormWords(
    title: "Angaben", loading: "Formular wird geladen …", storage: "Art der Bestellung",
    account: "Zahlen mit", noAccount: "Für diese Art der Bestellung gibt es keine Zahlart",
    noAccountHint: "Sobald der Shop eine anbietet, können Sie bestellen. Ihr Warenkorb bleibt.",
    testAccount: "Testmodus", problems: { $0 == 1 ? "1 Feld prüfen" : "\($0) Felder prüfen" },
    nothingToAsk: "Der Shop braucht sonst nichts.", phoneReason: "für Fragen zur Lieferung",
    emailExample: "z. B. name@example.com",
    obstacle: ByObstacle(
      file: "Dateien sind von hier nicht möglich", noOptions: "der Shop bietet keine Auswahl",
      captcha: "ein Captcha braucht einen Browser", secret: "Bestellungen speichern kein Passwort",
      missing: "fehlt im Formular des Shops"))

  private static let reviewWords = ReviewWords(
    title: "Prüfen", items: "Artikel", details: "Angaben", account: "Zahlung", storage: "Art der Bestellung",
    project: "Shop", total: "Vorläufig", totalHint: "Der genaue Betrag steht vor dem Zahlen fest.",
    empty: "(leer)", ready: { "Noch wurde nichts gesendet. Mit p bestellen Sie für \($0)." },
    sending: "Ihre Bestellung wird gesendet …",
    sendingHint: "Sie wird nur einmal gesendet, egal was Sie drücken.",
    checking: "Prüfung, ob der Shop die Bestellung schon hat …",
    postponed: { "Der Shop ist überlastet: neuer Versuch um \($0)" },
    postponedHint: "Nichts bestellt, nichts abgebucht. p sendet jetzt, Esc bricht ab.",
    held: "Ein anderer Einkauf ist offen: Hier wird nichts gesendet",
    heldHint: "Schließen Sie ihn, dann bestellen Sie hier.", refused: "Der Shop hat die Bestellung abgelehnt",
    refusedHint: "Es wurde nichts bestellt. Korrigieren Sie die Angaben, dann p.",
    notSent: "Die Bestellung wurde nicht gesendet",
    notSentHint: "Es wurde nichts bestellt. Mit p versuchen Sie es erneut.",
    unknown: "Unklar, ob die Bestellung besteht",
    unknownHints: ByVerdict(
      undecided: "Vielleicht gibt es eine Bestellung; nichts abgebucht, nichts neu gesendet.",
      checkAgain: "Nochmals prüfen (r) oder Ihre Bestellungen ansehen (o).",
      mayExist: "Vielleicht gibt es eine Bestellung; nichts wurde abgebucht.",
      searching: "Ihre Bestellungen werden durchsucht; nichts wird erneut gesendet.",
      ambiguous: { "\($0) Ihrer Bestellungen könnten es sein; nichts wurde abgebucht." },
      choose: "Wählen Sie die richtige mit ↑ ↓ und ⏎.",
      absent: "Der Shop kennt diese Bestellung nicht; nichts wurde abgebucht.",
      sendAgain: "Nochmals prüfen (r) oder erneut senden (S), wenn Sie sicher sind."),
    incomplete: "Es fehlt etwas", incompleteHint: "Mit Esc zurück und die markierten Felder ausfüllen.")

  private static let paymentWords = PaymentWords(
    title: { "Zahlung · Bestellung \($0)" }, none: "Es ist nichts zu bezahlen",
    noneHint: "Bestellen Sie zuerst oder wählen Sie eine Bestellung (o).", displayState: displayState,
    order: { "Bestellung \($0)" }, status: status, checked: { "geprüft um \($0)" }, checking: "Prüfung …",
    nextCheck: { "nächste Prüfung um \($0)" }, tries: { $0 == 1 ? "1 Prüfung" : "\($0) Prüfungen" },
    failures: { $0 == 1 ? "1 Fehlversuch" : "\($0) Fehlversuche" }, timeline: "Verlauf", event: event,
    otherMethod: "Zahlen mit", rivals: "Es gibt mehrere Zahlungsseiten; dies ist die neueste.",
    codeHidden: "v zeigt den QR-Code", codeTooLarge: "Für den QR-Code das Fenster vergrößern.",
    totals: { "Vorläufig waren es \($0). Der Shop berechnet \($1)." })

  private static func displayState(_ state: PaymentDisplayState) -> PaymentText {
    let (notYet, none, unknown): (SafeText, SafeText, SafeText) = (
      "Noch wurde nichts abgebucht.", "Es wurde kein Geld abgebucht.", "Unklar, ob Geld abgebucht wurde."
    )
    return switch state {
    case .totalDiffers:
      .init("Der Betrag weicht vom vorläufigen ab", notYet, "Mit a annehmen oder später entscheiden.")
    case .openingSession:
      .init("Die Zahlung wird vorbereitet", notYet, "Ihre Bestellung ist sicher. Etwas Geduld.")
    case .searchingForSession:
      .init("Suche nach der Zahlungsseite", notYet, "Antwort verloren; keine zweite wird geöffnet.")
    case .sessionFailed:
      .init("Noch keine Zahlung begonnen", notYet, "Ihre Bestellung bleibt. s: nochmals, m: andere Zahlart.")
    case .changingMethod: .init("Die Zahlart wird geändert", notYet, "Ihre Bestellung bleibt bestehen.")
    case .waitingForLink:
      .init("Warten auf die Zahlungsseite", notYet, "Sie erscheint hier, sobald sie bereit ist.")
    case .linkReady:
      .init("Warten auf die Zahlung", notYet, "Zahlen Sie auf der Seite unten und kommen Sie zurück.")
    case .linkRefused:
      .init("Die Zahlungsseite ist nicht sicher", notYet, "Adresse ohne https. m: andere Zahlart.")
    case .processing:
      .init("In Bearbeitung", "Vielleicht ist Geld unterwegs.", "Das Ergebnis erscheint hier.")
    case .paid: .init("Bezahlt", "Der volle Betrag wurde abgebucht.", "Vielen Dank. t: Beleg speichern.")
    case .partlyPaid: .init("Teilweise bezahlt", "Ein Teil wurde abgebucht.", "Der Rest ist noch offen.")
    case .canceled: .init("Abgebrochen", none, "Ihre Bestellung bleibt. s: erneut zahlen, m: Zahlart.")
    case .expired: .init("Abgelaufen", none, "Ihre Bestellung bleibt. s: neue Zahlungsseite.")
    case .failed:
      .init("Zahlung fehlgeschlagen", none, "Ihre Bestellung bleibt. s: nochmals, m: andere Zahlart.")
    case .unknown(let word): .init("„\(word)“", unknown, "So nennt es der Shop. Es wird weiter geprüft.")
    case .unreachable:
      .init("Keine Verbindung", unknown, "Die Prüfung läuft weiter. Ihre Bestellung ist sicher.")
    case .stoppedAsking: .init("Prüfung beendet", "Keine Zahlung in einer halben Stunde.", "r: fortsetzen.")
    case .paused: .init("Angehalten", "Bisher keine Zahlung eingegangen.", "w: fortsetzen, r: einmal prüfen.")
    case .blocked: .init("Status nicht verfügbar", unknown, "Ihre Bestellung ist sicher. r: erneut prüfen.")
    case .onDelivery:
      .init("Zahlung bei Lieferung", "Hier wird nichts abgebucht.", "Die Bestellung ist abgeschlossen.")
    }
  }

  private static let status = ByStatus(
    waiting: "offen", processing: "in Bearbeitung", completed: "bezahlt", partial: "teilweise bezahlt",
    canceled: "abgebrochen", expired: "abgelaufen", failed: "fehlgeschlagen")

  private static func event(_ event: TimelineEntry.Event, _ formatting: Formatting) -> SafeText {
    switch event {
    case .orderCreated(let total): "Bestellung angelegt · \(formatting.money(total))"
    case .totalAcknowledged(let estimate, let total):
      "Betrag \(formatting.money(estimate)) → \(formatting.money(total)) angenommen"
    case .sessionOpened: "Zahlung begonnen"
    case .sessionFound: "Zahlung wiedergefunden"
    case .sessionFailed(let reason): "Zahlung nicht begonnen: \(failure(reason).what)"
    case .linkArrived(let host): "Zahlungsseite: \(SafeText(untrusted: host))"
    case .statusChanged(let word): "Zahlung: \(status(word))"
    case .orderStatusChanged(let word): "Bestellung: \(SafeText(untrusted: word))"
    case .unreachable(let reason): "keine Antwort: \(failure(reason).what)"
    case .reachableAgain: "wieder verbunden"
    case .methodChanged(let title): "Zahlart: \(SafeText(untrusted: title))"
    case .wentBackwards(let word): "der Shop meldet „\(status(word))“; bezahlt bleibt bezahlt"
    }
  }

  private static let orderWords = OrdersWords(
    title: "Ihre Bestellungen", loading: "Bestellungen werden geladen …",
    empty: "Sie haben noch keine Bestellung", emptyHint: "Hier stehen Ihre Bestellungen, bezahlt oder nicht.",
    nothingFound: { "Keine Bestellung passt zu „\($0)“" }, order: { "Bestellung \($0)" }, lines: "Artikel",
    details: "Angaben", storage: "Art der Bestellung", account: "Zahlung", created: "Bestellt am",
    shop: "Shop", customer: "Kunde", receipt: "Beleg", quantity: "Menge", unitPrice: "Einzelpreis",
    total: "Summe", payments: "Zahlungen", status: "Status",
    canceling: { "Bestellung \($0) wird storniert …" }, unnamedProduct: { "Produkt \($0)" }, paid: "bezahlt",
    notPaid: "nicht bezahlt")

  private static let overlayWords = OverlayWords(
    help: "Tasten", helpHere: "Auf dieser Seite", helpEverywhere: "Überall", more: { "noch \($0)" },
    palette: "Alle Aktionen", paletteHint: "tippen zum Suchen", paletteEmpty: "Keine Aktion heißt so",
    yes: "Ja", no: "Nein", question: question,
    productNumber: "Produktnummer", quantityOf: { "Menge · \($0)" },
    quantityRange: { "Eine ganze Zahl von \($0) bis \($1)" })

  private static func question(_ subject: Question.Subject) -> ConfirmationText {
    switch subject {
    case .quit(let unfinished): .init("Beenden?", unfinishedHint(unfinished), yes: "Beenden", no: "Bleiben")
    case .signOut:
      .init("Abmelden?", "Warenkorb und Angaben bleiben, bis Sie beenden.", yes: "Abmelden", no: "Bleiben")
    case .cancelOrder(let own):
      .init(
        "Bestellung \(own.id) stornieren?", "Der Shop erfährt es sofort. Das ist endgültig.",
        yes: "Stornieren", no: "Behalten")
    case .sendAgain:
      .init(
        "Bestellung erneut senden?",
        "Kam die erste doch an, haben Sie zwei. Prüfen Sie zuerst Ihre Bestellungen.", yes: "Erneut senden",
        no: "Nicht senden")
    }
  }

  private static func unfinishedHint(_ unfinished: Question.Unfinished) -> SafeText {
    switch unfinished {
    case .payment(let id): "Bestellung \(id) ist noch nicht bezahlt. Sie können sie später bezahlen."
    case .unknownOrder: "Noch ist unklar, ob Ihre Bestellung besteht. Ihre Bestellungen zeigen es."
    case .form(isKept: false): "Alle Ihre Angaben gehen verloren."
    case .cart(isKept: false): "Ihr Warenkorb geht verloren."
    case .form, .cart: "Warenkorb und Angaben bleiben für das nächste Mal."
    }
  }

  private static let consoleWords = ConsoleWords(
    mayExist: "Vielleicht gibt es eine Bestellung; nichts wurde abgebucht.",
    findOut: { "So erfahren Sie es: checkout resume \($0)" },
    noTrace: {
      "Der Shop kennt diese Bestellung nicht; nichts wurde abgebucht. Wenn Sie sicher sind, senden Sie sie erneut: checkout resume \($0) --resend"
    }, placed: { "Bestellung \($0) ist aufgegeben; bestellen Sie nicht noch einmal." },
    goOn: { "Weiter mit: checkout resume \($0)" },
    severalFit:
      "Mehrere Ihrer Bestellungen könnten es sein; nichts wird erneut gesendet. Starten Sie checkout ohne Befehl und wählen Sie die richtige."
  )

  private static func notice(_ notice: Notice, _ formatting: Formatting) -> SafeText {
    switch notice {
    case .added(let title, let quantity): "\(SafeText(untrusted: title)): \(quantity) im Warenkorb"
    case .orderCreated(let id): "Bestellung \(id) ist angelegt; Sie finden sie bei Ihren Bestellungen (o)."
    case .unfinished(let count):
      count == 1 ? "1 offener Einkauf: mit g fortsetzen." : "\(count) offene Einkäufe: mit g fortsetzen."
    case .cartRestored(let count): "\(count) Artikel vom letzten Mal im Warenkorb."
    case .journalHeld(by: 0): "Ein anderer Einkauf ist offen: hier stöbern, dort bestellen."
    case .journalHeld(let process):
      "Ein anderer Einkauf ist offen (Prozess \(process)): hier stöbern, dort bestellen."
    case .journalMovedAside(let path):
      "Prüfen Sie Ihre Bestellungen: Ein altes Journal ist unbrauchbar, es bleibt als \(SafeText(untrusted: path))."
    case .shopBusy(let end): "Der Shop ist überlastet: neuer Versuch um \(formatting.time(end))."
    case .copied: "Kopiert, falls Ihr Terminal es zulässt."
    case .linkOpened(let host): "\(SafeText(untrusted: host)) ist im Browser geöffnet."
    case .receiptSaved(let path): "Beleg gespeichert: \(SafeText(untrusted: path))"
    case .failed(let reason): failure(reason).line(of: reason)
    case .signInAgain: "Ihre Sitzung ist beendet. Melden Sie sich neu an; alles bleibt."
    case .pressAgainToQuit: "Drücken Sie ⌃C noch einmal, um zu beenden."
    case .cartIsEmpty: "Ihr Warenkorb ist leer: Fügen Sie ein Produkt hinzu."
    case .formIsIncomplete(let count): "\(formWords.problems(count))."
    case .nothingToUndo: "Nichts rückgängig zu machen."
    }
  }

  private static func failure(_ failure: Failure) -> FailureText {
    switch failure.kind {
    case .offline:
      .init("Der Shop ist nicht erreichbar", "Nichts wurde gesendet.", "Prüfen Sie die Verbindung.")
    case .untrusted(.certificate):
      .init(
        "Identität des Shops unklar", "Zertifikat ungültig.", "Prüfen Sie die Adresse oder ONEENTRY_CA_FILE.")
    case .untrusted(.otherHost):
      .init("Identität des Shops unklar", "Zertifikat eines anderen Hosts.", "Prüfen Sie die Adresse.")
    case .untrusted(.handshake):
      .init("Keine sichere Verbindung möglich", "Nichts wurde gesendet.", "Prüfen Sie Adresse und Port.")
    case .noAnswer:
      .init(
        "Der Shop hat nicht geantwortet", "Keine oder zu langsame Verbindung.", "Versuchen Sie es erneut.")
    case .wrongCredentials:
      .init("Name oder Passwort ist falsch", "Der Shop kennt sie nicht.", "Geben Sie das Passwort neu ein.")
    case .signedOut:
      .init("Sie sind abgemeldet", "Ihre Sitzung ist beendet.", "Melden Sie sich neu an; alles bleibt.")
    case .projectClosed:
      .init(
        "Der Shop lehnt dieses Programm ab", "App-Token ungültig.", "Prüfen Sie ONEENTRY_APP_TOKEN.")
    case .notPermitted:
      .init("Der Shop erlaubt das nicht", "Ihrem Konto fehlt ein Recht.", "Wenden Sie sich an den Shop.")
    case .notFound:
      .init("Der Shop hat das nicht", "Entfernt oder falsch benannt.", "Gehen Sie zurück und laden Sie neu.")
    case .refused:
      .init("Der Shop hat das abgelehnt", "Etwas daran wurde nicht angenommen.", "Korrigieren Sie es.")
    case .busy where (failure.retryAfter ?? 0) > 600:
      .init("Der Shop ist überlastet", "Er bittet um eine lange Pause.", "Versuchen Sie es später.")
    case .busy:
      .init(
        "Der Shop ist überlastet", "Zu viele Anfragen.",
        failure.retryAfter.map { "In \($0) s erneut versuchen." } ?? "In einer Minute erneut versuchen.")
    case .shopBroken(let status):
      .init("Der Shop hat eine Störung", "Er antwortete mit Fehler \(status).", "Versuchen Sie es später.")
    case .unreadable(let field):
      .init(
        "Die Antwort ist nicht lesbar", "Unerwartet: \(SafeText(untrusted: field)).", "Fragen Sie den Shop.")
    case .local(let reason):
      .init("Auf diesem Computer ging etwas schief", .sentence(reason), "Beheben Sie das Problem.")
    }
  }

  private static func problem(_ problem: ValidationProblem) -> SafeText {
    switch problem {
    case .required: "Bitte ausfüllen."
    case .expected: "Der Shop fragt danach. Mit „weiter“ bleibt es leer."
    case .notATimeSlot: "Ein Tag und zwei Zeiten in UTC, etwa 24.12.2026 16:00-18:00."
    case .zero: "Der Shop liest 0 als nichts: Geben Sie eine andere Zahl ein."
    case .passwordsDiffer: "Die beiden Passwörter sind verschieden."
    case .notFillable: "Hier nicht möglich: Bitte bestellen Sie direkt im Shop."
    case .tooShort(let minimum): "Bitte mindestens \(minimum) Zeichen."
    case .tooLong(let maximum): "Bitte höchstens \(maximum) Zeichen."
    case .wrongLength(let length): "Bitte genau \(length) Zeichen."
    case .notAnEmail: "Eine E-Mail-Adresse sieht aus wie name@example.com."
    case .notAWholeNumber: "Eine ganze Zahl, etwa 42."
    case .notANumber: "Eine Zahl, etwa 4,2."
    case .ambiguousNumber: "Schreiben Sie 1234 oder 1.234: Ein Komma vor drei Ziffern ist zweideutig."
    case .outOfRange(let range) where range.upperBound == .max: "Eine Zahl ab \(range.lowerBound)."
    case .outOfRange(let range): "Eine Zahl von \(range.lowerBound) bis \(range.upperBound)."
    case .notADate: "Ein Datum, etwa 24.12.2026."
    case .notATime: "Eine Uhrzeit, etwa 16:30."
    case .notADateAndTime: "Datum und Uhrzeit, etwa 24.12.2026 16:30."
    case .notJSON: "JSON, etwa {\"Name\": \"Wert\"}."
    case .doesNotMatch(let pattern): "Passt nicht zum Muster \(SafeText(untrusted: pattern))."
    case .doesNotFit(let example): "Schreiben Sie es wie \(SafeText(untrusted: example))."
    case .wrongFileType(let allowed):
      "Eine Datei vom Typ \(SafeText(untrusted: allowed.joined(separator: ", ")))."
    case .custom(let sentence, _), .refusedByShop(let sentence): SafeText(untrusted: sentence)
    }
  }

  private static let example = Examples(
    date: "z. B. 24.12.2026", dateTime: "z. B. 24.12.2026 16:30", time: "z. B. 16:30",
    timeInterval: "z. B. 24.12.2026 16:00-18:00 (UTC)", integer: "z. B. 42", decimal: "z. B. 4,2",
    json: "z. B. {\"Name\": \"Wert\"}", file: "z. B. /home/sie/datei.pdf", ids: "z. B. 12, 34")
}
