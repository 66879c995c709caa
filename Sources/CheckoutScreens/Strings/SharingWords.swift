import CheckoutViewModel

/// The words with which payment pages are opened to a network.
struct SharingWords: Sendable {
  var what: Strings.Filled
  var risk: SafeText
  var isPublic: Strings.Filled
  var others: Strings.Filled
  var question: SafeText
  var nothingShared: SafeText
  /// How yes begins.
  var yes: String

  static func of(_ language: Language) -> SharingWords {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    }
  }

  private static let english = SharingWords(
    what: {
      "Until this program ends, everybody on the network of \($0) will be able to reach the demo shop’s payment pages."
    },
    risk:
      "Anyone who has a link, or can read the network’s traffic (the pages are plain http), can see the order and press Pay. No money moves, and nothing else on this computer can be reached.",
    isPublic: { "\($0) is not a private address: anyone on the internet may be able to reach it." },
    others: { "Other addresses: \($0). Choose one with --share ADDRESS." },
    question: "Open them? [y/N]",
    nothingShared: "Nothing was opened. Without --share the payment pages stay on this computer.", yes: "y")

  private static let french = SharingWords(
    what: {
      "Jusqu’à la fin du programme, tout le réseau de \($0) pourra accéder aux pages de paiement de la boutique de démo."
    },
    risk:
      "Toute personne qui a un lien, ou qui peut lire le trafic du réseau (les pages sont en http simple), peut voir la commande et appuyer sur Payer. Aucun argent ne circule, et rien d’autre sur cet ordinateur n’est accessible.",
    isPublic: { "\($0) n’est pas une adresse privée : elle peut être accessible depuis tout Internet." },
    others: { "Autres adresses : \($0). Choisissez-en une avec --share ADRESSE." },
    question: "Les ouvrir ? [o/N]",
    nothingShared: "Rien n’a été ouvert. Sans --share, les pages de paiement restent sur cet ordinateur.",
    yes: "o")

  private static let german = SharingWords(
    what: {
      "Bis das Programm endet, erreicht jeder im Netzwerk von \($0) die Zahlungsseiten des Demo-Shops."
    },
    risk:
      "Wer einen Link hat oder im Netzwerk mitliest (die Seiten sind einfaches HTTP), kann die Bestellung sehen und bezahlen. Es fließt kein Geld, und sonst ist auf diesem Computer nichts erreichbar.",
    isPublic: { "\($0) ist keine private Adresse: Sie kann aus dem ganzen Internet erreichbar sein." },
    others: { "Weitere Adressen: \($0). Wählen Sie eine mit --share ADRESSE." },
    question: "Freigeben? [j/N]",
    nothingShared:
      "Es wurde nichts freigegeben. Ohne --share bleiben die Zahlungsseiten auf diesem Computer.",
    yes: "j")
}

extension ConsoleMessages {
  /// Which address is to be opened, with what risk, and what could be chosen instead.
  public func sharing(at address: String, isPrivate: Bool, others: [String]) -> String {
    let host = SafeText(untrusted: String(address.prefix { $0 != " " }))
    return [
      sharingWords.what(SafeText(untrusted: address)), sharingWords.risk,
      isPrivate ? nil : sharingWords.isPublic(host), Strings.listed(others, sharingWords.others),
    ].compactMap { $0?.string }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Asks whether it may be opened.
  public var mayShare: String { sharingWords.question.string }

  /// It was not.
  public var nothingShared: String { sharingWords.nothingShared.string }

  /// Whether that is what an answer means; whoever does not say so has not agreed.
  public func isYes(_ answer: String) -> Bool {
    let word = answer.lowercased().prefix { $0.isLetter }
    return word.hasPrefix(sharingWords.yes) || word == "y" || word == "yes"
  }

  private var sharingWords: SharingWords { .of(language) }
}
