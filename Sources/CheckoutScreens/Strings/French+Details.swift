import CheckoutViewModel

extension Strings {
  static let frenchForm = FormWords(
    title: "Détails", loading: "Chargement du formulaire…", storage: "Type de commande",
    account: "Payer avec",
    noAccount: "Aucun moyen de payer ce type de commande",
    noAccountHint:
      "Rien ne peut être commandé avant que la boutique n’ajoute un moyen. Votre panier est gardé.",
    testAccount: "mode test", problems: { $0 == 1 ? "1 champ à corriger" : "\($0) champs à corriger" },
    nothingToAsk: "La boutique ne demande rien d’autre.", phoneReason: "pour les questions de livraison",
    emailExample: "p. ex. nom@exemple.fr", notEditable: "ne se remplit pas ici")

  static let frenchReview = ReviewWords(
    title: "Contrôle", items: "Articles", details: "Détails", account: "Paiement",
    storage: "Type de commande",
    project: "Boutique", total: "Estimation", totalHint: "Vous verrez le total exact avant de payer.",
    empty: "(vide)", ready: { "Rien n’est encore envoyé. Appuyez sur p pour commander pour \($0)." },
    sending: "Envoi de votre commande…", sendingHint: "Elle part une seule fois, quoi que vous tapiez.",
    postponed: { "La boutique est occupée : nouvel envoi à \($0)" },
    postponedHint: "Elle n’a rien pris, rien n’a été débité. p l’envoie maintenant, Échap ne l’envoie pas.",
    held: "Un autre achat est ouvert : rien ne peut partir d’ici",
    heldHint: "Fermez-le d’abord, puis commandez ici.",
    refused: "La boutique n’a pas pris la commande",
    refusedHint: "Aucune commande n’existe. Corrigez ce qui est dit, puis appuyez sur p.",
    notSent: "La commande n’est pas partie",
    notSentHint: "Aucune commande n’existe. Appuyez sur p pour réessayer.",
    unknown: "On ne sait pas si la commande existe",
    unknownHints: frenchUnknownHints,
    incomplete: "Il manque quelque chose",
    incompleteHint: "Revenez avec Échap et remplissez ce qui est marqué.")

  private static func frenchUnknownHints(_ verdict: Reconciliation.Verdict) -> [SafeText] {
    switch verdict {
    case .looking:
      [
        "Une commande peut exister ; rien n’est débité.",
        "On la cherche parmi vos commandes. Rien n’est renvoyé.",
      ]
    case .ambiguous(let orders):
      [
        "\(orders.count) de vos commandes conviennent ; rien n’est débité.",
        "Choisissez la vôtre avec ↑ ↓ puis ⏎.",
      ]
    case .absent:
      [
        "La boutique n’a aucune trace de cette commande ; rien n’est débité.",
        "Cherchez encore (r), ou renvoyez-la (S) si vous êtes sûr.",
      ]
    }
  }

  static let frenchOverlays = OverlayWords(
    help: "Touches", more: { "encore \($0)" }, palette: "Toutes les actions",
    paletteHint: "tapez pour chercher",
    paletteEmpty: "Aucune action de ce nom", yes: "Oui", no: "Non",
    question: { subject in
      switch subject {
      case .quit(let unfinished): quitting(unfinished)
      case .signOut:
        Asking(
          question: "Se déconnecter ?", detail: "Le panier et vos saisies restent jusqu’à la fermeture.",
          yes: "Se déconnecter", no: "Rester")
      case .cancelOrder(let own):
        Asking(
          question: "Annuler la commande \(own.id) ?",
          detail: "La boutique est prévenue aussitôt. C’est définitif.", yes: "Annuler la commande",
          no: "La garder")
      case .sendAgain:
        Asking(
          question: "Renvoyer la commande ?",
          detail: "Si la première est arrivée, vous en aurez deux. Regardez d’abord vos commandes.",
          yes: "Renvoyer",
          no: "Ne pas envoyer")
      }
    },
    prompt: { subject in
      switch subject {
      case .productID: "Numéro du produit"
      case .quantity(let title): "Combien de « \(SafeText(untrusted: title)) » ?"
      }
    },
    quantityRange: { "Un nombre entier de \($0) à \($1)" })

  private static func quitting(_ unfinished: Question.Unfinished) -> Asking {
    let detail: SafeText =
      switch unfinished {
      case .payment(let id):
        "La commande \(id) n’est pas payée. Elle reste dans vos commandes ; payez-la plus tard."
      case .unknownOrder: "On ne sait pas encore si votre commande existe. Vos commandes le montreront."
      case .form(isKept: false): "Ce que vous avez saisi sera perdu."
      case .cart(isKept: false): "Votre panier sera perdu."
      case .form, .cart: "Le panier et vos saisies sont gardés pour la prochaine fois."
      }
    return Asking(question: "Quitter ?", detail: detail, yes: "Quitter", no: "Rester")
  }
}
