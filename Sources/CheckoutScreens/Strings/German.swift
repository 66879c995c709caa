import CheckoutViewModel
import OneEntryClient

/// The German words of every screen; whole sentences are in `GermanSentences.swift`.
enum German {
  static let strings = Strings(
    common: commonWords, formats: formatting, keyNames: names, keys: labels, signIn: signInWords,
    catalogue: catalogueWords, cart: cartWords, form: formWords, review: reviewWords, payment: paymentWords,
    orders: orderWords, overlays: overlayWords, console: consoleWords, linear: linearWords, notice: notice,
    failure: failure,
    problem: problem, example: example)

  static let commonWords = Strings.Common(
    language: "Deutsch", product: "OneEntry Checkout", demo: "DEMO", demoShop: "Demo-Shop", test: "TEST",
    live: "LIVE", readOnly: "NUR LESEN",
    guest: "Gast", items: { "\($0) Artikel" },
    steps: ["Warenkorb", "Anmeldung", "Angaben", "Prüfen", "Zahlung"],
    stepOf: { "Schritt \($0) von \($1)" }, required: "Pflicht", optional: "freiwillig",
    tooSmall: { "Dieses Fenster hat \($0)×\($1) Zeichen. Nötig sind 40×12." },
    quitHint: "⌃Q oder zweimal ⌃C: beenden", waiting: waiting,
    shopSays: { "Der Shop meldet: „\($0)“\($0.fullStop)" })

  private static let formatting = Strings.Formats(
    decimalSeparator: ",", groupSeparator: ".", symbolComesFirst: false, noCurrency: "(ohne Währung)",
    months: [
      "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez.",
    ], weekdays: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"], date: { "\($0). \($1) \($2)" },
    dayAndMonth: { "\($0). \($1)" }, yes: "ja", no: "nein", labelled: { "\($0): \($1)" }, htmlLanguage: "de")

  private static let names = Strings.KeyNames(
    escape: "Esc", delete: "Entf", home: "Pos1", end: "Ende", pageUp: "Bild↑", pageDown: "Bild↓",
    space: "Leertaste", insert: "Einfg", enter: "Eingabe", backspace: "Rücktaste", shiftTab: "Umschalt-Tab",
    up: "Auf", down: "Ab", left: "Links", right: "Rechts")

  private static let labels = Strings.Keys(
    help: "Hilfe", palette: "alle Aktionen", language: { "Sprache: \($0)" }, theme: { "Farben: \($0)" },
    project: { "Projekt: \($0)" },
    mouseOn: "Maus benutzen", mouseOff: "Maus markiert Text",
    signOut: "abmelden", quit: "beenden", back: "zurück", interrupt: "abbrechen / beenden",
    stopWaiting: "nicht mehr warten", categories: "Kategorien", useCategory: "anzeigen",
    allProducts: "alle Produkte", direction: "Reihenfolge umkehren",
    suspend: "zur Shell", close: "schließen", choose: "wählen", page: "blättern", ends: "Anfang / Ende",
    filter: "filtern", endFilter: "Filter behalten", clearFilter: "Filter löschen", reload: "neu laden",
    retry: "erneut versuchen", detail: "Details", products: "Produkte", cart: "Warenkorb",
    orders: "Bestellungen",
    nextStep: "weiter",
    submit: Strings.ByPurpose(
      signIn: "anmelden", signUp: "Konto anlegen", activate: "aktivieren", resetPassword: "festlegen"),
    field: "Feld", reveal: "Passwort zeigen", staySignedIn: "angemeldet bleiben",
    provider: "anderer Anbieter",
    purpose: Strings.ByPurpose(
      signIn: "anmelden", signUp: "Konto anlegen", activate: "Code eingeben",
      resetPassword: "Passwort vergessen"), requestCode: "Code anfordern", demoUser: "Demo-Konto",
    asGuest: "ohne Konto weiter", add: "hinzufügen",
    more: "eins mehr", fewer: "eins weniger", addByID: "per Nummer hinzufügen", sort: "sortieren",
    quantity: "Menge", typeQuantity: "Menge eingeben", remove: "entfernen", keepForLater: "für später",
    putBack: "zurücklegen", undo: "rückgängig", redo: "wiederholen", day: "Tag", option: "Auswahl",
    tick: "ankreuzen",
    fill: "ausfüllen", newLine: "neue Zeile", editor: "Editor", review: "prüfen", edit: "ändern",
    placeOrder: { "bestellen · \($0)" }, coupon: "Gutschein", bonus: "Bonus", sendAgain: "erneut senden",
    setAside: "zurückstellen", giveUp: "aufgeben",
    acknowledge: { "\($0) annehmen" },
    checkNow: "jetzt prüfen", open: "öffnen", copyLink: "Link kopieren", copyOrder: "Bestellnummer kopieren",
    plainText: "Text zum Markieren",
    qrCode: "QR-Code", pause: "Pause", goOn: "fortsetzen", newSession: "erneut zahlen",
    payRest: "Rest zahlen", otherMethod: "andere Zahlungsart", useMethod: "so bezahlen", leave: "verlassen",
    receipt: Strings.ByFormat(
      text: "Beleg", markdown: "Beleg als Markdown", json: "Beleg als JSON", html: "Beleg zum Drucken"),
    pay: "bezahlen", cancelOrder: "stornieren", repeatOrder: "erneut bestellen", answer: "OK",
    editing: Strings.EditingWords(
      byWord: "wortweise", deleteWord: "Wort löschen", deleteRest: "bis zum Anfang / Ende löschen",
      putBack: "Gelöschtes einfügen"))

