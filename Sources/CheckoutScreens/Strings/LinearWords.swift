extension Strings {
  /// What is said only where the shop is a conversation in lines.
  struct LinearWords: Sendable {
    /// Asks for one of the choices.
    var choose: SafeText
    /// Said of the option or line that is chosen now.
    var chosen: SafeText
    /// How to answer where something is chosen.
    var choiceHint: SafeText
    /// How to answer where a field is filled in.
    var fieldHint: SafeText
    /// Several options may be chosen.
    var severalHint: SafeText
    var notAChoice: Filled
    /// One answer fits several choices.
    var ambiguous: Filled
    var nothingBehind: SafeText
    var previousPage: SafeText
    var nextPage: SafeText
    /// After how many options were left out.
    var moreOptions: Filled
    /// The word that empties a field.
    var clear: SafeText
  }
}

extension English {
  static let linearWords = Strings.LinearWords(
    choose: "Your choice", chosen: "chosen",
    choiceHint:
      "Answer with a number, the first letters of an action, or its key. ? lists everything you can do, back goes back, quit leaves.",
    fieldHint:
      "Enter keeps the value in brackets, clear empties it, \\n begins a new line. To enter one of these words as a value, type \\ before it.",
    severalHint: "You can choose several, for example 1, 3.",
    notAChoice: { "“\($0)” is not one of the choices." },
    ambiguous: { "“\($0)” could mean several of them." },
    nothingBehind: "There is nothing to go back to.", previousPage: "previous page", nextPage: "next page",
    moreOptions: { "\($0): type the first letters or a number, or ? to hear them all" }, clear: "clear")
}

extension French {
  static let linearWords = Strings.LinearWords(
    choose: "Votre choix", chosen: "choisi",
    choiceHint:
      "Répondez par un numéro, les premières lettres d’une action ou sa touche. ? énumère tout ce que vous pouvez faire, retour revient en arrière, quitter termine.",
    fieldHint:
      "Entrée garde la valeur entre crochets, vider l’efface, \\n commence une nouvelle ligne. Pour saisir un de ces mots comme valeur, faites-le précéder de \\.",
    severalHint: "Plusieurs choix sont possibles, par exemple 1, 3.",
    notAChoice: { "« \($0) » ne fait pas partie des choix." },
    ambiguous: { "« \($0) » peut désigner plusieurs d’entre eux." },
    nothingBehind: "Il n’y a rien avant cet écran.", previousPage: "page précédente",
    nextPage: "page suivante",
    moreOptions: { "\($0) : tapez les premières lettres ou un numéro, ou ? pour tout entendre" },
    clear: "vider")
}

extension German {
  static let linearWords = Strings.LinearWords(
    choose: "Ihre Wahl", chosen: "gewählt",
    choiceHint:
      "Antworten Sie mit einer Nummer, den ersten Buchstaben einer Aktion oder ihrer Taste. ? zählt alles auf, zurück geht zurück, beenden beendet.",
    fieldHint:
      "Enter behält den Wert in Klammern, leeren löscht ihn, \\n beginnt eine neue Zeile. Um eines dieser Wörter als Wert einzugeben, stellen Sie \\ davor.",
    severalHint: "Mehrere sind möglich, zum Beispiel 1, 3.",
    notAChoice: { "„\($0)“ steht nicht zur Wahl." },
    ambiguous: { "„\($0)“ kann mehreres bedeuten." },
    nothingBehind: "Davor liegt nichts.", previousPage: "vorige Seite", nextPage: "nächste Seite",
    moreOptions: { "\($0): die ersten Buchstaben oder eine Nummer eingeben, oder ? für alle" },
    clear: "leeren")
}
