import CheckoutViewModel
import OneEntryClient

extension Strings {
  static let frenchPayment = PaymentWords(
    title: { "Paiement · commande \($0)" }, none: "Il n’y a rien à payer",
    noneHint: "Commandez d’abord, ou choisissez une de vos commandes (o).", situation: frenchSituation,
    session: { "Session \($0)" }, order: { "Commande \($0)" }, status: word(for:),
    noSession: "pas encore de session", checked: { "vérifié \($0)" }, checking: "vérification…",
    nextCheck: { "prochaine vérification \($0)" }, tries: { $0 == 1 ? "1 regard" : "\($0) regards" },
    failures: { $0 == 1 ? "1 échec" : "\($0) échecs" }, timeline: "Déroulement", event: sentence(for:_:),
    otherMethod: "Payer avec", rivals: "Plusieurs sessions attendent ; la plus récente est montrée.",
    codeHidden: "v montre le code QR", codeTooLarge: "Une fenêtre plus grande montre le code QR.",
    totals: { "Votre estimation était \($0). Le total de la boutique est \($1)." })

  static let frenchOrders = OrdersWords(
    title: "Vos commandes", loading: "Chargement de vos commandes…",
    empty: "Vous n’avez pas encore de commande",
    emptyHint: "Ce que vous commandez s’affiche ici, payé ou non.",
    nothingFound: { "Aucune commande ne correspond à « \($0) »" }, order: { "Commande \($0)" },
    lines: "Articles",
    details: "Détails", storage: "Type de commande", account: "Paiement", created: "Passée", status: "État",
    canceling: { "Annulation de la commande \($0)…" }, unnamedProduct: { "Produit \($0)" }, paid: "payée",
    notPaid: "non payée")

  private static func frenchSituation(_ situation: PaymentSituation) -> Telling {
    switch situation {
    case .totalDiffers:
      told("Le total diffère de votre estimation", nothingYet, "Acceptez avec a, ou décidez plus tard.")
    case .openingSession:
      told("Ouverture d’une session", nothingYet, "La commande est sûre. Cela peut durer une minute.")
    case .sessionFailed:
      told(
        "Pas de session", nothingYet, "La commande est gardée. Réessayez avec s, ou m pour un autre moyen.")
    case .changingMethod: told("Changement de moyen de paiement", nothingYet, "La commande est gardée.")
    case .waitingForLink:
      told("En attente d’un lien", nothingYet, "La page de paiement s’affiche dès qu’elle est là.")
    case .linkReady: told("En attente du paiement", nothingYet, "Payez sur la page ci-dessous, puis revenez.")
    case .linkRefused:
      told(
        "Le lien n’est pas sûr", nothingYet,
        "Ce n’est pas une adresse https. Demandez à la boutique, ou changez de moyen.")
    case .processing:
      told(
        "En traitement", "De l’argent est peut-être en route.", "Rien à faire : le résultat s’affiche ici.")
    case .paid: told("Payé", "L’argent est pris en entier.", "Merci. Enregistrez un reçu avec t.")
    case .partlyPaid:
      told("Payé en partie", "Une partie de l’argent est prise.", "Le reste est encore ouvert.")
    case .canceled:
      told("Annulé", notTaken, "La commande est gardée. Payez avec s, ou changez de moyen avec m.")
    case .expired: told("Expiré", notTaken, "La commande est gardée. Nouvelle session avec s.")
    case .failed:
      told(
        "Paiement échoué", notTaken, "La commande est gardée. Réessayez avec s, ou changez de moyen avec m.")
    case .unknown(let word): told("« \(word) »", notKnown, "C’est le mot de la boutique. On regarde encore.")
    case .unreachable: told("Injoignable", notKnown, "Cela reprend tout seul. Votre commande est sûre.")
    case .stoppedAsking:
      told("Attente arrêtée", "Aucun paiement vu.", "Personne n’a payé en une demi-heure. r reprend.")
    case .paused: told("En pause", "Aucun paiement vu jusqu’ici.", "w reprend, r regarde une fois.")
    case .blocked: told("Impossible de regarder", notKnown, "Votre commande est sûre. r regarde à nouveau.")
    case .onDelivery:
      told("Paiement à la livraison", "Rien n’est débité ici.", "Rien à faire : la commande est complète.")
    }
  }

  private static let nothingYet: SafeText = "Rien n’est encore débité."
  private static let notTaken: SafeText = "Aucun argent n’est pris."
  private static let notKnown: SafeText = "On ne sait pas si l’argent est pris."

  private static func told(_ state: SafeText, _ money: SafeText, _ next: SafeText) -> Telling {
    Telling(state: state, money: money, next: next)
  }

  private static func word(for status: PaymentStatus) -> SafeText {
    switch status {
    case .waiting: "en attente"
    case .processing: "en traitement"
    case .completed: "payé"
    case .partial: "payé en partie"
    case .canceled: "annulé"
    case .expired: "expiré"
    case .failed: "échoué"
    case .other(let word): SafeText(untrusted: word)
    }
  }

  private static func sentence(for event: TimelineEntry.Event, _ formatting: Formatting) -> SafeText {
    switch event {
    case .orderCreated(let total): "commande créée · \(formatting.money(total))"
    case .totalAcknowledged(let estimate, let total):
      "total \(formatting.money(estimate)) → \(formatting.money(total)) accepté"
    case .sessionOpened(let id): "session de paiement \(id) ouverte"
    case .sessionFailed(let failure): "pas de session : \(frenchFailure(failure).what)"
    case .linkArrived(let host): "lien vers \(SafeText(untrusted: host))"
    case .statusChanged(let status): "paiement \(word(for: status))"
    case .orderStatusChanged(let word): "commande « \(SafeText(untrusted: word)) »"
    case .unreachable(let failure): "injoignable : \(frenchFailure(failure).what)"
    case .reachableAgain: "joignable à nouveau"
    case .methodChanged(let title): "moyen « \(SafeText(untrusted: title)) »"
    case .wentBackwards(let status): "la boutique dit « \(word(for: status)) » ; cela reste payé"
    }
  }
}