  private static let signInWords = Strings.SignInWords(
    title: Strings.ByPurpose(
      signIn: "Anmeldung", signUp: "Konto anlegen", activate: "Konto aktivieren",
      resetPassword: "Neues Passwort"), connecting: { "Verbindung mit \($0) …" },
    sending: "Anfrage an den Shop …", provider: "Anmelden mit",
    staySignedIn: "Auf diesem Computer angemeldet bleiben",
    demo: "Ein Demo-Shop: Es fließt kein echtes Geld.",
    demoAccount: { "Anmelden als \($0) mit dem Passwort \($1)" },
    codeSent: "Ein Code ist unterwegs. Geben Sie ihn hier ein.",
    codeShown: { "Der Demo-Shop verschickt keine Mails. Der Code ist \($0)." },
    completed: Strings.ByPurpose(
      signIn: "Sie können sich anmelden.",
      signUp: "Ihr Konto ist angelegt. Melden Sie sich mit dem Passwort an.",
      activate: "Ihr Konto ist aktiviert. Melden Sie sich mit dem Passwort an.",
      resetPassword: "Ihr neues Passwort gilt. Melden Sie sich damit an."),
    signedIn: { "Sie sind angemeldet als \($0)." })

  private static let catalogueWords = Strings.CatalogueWords(
    title: "Produkte", of: { "\($0) von \($1)" }, loading: "Produkte werden geladen …",
    empty: "Dieser Shop hat keine Produkte",
    emptyHint: "Mit r neu laden oder mit # ein Produkt per Nummer hinzufügen.",
    nothingFound: { "Kein Produkt passt zu „\($0)“" },
    nothingFoundHint: "Ändern Sie den Text oder löschen Sie den Filter mit Esc.", filter: "Filter",
    searching: "Suche …", noPrice: "ohne Preis", inCart: { "×\($0)" },
    sortedBy: Strings.BySort(
      position: "wie im Shop", title: "nach Titel", price: "nach Preis", date: "nach Datum"),
    detail: "Produkt", articleNumber: "Artikelnr.", categories: "Kategorien", allProducts: "Alle Produkte")

  private static let cartWords = Strings.CartWords(
    title: "Warenkorb", empty: "Ihr Warenkorb ist leer",
    emptyHint: "Mit Esc zu den Produkten, mit ⏎ eines hinzufügen.", estimate: "Vorläufig",
    estimateHint: "Den genauen Betrag bestätigt der Shop.",
    unpriced: "Manche Produkte haben noch keinen Preis; der Shop ergänzt ihn.",
    priceChanged: { "\($0): Preis geändert \($1) → \($2)" }, keptForLater: "Für später",
    onlyKept: "Ihr Warenkorb ist leer: Alles liegt für später bereit. Mit l legen Sie ein Produkt zurück.",
    summary: "Übersicht",
    product: "Produkt", quantity: "Menge", price: "Einzelpreis", sum: "Summe")

