/// Every sentence of the payment page in one language. A language that lacks one does not compile.
struct PageWords: Sendable {
  let order, free, discount: String
  /// With the amount.
  let pay: @Sendable (String) -> String
  let decline, cancel, cardNumber: String
  let declined: String
  let received, goBack: String
  let confirming, confirmingHint: String
  let cancelled, failed, expired, nothingTaken: String
  /// What a sandbox does with money, then with the card that is accepted and the one that is declined.
  let sandbox: String
  let cards: @Sendable (_ accepted: String, _ declined: String) -> String
  let unknownLink, unknownLinkHint: String

  static func of(_ language: PageLanguage) -> PageWords {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    }
  }
}

extension PageWords {
  private static let english = PageWords(
    order: "Order", free: "free", discount: "Discount", pay: { "Pay \($0)" }, decline: "Decline the card",
    cancel: "Cancel the payment", cardNumber: "Card number",
    declined: "The card was declined. Try another one.", received: "Payment received",
    goBack: "You can close this page and go back to the terminal.",
    confirming: "Your payment is being confirmed", confirmingHint: "The shop will hear of it shortly.",
    cancelled: "Payment cancelled", failed: "The payment failed", expired: "This link has expired",
    nothingTaken: "No money was taken. Go back to the terminal to try again.",
    sandbox: "This is a sandbox: no money moves.", cards: { "\($0) is accepted, \($1) is declined." },
    unknownLink: "Unknown payment link",
    unknownLinkHint:
      "The link is incomplete, or the sandbox was started again. Ask for a new link in the terminal.")

  private static let french = PageWords(
    order: "Commande", free: "offert", discount: "Remise", pay: { "Payer \($0)" },
    decline: "Refuser la carte",
    cancel: "Annuler le paiement", cardNumber: "Numéro de carte",
    declined: "La carte a été refusée. Essayez-en une autre.", received: "Paiement reçu",
    goBack: "Vous pouvez fermer cette page et revenir au terminal.",
    confirming: "Votre paiement est en cours de confirmation",
    confirmingHint: "La boutique en sera informée sous peu.", cancelled: "Paiement annulé",
    failed: "Le paiement a échoué", expired: "Ce lien a expiré",
    nothingTaken: "Rien n’a été débité. Revenez au terminal pour réessayer.",
    sandbox: "Ceci est un bac à sable : aucun argent ne circule.",
    cards: { "\($0) est acceptée, \($1) est refusée." }, unknownLink: "Lien de paiement inconnu",
    unknownLinkHint:
      "Le lien est incomplet, ou le bac à sable a redémarré. Demandez un nouveau lien dans le terminal.")

  private static let german = PageWords(
    order: "Bestellung", free: "gratis", discount: "Rabatt", pay: { "\($0) zahlen" },
    decline: "Karte ablehnen",
    cancel: "Zahlung abbrechen", cardNumber: "Kartennummer",
    declined: "Die Karte wurde abgelehnt. Versuchen Sie es mit einer anderen.",
    received: "Zahlung eingegangen",
    goBack: "Sie können diese Seite schließen und zum Terminal zurückkehren.",
    confirming: "Ihre Zahlung wird bestätigt", confirmingHint: "Der Shop erfährt es in Kürze.",
    cancelled: "Zahlung abgebrochen", failed: "Die Zahlung ist fehlgeschlagen",
    expired: "Dieser Link ist abgelaufen",
    nothingTaken: "Es wurde kein Geld abgebucht. Kehren Sie zum Terminal zurück, um es erneut zu versuchen.",
    sandbox: "Dies ist eine Sandbox: Es fließt kein Geld.",
    cards: { "\($0) wird angenommen, \($1) abgelehnt." }, unknownLink: "Unbekannter Zahlungslink",
    unknownLinkHint:
      "Der Link ist unvollständig, oder die Sandbox wurde neu gestartet. Fordern Sie im Terminal einen neuen an."
  )
}
