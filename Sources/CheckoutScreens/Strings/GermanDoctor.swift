import CheckoutViewModel
import OneEntryClient

extension German {
  static let doctorWords = DoctorWords(
    subject: doctorSubject, finding: doctorFinding,
    summary: { problems, warnings in
      let rest: SafeText = warnings == 1 ? "1 Warnung" : "\(warnings) Warnungen"
      return switch problems {
      case 0: "Kein Problem gefunden, \(rest)."
      case 1: "1 Problem verhindert Bestellungen, \(rest)."
      default: "\(problems) Probleme verhindern Bestellungen, \(rest)."
      }
    })

  private static func doctorSubject(_ subject: CheckSubject) -> SafeText {
    switch subject {
    case .address: "Adresse"
    case .token: "App-Token"
    case .clock: "Uhr"
    case .languages: "Sprache"
    case .provider: "Anbieter"
    case .signInForm: "Anmeldeformular"
    case .codeEvents: "Code-Ereignisse"
    case .signIn: "Anmeldung"
    case .storages: "Speicher"
    case .orderForms: "Bestellformulare"
    case .accounts: "Zahlung"
    case .products: "Produkte"
    case .preview: "Vorschau"
    case .guests: "Gäste"
    case .rights: "Rechte"
    case .order: "Testbestellung"
    case .contract: "Vertrag"
    case .terminal: "Terminal"
    }
  }

  private static func shopSaid(_ sentence: String?) -> SafeText {
    sentence.map { " \(commonWords.shopSays(SafeText(untrusted: $0).truncated(to: 200)))" } ?? ""
  }

