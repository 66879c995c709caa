import CheckoutViewModel

/// The words of a tour that are not in its own files.
struct TourWords: Sendable {
  var next: SafeText
  var chapters: SafeText
  var chapter: SafeText
  var tryIt: SafeText
  var leave: SafeText
  var toTour: SafeText
  var isYours: SafeText
  var key: Strings.Filled
  /// The key beside Alt, together with a letter.
  var control: Strings.Filled
  var typed: SafeText
  var onPage: Strings.Filled
  var button: @Sendable (TourDeed.Button) -> SafeText
  var fault: Strings.Filled
  var timePassed: SafeText

  static func of(_ language: Language) -> TourWords {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    }
  }

  private static let english = TourWords(
    next: "next", chapters: "chapters", chapter: "chapter", tryIt: "try it yourself", leave: "leave",
    toTour: "back to the tour", isYours: "The keyboard is yours.", key: { "Key: \($0)" },
    control: { "Ctrl-\($0)" },
    typed: "Text is typed", onPage: { "On the payment page: \($0)" },
    button: { button in
      switch button {
      case .pay: "Pay"
      case .decline: "the card is declined"
      case .cancel: "Cancel"
      case .expire: "the time is over"
      case .fail: "the payment fails"
      }
    }, fault: { "Fault: \($0)" }, timePassed: "A little later")

  private static let french = TourWords(
    next: "suite", chapters: "chapitres", chapter: "chapitre", tryIt: "essayer", leave: "quitter",
    toTour: "retour à la visite", isYours: "Le clavier est à vous.", key: { "Touche : \($0)" },
    control: { "Ctrl-\($0)" },
    typed: "Du texte est saisi", onPage: { "Sur la page de paiement : \($0)" },
    button: { button in
      switch button {
      case .pay: "Payer"
      case .decline: "la carte est refusée"
      case .cancel: "Annuler"
      case .expire: "le délai est passé"
      case .fail: "le paiement échoue"
      }
    }, fault: { "Panne : \($0)" }, timePassed: "Un peu plus tard")

  private static let german = TourWords(
    next: "weiter", chapters: "Kapitel", chapter: "Kapitel", tryIt: "selbst ausprobieren", leave: "beenden",
    toTour: "zurück zur Tour", isYours: "Die Tastatur gehört Ihnen.", key: { "Taste: \($0)" },
    control: { "Strg-\($0)" },
    typed: "Text wird eingegeben", onPage: { "Auf der Zahlungsseite: \($0)" },
    button: { button in
      switch button {
      case .pay: "Zahlen"
      case .decline: "Die Karte wird abgelehnt"
      case .cancel: "Abbrechen"
      case .expire: "Die Zeit ist um"
      case .fail: "Die Zahlung schlägt fehl"
      }
    }, fault: { "Fehler: \($0)" }, timePassed: "Etwas später")
}

extension TourWords {
  func sentence(_ deed: TourDeed, _ names: Strings.KeyNames) -> SafeText {
    switch deed {
    case .pressed(let keys, let meaning):
      key(
        [keys.map { name($0, names) }.joined(separator: " "), meaning].compactMap(\.self).joined(
          separator: " – "))
    case .typed: typed
    case .onPaymentPage(let button): onPage(self.button(button))
    case .fault(let rule): fault(SafeText(untrusted: rule))
    case .timePassed: timePassed
    }
  }

  /// In words, for people who do not know the signs.
  private func name(_ key: Key, _ names: Strings.KeyNames) -> SafeText {
    if case .control(let letter) = key { return control(SafeText(untrusted: letter.uppercased())) }
    var names = names
    names.usesSigns = false
    return key.name(names)
  }
}
