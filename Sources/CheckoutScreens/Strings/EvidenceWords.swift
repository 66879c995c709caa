import CheckoutViewModel

/// The words of the note in an evidence pack.
public struct EvidenceWords: Sendable {
  /// The first line.
  public var title: SafeText
  /// What is left out.
  public var privacy: SafeText
  public var screen, picture, steps, calls, contract, setup, orders: SafeText
  /// How to have them, where no steps or no calls were kept.
  public var howToKeep: SafeText
  /// Instead of differences, where there are none.
  public var noDifferences: SafeText

  /// In a language.
  public static func of(_ language: Language) -> EvidenceWords {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    }
  }

  private static let english = EvidenceWords(
    title: "What OneEntry Checkout knows of a moment, for a report",
    privacy: """
      Passwords, tokens, codes and payment links are not in here, and what was typed into forms is masked. The titles of
      products, order numbers and the address of the shop are.
      """,
    screen: "the screen as text", picture: "the screen as a picture",
    steps: "what was done, as a scenario that “checkout run” plays",
    calls: "the calls to the shop; browsers open it in their network panel",
    contract: "where the shop’s answers differ from what OneEntry documents",
    setup: "version, system, terminal, and every setting with where it comes from",
    orders: "orders and payments of this run, and how far each has come",
    howToKeep:
      "Steps and calls are kept from the start with --evidence; calls also from when F12 is pressed.",
    noDifferences: "No answer differed.")

  private static let french = EvidenceWords(
    title: "Ce que OneEntry Checkout sait d’un instant, pour un rapport",
    privacy: """
      Ni mots de passe, ni jetons, ni codes, ni liens de paiement ; ce qui a été saisi dans les formulaires est masqué.
      Les titres des produits, les numéros de commande et l’adresse de la boutique y figurent.
      """,
    screen: "l’écran en texte", picture: "l’écran en image",
    steps: "ce qui a été fait, sous forme de scénario que « checkout run » rejoue",
    calls: "les appels à la boutique ; les navigateurs l’ouvrent dans leur panneau réseau",
    contract: "les réponses de la boutique qui s’écartent de la documentation de OneEntry",
    setup: "version, système, terminal, et chaque réglage avec son origine",
    orders: "les commandes et paiements de cette session, et où en est chacun",
    howToKeep:
      "Étapes et appels sont conservés dès le début avec --evidence ; les appels aussi à partir de F12.",
    noDifferences: "Aucune réponse ne s’en écarte.")

  private static let german = EvidenceWords(
    title: "Was OneEntry Checkout über einen Augenblick weiß, für einen Bericht",
    privacy: """
      Passwörter, Tokens, Codes und Zahlungslinks stehen nicht darin; was in Formulare eingegeben wurde, ist unkenntlich.
      Produkttitel, Bestellnummern und die Adresse des Shops stehen darin.
      """,
    screen: "der Bildschirm als Text", picture: "der Bildschirm als Bild",
    steps: "was getan wurde, als Szenario, das „checkout run“ abspielt",
    calls: "die Aufrufe an den Shop; Browser öffnen sie in ihrer Netzwerkansicht",
    contract: "wo Antworten des Shops von dem abweichen, was OneEntry dokumentiert",
    setup: "Version, System, Terminal und jede Einstellung mit ihrer Herkunft",
    orders: "Bestellungen und Zahlungen dieser Sitzung und wie weit sie sind",
    howToKeep:
      "Schritte und Aufrufe werden mit --evidence von Anfang an aufgezeichnet; Aufrufe auch, sobald F12 gedrückt wurde.",
    noDifferences: "Keine Antwort wich ab.")
}
