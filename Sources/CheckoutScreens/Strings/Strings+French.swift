import CheckoutViewModel

extension Strings {
  static let french = Strings(
    common: Common(
      product: "OneEntry Checkout", demo: "DÉMO", test: "TEST", live: "RÉEL",
      items: { $0 < 2 ? "\($0) article" : "\($0) articles" },
      steps: ["Connexion", "Panier", "Détails", "Contrôle", "Paiement"], stepOf: { "étape \($0) sur \($1)" },
      required: "obligatoire", optional: "facultatif",
      tooSmall: { "La fenêtre fait \($0)×\($1). Il faut au moins 40×12." },
      quitHint: "⌃Q, ou ⌃C deux fois : quitter", shopSays: { "La boutique dit : « \($0) »" }),
    keyNames: KeyNames(
      escape: "Échap", delete: "Suppr", home: "Début", end: "Fin", pageUp: "PgPréc", pageDown: "PgSuiv",
      space: "Espace", insert: "Inser"),
    keys: frenchKeys,
    signIn: SignInWords(
      title: { purpose in
        switch purpose {
        case .signIn: "Connexion"
        case .signUp: "Créer un compte"
        case .activate: "Activer votre compte"
        case .resetPassword: "Nouveau mot de passe"
        }
      },
      connecting: { "Connexion à \($0)…" }, sending: "Demande à la boutique…", provider: "Se connecter avec",
      staySignedIn: "Rester connecté sur cet ordinateur",
      demo: "Une boutique d’essai : aucun argent réel ne bouge.",
      demoAccount: { "Connectez-vous en \($0) avec le mot de passe \($1)" },
      codeSent: "Un code est en route. Saisissez-le ici.",
      signedIn: { "Vous êtes connecté en tant que \($0)." }),
    catalogue: CatalogueWords(
      title: "Produits", of: { "\($0) sur \($1)" }, loading: "Chargement des produits…",
      empty: "Cette boutique n’a pas de produits",
      emptyHint: "Ajoutez-en un par son numéro avec #, ou rechargez avec r.",
      nothingFound: { "Rien ne correspond à « \($0) »" },
      nothingFoundHint: "Changez le texte, ou effacez le filtre avec Échap.", filter: "Filtre",
      searching: "recherche…",
      noPrice: "sans prix", inCart: { "×\($0)" },
      sortedBy: { sort in
        switch sort {
        case .position: "ordre boutique"
        case .title: "par titre"
        case .price: "par prix"
        case .date: "par date"
        }
      },
      detail: "Produit", articleNumber: "Référence", number: "Numéro", categories: "Catégories"),
    cart: CartWords(
      title: "Panier", empty: "Votre panier est vide",
      emptyHint: "Revenez aux produits avec Échap et ajoutez-en un avec ⏎.", estimate: "Estimation",
      estimateHint: "La boutique a le dernier mot sur le total.",
      unpriced: "Certains produits n’ont pas de prix ; la boutique les compte.",
      priceChanged: { "\($0) : prix changé \($1) → \($2)" }, keptForLater: "Gardé pour plus tard",
      summary: "Résumé", product: "Produit", quantity: "Quantité", price: "Prix unitaire", sum: "Somme"),
    form: frenchForm, review: frenchReview, payment: frenchPayment, orders: frenchOrders,
    overlays: frenchOverlays,
    plain: PlainSentences(
      mayExist: "Une commande peut exister ; rien n’est débité.",
      findOut: { "Pour le savoir : checkout resume \($0)" },
      noTrace:
        "La boutique n’a aucune trace de cette commande ; rien n’est débité. Renvoyez-la avec --resend si vous êtes sûr.",
      severalFit:
        "Plusieurs de vos commandes conviennent ; rien n’est envoyé. Choisissez la vôtre en plein écran."),

    notice: frenchNotice, failure: frenchFailure, problem: frenchProblem,
    example: { type in
      switch type {
      case .date: "p. ex. 24/12/2026"
      case .dateTime: "p. ex. 24/12/2026 16:30"
      case .time: "p. ex. 16:30"
      case .integer: "p. ex. 42"
      case .real, .float: "p. ex. 4,2"
      case .json: "p. ex. {\"clé\": \"valeur\"}"
      case .file, .image, .groupOfImages: "p. ex. /home/vous/fichier.pdf"
      case .entity: "p. ex. 12, 34"
      case .string, .text, .textWithHeader, .list, .radioButton, .timeInterval, .spam, .button, .other: nil
      }
    })
}
