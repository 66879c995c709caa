import CheckoutViewModel
import OneEntryClient

/// The words of the calls to the shop.
struct InspectorWords: Sendable {
  var title: SafeText
  var open: SafeText
  var toScreen: SafeText
  var copy: SafeText
  var save: SafeText
  var evidence: SafeText
  var follow: SafeText
  var details: SafeText
  var hint: SafeText
  var empty: SafeText
  var nothingFound: SafeText
  var request: SafeText
  var answer: SafeText
  var noAnswer: SafeText
  var notSent: SafeText
  var attempt: Strings.Counted
  var because: Strings.Filled
  /// A place of an answer that is not what the contract says.
  var difference: @Sendable (Difference) -> SafeText
  /// So many answers to this call differ so from the contract.
  var differs: @Sendable (_ what: SafeText, _ times: Int) -> SafeText

  static func of(_ language: Language) -> InspectorWords {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    }
  }

  private static let english = InspectorWords(
    title: "Calls to the shop", open: "calls to the shop", toScreen: "to the screen", copy: "copy as curl",
    save: "save as HAR", evidence: "save evidence", follow: "newest", details: "scroll",
    hint: "type to filter; ≠ finds differences",
    empty: "No call has been made since this was opened.", nothingFound: "No call fits.",
    request: "Request", answer: "Answer", noAnswer: "There was no answer.",
    notSent: "This was not sent: the program only reads.", attempt: { "attempt \($0)" },
    because: { "because of \($0)" },
    difference: {
      $0.words(answer: "the answer", missing: "missing", unknown: "unknown", insteadOf: "instead of")
    },
    differs: { "≠ \($0), \($1 == 1 ? "once" : "\($1) times")" })

  private static let french = InspectorWords(
    title: "Appels à la boutique", open: "appels à la boutique", toScreen: "à l’écran",
    copy: "copier (curl)", save: "enregistrer (HAR)", evidence: "enregistrer des preuves",
    follow: "le dernier", details: "défiler",
    hint: "saisir pour filtrer ; ≠ trouve les écarts",
    empty: "Aucun appel depuis l’ouverture.", nothingFound: "Aucun appel ne correspond.",
    request: "Requête", answer: "Réponse", noAnswer: "Il n’y a pas eu de réponse.",
    notSent: "Ceci n’a pas été envoyé : le programme ne fait que lire.",
    attempt: { "essai \($0)" }, because: { "à cause de \($0)" },
    difference: {
      $0.words(answer: "la réponse", missing: "manque", unknown: "inconnu", insteadOf: "au lieu de")
    },
    differs: { "≠ \($0), \($1) fois" })

  private static let german = InspectorWords(
    title: "Aufrufe an den Shop", open: "Aufrufe an den Shop", toScreen: "zum Bildschirm",
    copy: "als curl kopieren", save: "als HAR speichern", evidence: "Nachweise speichern", follow: "neuester",
    details: "blättern",
    hint: "tippen filtert; ≠ findet Abweichungen",
    empty: "Seit dem Öffnen gab es keinen Aufruf.", nothingFound: "Kein Aufruf passt.",
    request: "Anfrage", answer: "Antwort", noAnswer: "Es kam keine Antwort.",
    notSent: "Das wurde nicht gesendet: Das Programm liest nur.", attempt: { "Versuch \($0)" },
    because: { "wegen \($0)" },
    difference: {
      $0.words(answer: "die Antwort", missing: "fehlt", unknown: "unbekannt", insteadOf: "statt")
    },
    differs: { "≠ \($0), \($1)-mal" })
}

extension Difference {
  /// The place and what is different there; types have the names that JSON gives them.
  fileprivate func words(
    answer: SafeText, missing: SafeText, unknown: SafeText, insteadOf: SafeText
  ) -> SafeText {
    let place = path.isEmpty ? answer : SafeText(untrusted: path).truncated(to: 60)
    return switch kind {
    case .missing: "\(place): \(missing)"
    case .unknown: "\(place): \(unknown)"
    case .type(let expected, let found):
      "\(place): \(SafeText(untrusted: found)) \(insteadOf) \(SafeText(untrusted: expected))"
    }
  }
}
