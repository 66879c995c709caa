import CheckoutViewModel
import OneEntryClient

extension German {
  static func displayState(_ state: PaymentDisplayState) -> PaymentText {
    let (notYet, none, unknown): (SafeText, SafeText, SafeText) = (
      "Noch wurde nichts abgebucht.", "Es wurde kein Geld abgebucht.", "Unklar, ob Geld abgebucht wurde."
    )
    return switch state {
    case .totalDiffers:
      .init("Der Betrag weicht vom vorläufigen ab", notYet, "Mit a annehmen oder später entscheiden.")
    case .notStarted: .init("Noch nicht bezahlt", notYet, "Öffnen Sie die Bestellung, um zu zahlen.")
    case .openingSession:
      .init(
        "Die Zahlung wird vorbereitet", notYet, "Ihre Bestellung ist sicher. Das kann eine Minute dauern.")
    case .searchingForSession:
      .init(
        "Suche nach der Zahlungsseite", notYet, "Die Antwort ging verloren; es wird keine zweite geöffnet.")
    case .sessionFailed:
      .init(
        "Noch keine Zahlung begonnen", notYet,
        "Ihre Bestellung bleibt bestehen. s: erneut versuchen, m: andere Zahlungsart.")
    case .changingMethod: .init("Die Zahlungsart wird geändert", notYet, "Ihre Bestellung bleibt bestehen.")
    case .waitingForLink:
      .init("Warten auf die Zahlungsseite", notYet, "Sie erscheint hier, sobald sie bereit ist.")
    case .linkReady:
      .init("Warten auf die Zahlung", notYet, "Zahlen Sie auf der Seite unten und kommen Sie dann zurück.")
    case .linkRefused:
      .init(
        "Die Zahlungsseite ist nicht sicher", notYet, "Ihre Adresse ist ohne https. m: andere Zahlungsart.")
    case .processing:
      .init("In Bearbeitung", "Vielleicht ist Geld unterwegs.", "Das Ergebnis erscheint hier.")
    case .paid: .init("Bezahlt", "Der volle Betrag wurde abgebucht.", "Vielen Dank. t: Beleg speichern.")
    case .paidForNow:
      .init(
        "Vorerst bezahlt", "Alles, was jetzt fällig ist, ist bezahlt.",
        "Den Rest fordert der Shop später an. Mit t speichern Sie einen Beleg.")
    case .partlyPaid: .init("Teilweise bezahlt", "Ein Teil wurde abgebucht.", "Der Rest ist noch offen.")
    case .canceled:
      .init("Abgebrochen", none, "Ihre Bestellung bleibt bestehen. s: erneut zahlen, m: andere Zahlungsart.")
    case .orderCanceled(canBePaid: false): .init("Storniert", none, "Die Bestellung ist storniert.")
    case .orderCanceled(canBePaid: true):
      .init(
        "Storniert", none,
        "Der Shop hat auch die Bestellung storniert. Mit s können Sie versuchen, sie doch noch zu bezahlen.")
    case .expired: .init("Abgelaufen", none, "Ihre Bestellung bleibt bestehen. s: neue Zahlungsseite.")
    case .failed:
      .init(
        "Zahlung fehlgeschlagen", none,
        "Ihre Bestellung bleibt bestehen. s: erneut versuchen, m: andere Zahlungsart.")
    case .unknown(let word): .init("„\(word)“", unknown, "So nennt es der Shop. Es wird weiter geprüft.")
    case .unreachable:
      .init("Keine Verbindung", unknown, "Die Prüfung läuft weiter. Ihre Bestellung ist sicher.")
    case .unclear:
      .init(
        "Die Zahlung lässt sich nicht prüfen", unknown,
        "Die Prüfung läuft weiter. Ihre Bestellung ist sicher.")
    case .stoppedAsking: .init("Prüfung beendet", "Keine Zahlung in einer halben Stunde.", "r: fortsetzen.")
    case .paused: .init("Angehalten", "Bisher keine Zahlung eingegangen.", "w: fortsetzen, r: einmal prüfen.")
    case .blocked: .init("Status nicht verfügbar", unknown, "Ihre Bestellung ist sicher. r: erneut prüfen.")
    case .onDelivery:
      .init("Zahlung bei Lieferung", "Hier wird nichts abgebucht.", "Die Bestellung ist abgeschlossen.")
    }
  }

