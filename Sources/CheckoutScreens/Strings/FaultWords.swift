import CheckoutViewModel

/// The words of the faults of the demo shop. What a fault does is told by the shop itself, in English.
struct FaultWords: Sendable {
  var title: SafeText
  var open: SafeText
  var strikes: SafeText
  var everyCall: SafeText
  var call: SafeText
  var once: SafeText
  var untilOff: SafeText
  var clear: SafeText
  var none: SafeText
  /// In the header: so many faults are on.
  var mark: Strings.Counted

  static func of(_ language: Language) -> FaultWords {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    }
  }

  private static let english = FaultWords(
    title: "Make something go wrong", open: "faults of the demo shop", strikes: "Strikes:",
    everyCall: "every call", call: "which call", once: "for one call", untilOff: "until switched off",
    clear: "all off", none: "Nothing goes wrong on purpose.", mark: { $0 == 1 ? "1 FAULT" : "\($0) FAULTS" })

  private static let french = FaultWords(
    title: "Provoquer une panne", open: "pannes de la boutique de démo", strikes: "Concerne :",
    everyCall: "tout appel", call: "quel appel", once: "un appel", untilOff: "jusqu’à l’arrêt",
    clear: "tout arrêter", none: "Aucune panne n’est provoquée.",
    mark: { $0 == 1 ? "1 PANNE" : "\($0) PANNES" })

  private static let german = FaultWords(
    title: "Etwas schiefgehen lassen", open: "Fehler des Demo-Shops", strikes: "Trifft:",
    everyCall: "jeden Aufruf", call: "welchen Aufruf", once: "für einen Aufruf",
    untilOff: "bis zum Abschalten",
    clear: "alle aus", none: "Nichts geht absichtlich schief.", mark: { "\($0) FEHLER" })
}
