import CheckoutViewModel
import OneEntryClient

/// What went wrong, why, and what to do about it.
extension German {
  static func failure(_ failure: Failure) -> FailureText {
    switch failure.kind {
    case .offline(let connection):
      .init(
        "Der Shop ist nicht erreichbar", "\(cause(of: connection)) Nichts wurde gesendet.",
        connection.cause == .proxy ? "Prüfen Sie den Proxy." : "Prüfen Sie Adresse und Verbindung.")
    case .untrusted(.certificate):
      .init(
        "Identität des Shops unklar", "Sein Zertifikat ist ungültig.",
        "Prüfen Sie die Adresse oder ONEENTRY_CA_FILE.")
    case .untrusted(.otherHost):
      .init(
        "Identität des Shops unklar", "Das Zertifikat gehört einem anderen Host.", "Prüfen Sie die Adresse.")
    case .untrusted(.handshake):
      .init(
        "Keine sichere Verbindung möglich", "Nichts wurde gesendet.",
        "Prüfen Sie Adresse, Port und Ihr Zertifikat.")
    case .noAnswer:
      .init(
        "Der Shop hat nicht geantwortet", "Keine oder zu langsame Verbindung.", "Versuchen Sie es erneut.")
    case .wrongCredentials:
      .init("Name oder Passwort ist falsch", "Der Shop kennt sie nicht.", "Geben Sie das Passwort neu ein.")
    case .wrongCode:
      .init(
        "Der Code ist falsch oder abgelaufen", "Der Shop nimmt ihn nicht an.",
        "Geben Sie ihn noch einmal ein, oder fordern Sie mit F9 einen neuen an.")
    case .accountExists:
      .init(
        "Unter diesem Namen gibt es schon ein Konto", "Es wurde nichts angelegt.",
        "Melden Sie sich mit F4 an, oder setzen Sie mit F8 ein neues Passwort.")
    case .eventUnknown(let purpose):
      .init(
        "Es wurde kein Code gesendet", "Das Ereignis für Codes heißt in diesem Shop anders.",
        "Tragen Sie in \(Strings.codeEventSetting(purpose)) ein, wie es in OneEntry heißt.")
    case .signedOut:
      .init("Sie sind abgemeldet", "Ihre Sitzung ist beendet.", "Melden Sie sich neu an; alles bleibt.")
    case .projectClosed:
      .init(
        "Der Shop lehnt dieses Programm ab", "App-Token ungültig.", "Prüfen Sie ONEENTRY_APP_TOKEN.")
    case .notPermitted:
      .init("Der Shop erlaubt das nicht", "Ihrem Konto fehlt ein Recht.", "Wenden Sie sich an den Shop.")
    case .notFound:
      .init(
        "Das gibt es im Shop nicht", "Es ist entfernt oder falsch benannt.",
        "Gehen Sie zurück und laden Sie neu.")
    case .refused:
      .init("Der Shop hat das abgelehnt", "Etwas daran wurde nicht angenommen.", "Korrigieren Sie es.")
    case .totalWouldRise:
      .init(
        "Die Summe würde steigen", "Es wurde nichts geändert.",
        "Behalten Sie die Zahlungsart, oder nehmen Sie die neue Summe an.")
    case .cancellingNotOffered:
      .init(
        "In diesem Shop können Sie nicht stornieren", "Er hat keinen Status für stornierte Bestellungen.",
        "Wenden Sie sich an den Shop.")
    case .readOnly:
      .init(
        "Es wurde nichts geändert", "Das Programm soll im Shop nichts ändern.",
        "Dafür mit --no-read-only starten.")
    case .notRewritable:
      .init(
        "Diese Bestellung kann hier nicht geändert werden", "Eines ihrer Produkte gibt es nicht mehr.",
        "Wenden Sie sich an den Shop.")
    case .busy where (failure.retryAfter ?? 0) > 600:
      .init("Der Shop ist überlastet", "Er bittet um eine lange Pause.", "Versuchen Sie es später.")
    case .busy:
      .init(
        "Der Shop ist überlastet", "Zu viele Anfragen.",
        failure.retryAfter.map { "In \($0) s erneut versuchen." } ?? "In einer Minute erneut versuchen.")
    case .shopBroken(let status):
      .init("Der Shop hat eine Störung", "Er antwortete mit Fehler \(status).", "Versuchen Sie es später.")
    case .unreadable(let answer) where answer.found == .webPage:
      .init(
        "Statt der Antwort kam eine Webseite",
        "Vielleicht verlangt dieses Netz eine Anmeldung, oder die Adresse gehört zu keinem OneEntry-Projekt.",
        "Öffnen Sie die Adresse im Browser, und versuchen Sie es erneut.")
    case .unreadable(let answer):
      .init(
        "Die Antwort des Shops ist nicht lesbar",
        "In \(SafeText(untrusted: answer.field)) wurde \(expected(answer.expected)) erwartet; es kam \(found(answer.found)).",
        "Versuchen Sie es erneut, oder fragen Sie den Shop.")
    case .tooLarge:
      .init("Die Antwort ist zu groß", "So viel liest dieses Programm nicht.", "Wenden Sie sich an den Shop.")
    case .stopped:
      .init(
        "Abgebrochen", "Sie haben die Antwort des Shops nicht abgewartet.",
        "Versuchen Sie es erneut, wenn Sie möchten.")
    case .local(let reason):
      .init("Auf diesem Computer ging etwas schief", .sentence(reason), "Beheben Sie das Problem.")
    case .device(let failure): device(failure)
    }
  }