  static func event(_ event: TimelineEntry.Event, _ formatting: Formatting) -> SafeText {
    switch event {
    case .orderCreated(let total): "Bestellung angelegt · \(formatting.money(total))"
    case .orderFound(let id, let searches):
      "Antwort verloren · Bestellung \(id) nach \(searches == 1 ? "1 Suche" : "\(searches) Suchen") gefunden"
    case .totalAcknowledged(let estimate, let total):
      "Betrag \(formatting.money(estimate)) → \(formatting.money(total)) angenommen"
    case .sessionOpened: "Zahlung begonnen"
    case .sessionFound: "Zahlung wiedergefunden"
    case .sessionFailed(let reason): "Zahlung nicht begonnen: \(failure(reason).what)"
    case .linkArrived(let host): "Zahlungsseite: \(SafeText(untrusted: host))"
    case .statusChanged(let word): "Zahlung: \(status(word))"
    case .orderStatusChanged(let word): "Bestellung: \(SafeText(untrusted: word))"
    case .unreachable(let reason):
      "\(reason.isSilence ? "keine Antwort: " : "nicht geprüft: ")\(failure(reason).what)"
    case .reachableAgain: "wieder verbunden"
    case .methodChanged(let title): "Zahlungsart: \(SafeText(untrusted: title))"
    case .wentBackwards(let word): "der Shop meldet „\(status(word))“; bezahlt bleibt bezahlt"
    }
  }

  static func question(_ subject: Question.Subject, _ formatting: Formatting) -> ConfirmationText {
    switch subject {
    case .quit(let unfinished, _):
      .init("Beenden?", unfinishedHint(unfinished), yes: "Beenden", no: "Bleiben")
    case .acceptTotal(_, _, let before, let now):
      .init(
        "\(formatting.money(now)) statt \(formatting.money(before)) zahlen?",
        "Mit dieser Änderung kostet die Bestellung mehr. Noch ist nichts geändert.", yes: "Annehmen",
        no: "Nichts ändern")
    case .signOut:
      .init(
        "Abmelden?", "Warenkorb und Angaben verschwinden und sind bei Ihrer nächsten Anmeldung wieder da.",
        yes: "Abmelden", no: "Bleiben")
    case .forgetGuest:
      .init(
        "Als Gast abmelden?", "Warenkorb und Angaben werden hier gelöscht. Bestellungen bleiben beim Shop.",
        yes: "Abmelden", no: "Bleiben")
    case .cancelOrder(let own):
      .init(
        "Bestellung \(own.id) stornieren?", "Der Shop erfährt es sofort. Das ist endgültig.",
        yes: "Stornieren", no: "Behalten")
    case .sendAgain:
      .init(
        "Bestellung erneut senden?",
        "Kam die erste doch an, haben Sie zwei. Prüfen Sie zuerst Ihre Bestellungen.", yes: "Erneut senden",
        no: "Nicht senden")
    case .giveUp:
      .init(
        "Diese Bestellung aufgeben?",
        "Sie wird nicht mehr gesucht. Kam sie doch an, zeigen sie nur Ihre Bestellungen.",
        yes: "Aufgeben", no: "Behalten")
    }
  }

  private static func unfinishedHint(_ unfinished: Question.Unfinished) -> SafeText {
    switch unfinished {
    case .payment(let id): "Bestellung \(id) ist noch nicht bezahlt. Sie können sie später bezahlen."
    case .unknownOrder:
      "Noch ist unklar, ob Ihre Bestellung angekommen ist. Ihre Bestellungen werden es zeigen."
    case .form(isKept: false): "Alle Ihre Angaben gehen verloren."
    case .cart(isKept: false): "Ihr Warenkorb geht verloren."
    case .form, .cart: "Warenkorb und Angaben bleiben für das nächste Mal."
    }
  }