  static let formWords = Strings.FormWords(
    title: "Angaben", loading: "Formular wird geladen …", storage: "Art der Bestellung",
    account: "Zahlen mit", noAccount: "Für diese Art der Bestellung gibt es keine Zahlungsart",
    noAccountHint: "Sobald der Shop eine anbietet, können Sie bestellen. Ihr Warenkorb bleibt erhalten.",
    testAccount: "Testmodus", problems: { $0 == 1 ? "1 Feld prüfen" : "\($0) Felder prüfen" },
    nothingToAsk: "Der Shop braucht sonst nichts.", phoneReason: "für Rückfragen zur Bestellung",
    emailExample: "z. B. name@example.com",
    obstacle: Strings.ByObstacle(
      file: "Dateien lassen sich hier nicht senden", noOptions: "der Shop bietet nichts zur Auswahl",
      captcha: "für ein Captcha braucht es den Browser", secret: "Bestellungen speichern kein Passwort",
      missing: "fehlt im Formular des Shops"),
    unfillable: { "Der Shop verlangt etwas, das hier nicht möglich ist: \($0)" },
    unfillableHint: "Bitte bestellen Sie auf der Website des Shops.",
    unfillableButHere:
      "Wählen Sie eine andere Art der Bestellung, oder bestellen Sie auf der Website des Shops.",
    pastDay: "Dieser Tag ist schon vorbei.")

  private static let reviewWords = Strings.ReviewWords(
    title: "Prüfen", items: "Artikel", details: "Angaben", account: "Zahlung", storage: "Art der Bestellung",
    project: "Shop", estimate: "Voraussichtlich", total: "Gesamt",
    estimateHint: "Der Shop nennt noch keine genaue Summe. Sie sehen sie, bevor Sie zahlen.",
    asking: "Die genaue Summe wird abgefragt …", subtotal: "Zwischensumme", discount: "Rabatt",
    bonus: "Bonus", free: "gratis", coupon: coupon,
    empty: "(leer)", ready: { "Noch wurde nichts gesendet. Mit p bestellen Sie für \($0)." },
    readyEstimate: { "Noch wurde nichts gesendet. Mit p bestellen Sie für etwa \($0)." },
    confirmed: "Die Bestellung geht ab, sobald der Shop diese Summe bestätigt; mit p sofort.",
    sending: "Ihre Bestellung wird gesendet …",
    sendingHint: "Sie wird nur einmal gesendet, egal was Sie drücken.",
    checking: "Prüfung, ob der Shop die Bestellung schon hat …",
    postponed: { "Der Shop ist überlastet: neuer Versuch um \($0)" },
    postponedHint: "Nichts bestellt, nichts abgebucht. p sendet jetzt, Esc bricht ab.",
    held: "Ein anderer Einkauf ist offen: Hier wird nichts gesendet",
    heldHint: "Schließen Sie ihn, dann bestellen Sie hier.", refused: "Der Shop hat die Bestellung abgelehnt",
    refusedHint: "Es wurde nichts bestellt. Korrigieren Sie die Angaben und drücken Sie p.",
    notSent: "Die Bestellung wurde nicht gesendet",
    notSentHint: "Es wurde nichts bestellt. Mit p versuchen Sie es erneut.",
    unknown: "Unklar, ob die Bestellung angekommen ist",
    unknownHints: Strings.ByVerdict(
      undecided: "Vielleicht gibt es eine Bestellung; nichts wurde abgebucht, nichts wird erneut gesendet.",
      checkAgain: "Erneut prüfen (r) oder Ihre Bestellungen ansehen (o).",
      mayExist: "Vielleicht gibt es eine Bestellung; nichts wurde abgebucht.",
      searching: "Ihre Bestellungen werden durchsucht; nichts wird erneut gesendet.",
      ambiguous: { "\($0) Ihrer Bestellungen könnten es sein; nichts wurde abgebucht." },
      choose: "Wählen Sie die richtige mit ↑ ↓ und ⏎.",
      absent: "Der Shop kennt diese Bestellung nicht; nichts wurde abgebucht.",
      sendAgain: "Erneut prüfen (r) oder erneut senden (S), wenn Sie sicher sind."),
    incomplete: "Es fehlt etwas", incompleteHint: "Mit Esc zurück und die markierten Felder ausfüllen.")