  private static func cause(of connection: ConnectionFailure) -> SafeText {
    let address = SafeText(untrusted: connection.address)
    return switch connection.cause {
    case .unknownName: "Kein bekannter Rechner heißt \(address)."
    case .refused: "Unter \(address) antwortet niemand."
    case .noRoute: "Dieses Netz hat keinen Weg zu \(address)."
    case .silent: "\(address) hat nicht rechtzeitig geantwortet."
    case .proxy: "Der Proxy vor \(address) ließ die Anfrage nicht durch."
    case .renewal: "Ihre Anmeldung musste erneuert werden, und es kam keine Antwort."
    case .other:
      address.isEmpty ? "Es kam keine Verbindung zustande." : "Zu \(address) kam keine Verbindung zustande."
    }
  }

  private static func expected(_ expectation: UnreadableAnswer.Expectation) -> SafeText {
    switch expectation {
    case .json: "JSON"
    case .object: "ein Objekt"
    case .list: "eine Liste"
    case .text: "ein Text"
    case .token: "ein Token"
    case .id: "eine ganze Zahl"
    case .flag: "wahr oder falsch"
    case .amount: "ein Betrag"
    case .newOrder: "eine neue Bestellung"
    }
  }

  private static func found(_ finding: UnreadableAnswer.Finding) -> SafeText {
    switch finding {
    case .webPage: "eine Webseite"
    case .other: "etwas anderes"
    case .nothing: "nichts"
    case .flag: "wahr oder falsch"
    case .number: "eine Zahl"
    case .text: "ein Text"
    case .list: "eine Liste"
    case .object: "ein Objekt"
    case .oldOrder: "eine ältere"
    }
  }
}

extension German {
  private static func device(_ failure: DeviceFailure) -> FailureText {
    switch failure {
    case .notFound(let purpose, let name):
      .init("Das Programm „\(.name(name))“ gibt es hier nicht", "Es ist nicht im PATH.", remedy(purpose))
    case .notStarted(let purpose, let name):
      .init("„\(.name(name))“ lässt sich nicht starten", "Das System führt es nicht aus.", remedy(purpose))
    case .endedWithError(.editing, let name, let status):
      .init(
        "„\(.name(name))“ endete mit Fehler \(status)", "Der Text ist unverändert.",
        "Versuchen Sie es erneut, oder tippen Sie ihn hier.")
    case .endedWithError(.browsing, let name, let status):
      .init(
        "„\(.name(name))“ endete mit Fehler \(status)", "Die Seite ist vielleicht nicht offen.",
        remedy(.browsing))
    case .savedNothing(let name):
      .init(
        "„\(.name(name))“ hat nichts gespeichert", "Der Text ist unverändert.",
        "Speichern Sie vor dem Beenden; ein Editor im Fenster braucht eine Option wie --wait.")
    case .savedNoText(let name):
      .init(
        "„\(.name(name))“ hat keinen Text gespeichert", "Es ist kein UTF-8.", "Speichern Sie ihn in UTF-8.")
    case .noFileForText:
      .init(
        "Der Editor wurde nicht gestartet", "Der Text ließ sich nicht in eine Datei schreiben.",
        "Schaffen Sie Platz im temporären Ordner, oder nennen Sie einen anderen in TMPDIR.")
    case .noDisplay:
      .init(
        "In einer Fernsitzung öffnet sich kein Browser", "Sie hat keinen Bildschirm.",
        "Kopieren Sie den Link, oder scannen Sie den Code.")
    case .receiptNotWritten(let path):
      .init(
        "Der Beleg wurde nicht gespeichert", "„\(.name(path))“ ließ sich nicht schreiben.",
        "Starten Sie das Programm in einem Ordner, in den Sie schreiben dürfen.")
    case .evidenceNotWritten(let path):
      .init(
        "Die Nachweise wurden nicht gespeichert", "„\(.name(path))“ ließ sich nicht schreiben.",
        "Starten Sie das Programm in einem Ordner, in den Sie schreiben dürfen.")
    case .recordingNotWritten(let path):
      .init(
        "Die Aufzeichnung ist unterbrochen", "„\(.name(path))“ ließ sich nicht schreiben.",
        "Schaffen Sie Platz, oder prüfen Sie den Ordner; mit dem nächsten Schritt geht sie weiter.")
    case .callsNotWritten(let path):
      .init(
        "Die Aufrufe wurden nicht gespeichert", "„\(.name(path))“ ließ sich nicht schreiben.",
        "Starten Sie das Programm in einem Ordner, in den Sie schreiben dürfen.")
    }
  }

  private static func remedy(_ purpose: DeviceFailure.Purpose) -> SafeText {
    switch purpose {
    case .editing: "Nennen Sie einen anderen Editor in EDITOR, oder tippen Sie den Text hier."
    case .browsing: "Kopieren Sie den Link, scannen Sie den Code, oder nennen Sie einen Browser in BROWSER."
    }
  }
}