  static func notice(_ notice: Notice, _ formatting: Formatting) -> SafeText {
    switch notice {
    case .added(let title, let quantity, let obstacle):
      "\(SafeText(untrusted: title)): \(quantity) im Warenkorb"
        + (obstacle.map { " · \(SafeText(untrusted: $0))" } ?? "")
    case .removed(let title): "\(SafeText(untrusted: title)) ist aus dem Warenkorb; u legt es zurück."
    case .orderCreated(let id): "Bestellung \(id) ist angelegt; Sie finden sie bei Ihren Bestellungen (o)."
    case .unfinished(let count):
      count == 1 ? "1 offener Einkauf: mit g fortsetzen." : "\(count) offene Einkäufe: mit g fortsetzen."
    case .cartRestored(let count): "\(count) Artikel vom letzten Mal im Warenkorb."
    case .journalHeld(by: 0): "Ein anderer Einkauf ist offen: hier stöbern, dort bestellen."
    case .journalHeld(let process):
      "Ein anderer Einkauf ist offen (Prozess \(process)): hier stöbern, dort bestellen."
    case .journalMovedAside(let path):
      "Prüfen Sie Ihre Bestellungen: Ein älteres Journal ist unlesbar; es liegt jetzt unter \(SafeText(untrusted: path))."
    case .shopBusy(let end): "Der Shop ist überlastet: neuer Versuch um \(formatting.time(end))."
    case .copied(.link): "Link zur Zahlungsseite kopiert. Manche Terminals erlauben das nicht."
    case .copied(.orderNumber(let number)):
      "Bestellnummer \(number) kopiert. Manche Terminals erlauben das nicht."
    case .copied(.call): "Als curl-Befehl kopiert. Manche Terminals erlauben das nicht."
    case .callsSaved(let path):
      "Aufrufe gespeichert: \(SafeText(untrusted: path)). Kein Geheimnis steht darin, aber Ihre Eingaben."
    case .evidenceSaved(let path):
      "Nachweise gespeichert: \(SafeText(untrusted: path)). Weder Geheimnisse noch Eingaben stehen darin."
    case .linkOpened(let host): "\(SafeText(untrusted: host)) ist im Browser geöffnet."
    case .receiptSaved(let path): "Beleg gespeichert: \(SafeText(untrusted: path))"
    case .failed(let reason): failure(reason).line(of: reason)
    case .signInAgain: "Ihre Sitzung ist beendet. Melden Sie sich neu an; alles bleibt."
    case .orderPaid(let id): "Bestellung \(id) ist bezahlt."
    case .accountReady(.resetPassword, let user):
      "Ihr neues Passwort gilt. Willkommen zurück, \(SafeText(untrusted: user))!"
    case .accountReady(_, let user): "Ihr Konto ist bereit. Willkommen, \(SafeText(untrusted: user))!"
    case .pressAgainToQuit: "Drücken Sie ⌃C noch einmal, um zu beenden."
    case .noProduct(let ids): "Der Shop hat kein Produkt \(Strings.listed(ids.map { "\($0)" }, upTo: 12))."
    case .cartIsEmpty: "Ihr Warenkorb ist leer: Fügen Sie ein Produkt hinzu."
    case .formIsIncomplete(let count): "\(formWords.problems(count))."
    case .noCategories: "Bisher hatte kein Produkt eine Kategorie."
    case .filled(let report): filled(report)
    case .nothingToUndo: "Nichts rückgängig zu machen."
    }
  }

  private static func filled(_ report: FillReport) -> SafeText {
    guard !report.isEmpty else {
      return "Aus Ihren Bestellungen und Ihrem Profil lässt sich hier nichts weiter ausfüllen."
    }
    let order = report.fromOrder.isEmpty ? nil : report.order
    let parts = [
      order.map { order in Strings.listed(report.fromOrder) { names in "aus Bestellung \(order): \(names)" }
      },
      Strings.listed(report.fromProfile) { names in "aus Ihrem Profil: \(names)" },
    ]
    return "Ausgefüllt " + parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }

  static func waiting(_ seconds: Int, _ stop: SafeText?) -> SafeText {
    guard let stop else {
      return
        "Wartet seit \(seconds) s. Das lässt sich nicht abbrechen; es läuft weiter, auch wenn Sie weggehen."
    }
    return "Wartet seit \(seconds) s. \(stop) bricht ab."
  }

