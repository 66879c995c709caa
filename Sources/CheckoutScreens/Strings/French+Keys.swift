extension Strings {
  static let frenchKeys = Keys(
    help: "aide", palette: "toutes les actions", language: "in English", theme: { "thème : \($0)" },
    signOut: "se déconnecter", quit: "quitter", back: "retour", interrupt: "arrêter ; deux fois : quitter",
    suspend: "vers le shell", close: "fermer", choose: "choisir", page: "page", ends: "premier / dernier",
    filter: "filtrer", endFilter: "garder le filtre", clearFilter: "effacer le filtre", reload: "recharger",
    retry: "réessayer", detail: "détails", products: "produits", cart: "panier", orders: "commandes",
    nextStep: "suite",
    signIn: "se connecter", send: "envoyer", field: "champ", reveal: "voir le mot de passe",
    staySignedIn: "rester connecté", provider: "autre service",
    purpose: { purpose in
      switch purpose {
      case .signIn: "se connecter"
      case .signUp: "créer un compte"
      case .activate: "j’ai un code"
      case .resetPassword: "mot de passe oublié"
      }
    },
    requestCode: "recevoir un code",
    add: "ajouter", more: "un de plus", fewer: "un de moins", addByID: "ajouter par numéro", sort: "trier",
    quantity: "quantité", typeQuantity: "saisir la quantité", remove: "retirer", keepForLater: "plus tard",
    putBack: "remettre",
    undo: "annuler",
    redo: "rétablir",
    option: "option", tick: "cocher", fill: "remplir", editor: "éditeur", review: "contrôle",
    edit: "modifier",
    placeOrder: { "commander · \($0)" }, sendAgain: "renvoyer",
    acknowledge: { "accepter \($0)" }, checkNow: "vérifier", open: "ouvrir", copyLink: "copier le lien",
    copyOrder: "copier le n° de commande", codeSize: "code QR", pause: "pause", goOn: "reprendre",
    newSession: "payer à nouveau", otherMethod: "autre moyen", useMethod: "payer ainsi", leave: "partir",
    receipt: { format in
      switch format {
      case .text: "reçu"
      case .markdown: "reçu en Markdown"
      case .json: "reçu en JSON"
      }
    },
    pay: "payer", cancelOrder: "annuler la commande", repeatOrder: "recommander", answer: "répondre")
}