  private static func doctorFinding(_ diagnosis: Diagnosis) -> DiagnosisText {
    switch diagnosis {
    case .reached(let host, let time):
      .init("„\(.marker(host))“ antwortet in \(time) ms.")
    case .notReached(let host, let why):
      .init(
        "„\(.marker(host))“: \(failure(why).what). \(failure(why).why)\(shopSaid(why.sentence))",
        why.isTrustMissing
          ? failure(why).remedy
          : "Prüfen Sie ONEENTRY_PROJECT_URL; der Browser zeigt die Adresse, wenn die Verwaltung von OneEntry geöffnet ist."
      )
    case .notOneEntry(let host, let status):
      .init(
        "„\(.marker(host))“ antwortet, aber nicht wie OneEntry\(status.map { " (HTTP \($0))" } ?? "").",
        "Prüfen Sie ONEENTRY_PROJECT_URL, ohne /api/content. Vielleicht hat ein Proxy oder die Anmeldeseite des Netzes geantwortet."
      )
    case .tokenAccepted:
      .init("Das App-Token wird angenommen.")
    case .tokenRefused:
      .init(
        "Das App-Token fehlt oder ist falsch.",
        "Kopieren Sie es in OneEntry aus Settings › App tokens nach ONEENTRY_APP_TOKEN.")
    case .clockRight:
      .init("Die Uhr dieses Rechners stimmt mit der des Shops überein.")
    case .clockWrong(let seconds):
      .init(
        "Die Uhr dieses Rechners weicht um \(abs(seconds)) s von der des Shops ab.",
        "Stellen Sie die Uhr dieses Rechners; sonst sind Termine und Belege falsch.")
    case .clockUnknown:
      .init("Der Shop nennt keine Uhrzeit.")
    case .languageOffered(let code):
      .init("Das Projekt hat Texte in \(.marker(code)).")
    case .languageMissing(let code, let offered):
      .init(
        "Das Projekt hat keine Texte in \(.marker(code)), nur in \(.list(offered)).",
        "Wählen Sie ein anderes --language, oder fügen Sie die Sprache in OneEntry unter Settings › Languages hinzu."
      )
    case .providerReady(let marker):
      .init("Angemeldet wird über „\(.marker(marker))“.")
    case .providerMissing(let marker, let known):
      .init(
        "Es gibt keinen Anbieter „\(.marker(marker))“. Das Projekt hat: \(.list(known)).",
        "Setzen Sie ONEENTRY_PROVIDER auf einen davon, oder legen Sie ihn in OneEntry unter Users › Authorization providers an."
      )
    case .providerInactive(let marker):
      .init(
        "Der Anbieter „\(.marker(marker))“ ist abgeschaltet.",
        "Schalten Sie ihn in OneEntry unter Users › Authorization providers ein.")
    case .providerWithoutForm(let marker):
      .init(
        "Der Anbieter „\(.marker(marker))“ hat kein Formular.",
        "Wählen Sie eines in OneEntry unter Users › Authorization providers.")
    case .signInFormReady(let form):
      .init("Das Formular „\(.marker(form))“ hat Login und Passwort.")
    case .signInFormMissing(let form, let marker):
      .init(
        "Das Formular „\(.marker(form))“ des Anbieters „\(.marker(marker))“ gibt es nicht.",
        "Wählen Sie ein anderes in OneEntry unter Users › Authorization providers.")
    case .signInFormWithoutLogin(let form):
      .init(
        "Kein Feld des Formulars „\(.marker(form))“ ist der Login.",
        "Kennzeichnen Sie eines in OneEntry unter Settings › Attributes als „login“.")
    case .signInFormWithoutPassword(let form):
      .init(
        "Kein Feld des Formulars „\(.marker(form))“ ist das Passwort.",
        "Kennzeichnen Sie eines in OneEntry unter Settings › Attributes als „password“.")
    case .codeEventsSet:
      .init("Die Ereignisse für Codes sind eingestellt.")
    case .codeEventsGuessed:
      .init(
        "Die Ereignisse für Codes sind nicht eingestellt; die üblichen Namen werden versucht.",
        "Setzen Sie ONEENTRY_ACTIVATION_EVENT und ONEENTRY_RECOVERY_EVENT auf ihre Marker; sie stehen in OneEntry unter Events."
      )
    case .signedIn(let user):
      .init("„\(.marker(user))“ kann sich anmelden.")
    case .signInRefused(let user, let sentence):
      .init(
        "„\(.marker(user))“ kann sich nicht anmelden.\(shopSaid(sentence))",
        "Prüfen Sie Name und Passwort; das Konto muss in OneEntry unter Users aktiv sein.")
    case .signInNotTried:
      .init(
        "Niemand war angemeldet; was einen Benutzer braucht, wurde nicht geprüft.",
        "Geben Sie --user an, dazu --password-stdin oder das Passwort auf Nachfrage.")
    case .storageReady(let marker, let form):
      .init("Der Speicher „\(.marker(marker))“ nimmt Bestellungen mit dem Formular „\(.marker(form))“ an.")
    case .noStorages:
      .init(
        "Es gibt keinen Speicher für Bestellungen.",
        "Legen Sie in OneEntry unter Orders einen an, mit Formular und Zahlungskonten.")
    case .storageWithoutForm(let marker):
      .init(
        "Der Speicher „\(.marker(marker))“ hat kein Formular.", "Wählen Sie eines in OneEntry unter Orders.")
    case .formReady(let form, let fields):
      .init("Formular „\(.marker(form))“: hier ausfüllbare Felder: \(fields).")
    case .formMissing(let form, let marker):
      .init(
        "Das Formular „\(.marker(form))“ des Speichers „\(.marker(marker))“ gibt es nicht.",
        "Wählen Sie ein anderes in OneEntry unter Orders.")
    case .fieldNotFillable(let field, let form, let type, let isRequired):
      .init(
        "Formular „\(.marker(form))“: Das Feld „\(.marker(field))“ (\(.marker(type)), \(isRequired ? commonWords.required : commonWords.optional)) kann hier nicht ausgefüllt werden.",
        "Machen Sie es in OneEntry unter Settings › Attributes freiwillig; einer Liste geben Sie etwas zur Auswahl."
      )
    case .fieldTypeUnknown(let field, let form, let type):
      .init(
        "Formular „\(.marker(form))“: Der Typ „\(.marker(type))“ des Feldes „\(.marker(field))“ ist unbekannt; es wird als Text abgefragt.",
        "Weist der Shop den Text ab, ändern Sie den Typ in OneEntry unter Settings › Attributes.")
    case .accountReady(let marker, let isLive):
      .init("„\(.marker(marker))“ nimmt Zahlungen an (\(isLive ? commonWords.live : commonWords.test)).")
    case .accountOnDelivery(let marker):
      .init("„\(.marker(marker))“ wird bei Lieferung bezahlt.")
    case .accountNotConnected(let marker):
      .init(
        "„\(.marker(marker))“ ist nach eigener Angabe nicht verbunden.",
        "Verbinden Sie es in OneEntry unter Payments, im verwendeten Modus.")
    case .accountNotUsed(let marker):
      .init("„\(.marker(marker))“ ist abgeschaltet oder verborgen.")
    case .noAccounts:
      .init("Kein Zahlungskonto ist in Gebrauch.", "Schalten Sie in OneEntry unter Payments eines ein.")
    case .storageWithoutAccount(let marker):
      .init(
        "Kein Zahlungskonto des Speichers „\(.marker(marker))“ ist benutzbar.",
        "Verknüpfen Sie in OneEntry unter Orders eines, das in Gebrauch ist.")
    case .storageNamesUnknownAccount(let account, let marker):
      .init(
        "Der Speicher „\(.marker(marker))“ nennt ein Zahlungskonto „\(.marker(account))“, das es nicht gibt.",
        "Entfernen Sie die Verknüpfung in OneEntry unter Orders.")
    case .productsReady(let count):
      .init("Produkte im Angebot: \(count).")
    case .noProducts:
      .init(
        "Kein Produkt ist sichtbar.",
        "Legen Sie in OneEntry unter Catalog Produkte an, und machen Sie sie sichtbar.")
    case .productsWithoutPrice(let ids, let total):
      .init(
        "Ohne Preis: \(ids.count) der ersten \(total) Produkte (\(.list(ids.map(String.init)))).",
        "Tragen Sie den Preis in OneEntry ein; das Attribut muss als Preis gekennzeichnet sein.")
    case .noProductWithPrice:
      .init(
        "Keines der ersten Produkte hat einen Preis.",
        "Kennzeichnen Sie das Attribut mit dem Preis in OneEntry unter Settings › Attributes.")
    case .productsWithoutCurrency(let ids, let total):
      .init(
        "Ohne Währung: \(ids.count) der ersten \(total) Produkte (\(.list(ids.map(String.init)))).",
        "Geben Sie ihnen ein Attribut, dessen Marker mit „currency“ beginnt.")
    case .previewed:
      .init("Der Shop sagt vorher, was eine Bestellung kostet.")
    case .previewNotOffered:
      .init(
        "Dieser Server sagt nicht vorher, was eine Bestellung kostet.",
        "Nichts zu tun: Die Summe steht nach der Bestellung fest.")
    case .previewRefused(let sentence):
      .init(
        "Der Shop verweigert die Vorschau.\(shopSaid(sentence))",
        "Bestellungen können aus demselben Grund abgewiesen werden.")
    case .guestsReady(let marker):
      .init("Gäste können in „\(.marker(marker))“ bestellen.")
    case .guestsNotSetUp:
      .init(
        "Bestellungen ohne Konto sind nicht eingerichtet.",
        "Wenn das Projekt sie annimmt, setzen Sie ONEENTRY_GUEST_STORAGE.")
    case .guestsRefused(let marker, let sentence):
      .init(
        "Der Shop nimmt in „\(.marker(marker))“ keine Bestellungen von Gästen an.\(shopSaid(sentence))",
        "Erlauben Sie Gästen die Routen der Bestellungen in OneEntry unter Users › User groups, oder entfernen Sie ONEENTRY_GUEST_STORAGE."
      )
    case .orderPlaced(let id, let total, let isPaidOnline):
      .init(
        "Bestellung \(id) wurde über \(.amount(total, .german)) aufgegeben\(isPaidOnline ? ", ihre Zahlung eröffnet und abgefragt" : "")."
      )
    case .orderNotPlaced(let error):
      .init("Es konnte keine Testbestellung aufgegeben werden.", ConsoleMessages(.german).sentence(error))
    case .orderLost(let checkout):
      .init(
        "Auf die Testbestellung kam keine Antwort, und der Shop zeigt keine passende.",
        "In OneEntry unter Orders nachsehen oder checkout resume \(.marker(checkout)) ausführen.")
    case .orderWithoutSession(let id, let why):
      .init(
        "Bestellung \(id) wurde aufgegeben, aber ihre Zahlung nicht eröffnet\(why.map { ": \(failure($0).what)" } ?? "").",
        "Das Zahlungskonto in OneEntry unter Payments prüfen.")
    case .orderCanceled(let id):
      .init("Bestellung \(id) wurde danach storniert.")
    case .orderNotCanceled(let id, let why):
      .init(
        "Bestellung \(id) konnte nicht wieder storniert werden: \(failure(why).what).",
        "In OneEntry unter Orders stornieren.")
    case .orderNotTried:
      .init(
        "Es wurde keine Testbestellung aufgegeben, weil in diesem Projekt echtes Geld fließt.",
        "Seine Zahlungskonten in OneEntry unter Payments auf Testmodus stellen und erneut versuchen.")
    case .rightsSufficient:
      .init("Alle Aufrufe, die gemacht wurden, sind erlaubt.")
    case .rightMissing(let call, let sentence):
      .init(
        "\(.marker(call.rawValue)) ist nicht erlaubt.\(shopSaid(sentence))",
        "Erlauben Sie es in OneEntry unter Users › User groups.")
    case .notInPlan(let call):
      .init(
        "\(.marker(call.rawValue)) ist im Tarif des Projekts nicht enthalten.",
        "Wählen Sie einen Tarif von OneEntry, der es enthält.")
    case .contractKept:
      .init("Alle Antworten sind so, wie OneEntry sie dokumentiert.")
    case .contractBroken(let call, let difference, let times):
      .init(
        "\(.marker(call.rawValue)): \(InspectorWords.of(.german).difference(difference)) (\(times)×).",
        "Nichts zu tun: Es wird trotzdem gelesen, wo das geht. Bitte melden Sie es mit --json.")
    case .terminalReady(let name):
      .init("„\(.marker(name))“ kann den Vollbildmodus zeigen.")
    case .terminalWithoutUTF8(let name):
      .init(
        "„\(.marker(name))“ ist nicht auf UTF-8 eingestellt; der Bildschirm wird in ASCII gezeichnet.",
        "Setzen Sie LANG auf ein Gebietsschema, das auf .UTF-8 endet.")
    case .noTerminal:
      .init(
        "Hier ist kein Terminal, also kein Vollbildmodus.",
        "Benutzen Sie hier checkout pay, oder starten Sie das Programm in einem Terminalfenster.")
    case .failed(let why):
      .init("\(failure(why).what). \(failure(why).why)\(shopSaid(why.sentence))", "\(failure(why).remedy)")
    case .tookTooLong:
      .init(
        "Das dauerte zu lange und wurde abgebrochen.",
        "Versuchen Sie es noch einmal; das Protokoll (--log) sagt mehr.")
    case .skipped(let subject):
      .init("Nicht geprüft, denn zuerst braucht es: \(doctorSubject(subject)).")
    }
  }
}