  static func problem(_ problem: ValidationProblem) -> SafeText {
    switch problem {
    case .required: "Bitte ausfüllen."
    case .expected: "Der Shop fragt danach. Mit „weiter“ bleibt es leer."
    case .notATimeSlot: "Ein Tag und zwei Zeiten in UTC, etwa 24.12.2026 16:00-18:00."
    case .slotIsOver: "Dieser Termin hat schon begonnen. Bitte wählen Sie einen anderen."
    case .zero: "Der Shop wertet 0 als leer: Geben Sie eine andere Zahl ein."
    case .passwordsDiffer: "Die beiden Passwörter sind verschieden."
    case .notFillable: "Hier nicht möglich: Bitte nutzen Sie die Website des Shops."
    case .tooShort(let minimum): "Bitte mindestens \(minimum) Zeichen."
    case .tooLong(let maximum): "Bitte höchstens \(maximum) Zeichen."
    case .wrongLength(let length): "Bitte genau \(length) Zeichen."
    case .notAnEmail: "Eine E-Mail-Adresse sieht aus wie name@example.com."
    case .differs(let text): "\(SafeText(untrusted: text)) eingeben oder mit Esc verlassen."
    case .notAWholeNumber: "Eine ganze Zahl, etwa 42."
    case .notANumber: "Eine Zahl, etwa 4,2."
    case .ambiguousNumber: "Schreiben Sie 1234 oder 1.234: Ein Komma vor drei Ziffern ist zweideutig."
    case .outOfRange(let range) where range.upperBound == .max: "Eine Zahl ab \(range.lowerBound)."
    case .outOfRange(let range): "Eine Zahl von \(range.lowerBound) bis \(range.upperBound)."
    case .amountOutOfRange(let minimum, nil): "Ein Betrag ab \(SafeText(number: minimum))."
    case .amountOutOfRange(let minimum, let maximum?):
      "Ein Betrag von \(SafeText(number: minimum)) bis \(SafeText(number: maximum)), oder 0 für keinen."
    case .notADate: "Ein Datum, etwa 24.12.2026."
    case .notATime: "Eine Uhrzeit, etwa 16:30."
    case .notADateAndTime: "Datum und Uhrzeit, etwa 24.12.2026 16:30."
    case .notJSON: "JSON, etwa {\"Name\": \"Wert\"}."
    case .doesNotMatch(let pattern): "Passt nicht zum Muster \(SafeText(untrusted: pattern))."
    case .doesNotFit(let example): "Schreiben Sie es wie \(SafeText(untrusted: example))."
    case .wrongFileType(let allowed):
      "Eine Datei vom Typ \(SafeText(untrusted: allowed.joined(separator: ", ")))."
    case .custom(let sentence, let reason): "\(SafeText(untrusted: sentence)) · \(Self.problem(reason))"
    case .refusedByShop(let sentence): SafeText(untrusted: sentence)
    }
  }

  static let example = Strings.Examples(
    date: "z. B. 24.12.2026", dateTime: "z. B. 24.12.2026 16:30", time: "z. B. 16:30",
    timeInterval: "z. B. 24.12.2026 16:00-18:00 (UTC)", integer: "z. B. 42", decimal: "z. B. 4,2",
    json: "z. B. {\"Name\": \"Wert\"}", file: "z. B. /home/sie/datei.pdf", ids: "z. B. 12, 34")

  static func coupon(_ standing: Pricing.CouponStanding) -> SafeText? {
    switch standing {
    case .none: nil
    case .given(let code): "Gutschein \(SafeText(untrusted: code)): Der Shop entscheidet."
    case .applied(let code): "Der Gutschein \(SafeText(untrusted: code)) wird eingelöst."
    case .conditionsNotMet(let code):
      "Der Gutschein \(SafeText(untrusted: code)) ist gültig, gilt aber nicht für diese Bestellung."
    case .refused(let code, let sentence):
      "Der Shop nimmt den Gutschein \(SafeText(untrusted: code)) nicht an."
        + (sentence.map { " " + commonWords.shopSays(SafeText(untrusted: $0).truncated(to: 200)) } ?? "")
    }
  }
}