  private static let paymentWords = Strings.PaymentWords(
    title: { "Zahlung · Bestellung \($0)" }, none: "Es ist nichts zu bezahlen",
    noneHint: "Bestellen Sie zuerst oder wählen Sie eine Bestellung (o).", displayState: displayState,
    order: { "Bestellung \($0)" }, status: status, checked: { "geprüft um \($0)" }, checking: "Prüfung …",
    nextCheck: { "nächste Prüfung um \($0)" }, tries: { $0 == 1 ? "1 Prüfung" : "\($0) Prüfungen" },
    failures: { $0 == 1 ? "1 Fehlversuch" : "\($0) Fehlversuche" }, timeline: "Verlauf", event: event,
    otherMethod: "Zahlen mit", rivals: "Es gibt mehrere Zahlungsseiten; dies ist die neueste.",
    codeHidden: "v zeigt den QR-Code", codeTooLarge: "Für den QR-Code das Fenster vergrößern.",
    link: "Zahlungsseite", orderNumber: "Bestellnummer", checkout: "Einkauf",
    totals: { "Vorläufig waren es \($0). Der Shop berechnet \($1)." },
    partSums: { "\($0) von \($1) sind bezahlt; offen: \($2)." },
    asksFor: { "Diese Zahlung beträgt \($0) von insgesamt \($1)." },
    mayRefuseCents:
      "Der Zahlungsdienst des Shops nimmt vielleicht keine Cent-Beträge an. Mit m zahlen Sie anders.")

  static let status = Strings.ByStatus(
    waiting: "offen", processing: "in Bearbeitung", completed: "bezahlt", partial: "teilweise bezahlt",
    canceled: "abgebrochen", expired: "abgelaufen", failed: "fehlgeschlagen")

  private static let orderWords = Strings.OrdersWords(
    title: "Ihre Bestellungen", loading: "Bestellungen werden geladen …",
    empty: "Sie haben noch keine Bestellung", emptyHint: "Hier stehen Ihre Bestellungen, bezahlt oder nicht.",
    nothingFound: { "Keine Bestellung passt zu „\($0)“" }, order: { "Bestellung \($0)" }, lines: "Artikel",
    details: "Angaben", storage: "Art der Bestellung", account: "Zahlung", created: "Bestellt am",
    shop: "Shop", customer: "Kunde", receipt: "Beleg", quantity: "Menge", unitPrice: "Einzelpreis",
    total: "Summe", payments: "Zahlungen", status: "Status",
    canceling: { "Bestellung \($0) wird storniert …" }, unnamedProduct: { "Produkt \($0)" }, paid: "bezahlt",
    notPaid: "nicht bezahlt")

  private static let overlayWords = Strings.OverlayWords(
    help: "Tasten",
    subject: Strings.BySubject(
      moving: "Navigation", screen: "Auf dieser Seite", text: "Im Text", order: "Bestellung und Zahlung",
      program: "Programm"), more: { "noch \($0)" },
    palette: "Alle Aktionen", paletteHint: "tippen zum Suchen", paletteEmpty: "Keine Aktion heißt so",
    yes: "Ja", no: "Nein", question: question,
    productNumber: "Produktnummer",
    productNumberHint: "Ein Produkt, das nicht in der Liste steht, lässt sich per Nummer hinzufügen.",
    couponCode: "Gutscheincode",
    couponHint: "Leer lassen, um den Gutschein zu entfernen.",
    bonusAmount: "Bonus einsetzen", quantityOf: { "Menge · \($0)" },
    openCheckouts: "Offene Bestellvorgänge", notSettled: "Zahlung nicht abgeschlossen",
    unknownOrder: "unklar, ob sie angekommen ist", noNumber: "Bestellung",
    quantityRange: { "Eine ganze Zahl von \($0) bis \($1)" })
}
