import CheckoutViewModel
import OneEntryClient

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
    console: ConsoleWords(
      mayExist: "Une commande peut exister ; rien n’est débité.",
      findOut: { "Pour le savoir : checkout resume \($0)" },
      noTrace: {
        "La boutique n’a aucune trace de cette commande ; rien n’est débité. Pour la renvoyer, si vous êtes sûr : checkout resume \($0) --resend"
      },
      placed: { "La commande \($0) est passée ; ne commandez pas de nouveau." },
      goOn: { "Pour continuer : checkout resume \($0)" },
      severalFit:
        "Plusieurs de vos commandes conviennent ; rien n’est envoyé. Choisissez la vôtre en plein écran."),

    notice: frenchNotice, failure: frenchFailure, problem: frenchProblem,
    example: { type in
      switch type {
      case .date: "p. ex. 24/12/2026"
      case .dateTime: "p. ex. 24/12/2026 16:30"
      case .time: "p. ex. 16:30"
      case .timeInterval: "p. ex. 24/12/2026 16:00-18:00 (UTC)"
      case .integer: "p. ex. 42"
      case .real, .float: "p. ex. 4,2"
      case .json: "p. ex. {\"clé\": \"valeur\"}"
      case .file, .image, .groupOfImages: "p. ex. /home/vous/fichier.pdf"
      case .entity: "p. ex. 12, 34"
      case .string, .text, .textWithHeader, .list, .radioButton, .spam, .button, .other: nil
      }
    })

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
    newSession: "payer à nouveau", payRest: "payer le reste", otherMethod: "autre moyen",
    useMethod: "payer ainsi", leave: "partir",
    receipt: { format in
      switch format {
      case .text: "reçu"
      case .markdown: "reçu en Markdown"
      case .json: "reçu en JSON"
      }
    },
    pay: "payer", cancelOrder: "annuler la commande", repeatOrder: "recommander", answer: "répondre")

  static let frenchForm = FormWords(
    title: "Détails", loading: "Chargement du formulaire…", storage: "Type de commande",
    account: "Payer avec",
    noAccount: "Aucun moyen de payer ce type de commande",
    noAccountHint:
      "Rien ne peut être commandé avant que la boutique n’ajoute un moyen. Votre panier est gardé.",
    testAccount: "mode test", problems: { $0 == 1 ? "1 champ à corriger" : "\($0) champs à corriger" },
    nothingToAsk: "La boutique ne demande rien d’autre.", phoneReason: "pour les questions de livraison",
    emailExample: "p. ex. nom@exemple.fr",
    obstacle: {
      switch $0 {
      case .file: "pas d’envoi de fichier d’ici"
      case .noOptions: "la boutique n’offre aucun choix"
      case .captcha: "un captcha demande un navigateur"
      case .secret: "une commande ne garde pas de mot de passe"
      case .missing: "absent du formulaire de la boutique"
      }
    })

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
    checking: "On vérifie que la boutique n’a pas encore la commande…",
    incomplete: "Il manque quelque chose",
    incompleteHint: "Revenez avec Échap et remplissez ce qui est marqué.")

  private static func frenchUnknownHints(_ verdict: Reconciliation.Verdict) -> [SafeText] {
    switch verdict {
    case .undecided:
      [
        "Une commande existe peut-être ; rien n’est débité, rien n’est renvoyé.",
        "Vérifiez encore (r), ou parcourez vos commandes (o).",
      ]
    case .searching:
      [
        "Une commande peut exister ; rien n’est débité.",
        "On la cherche parmi vos commandes. Rien n’est renvoyé.",
      ]
    case .ambiguous(let orders, _):
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
        ConfirmationText(
          question: "Se déconnecter ?", detail: "Le panier et vos saisies restent jusqu’à la fermeture.",
          yes: "Se déconnecter", no: "Rester")
      case .cancelOrder(let own):
        ConfirmationText(
          question: "Annuler la commande \(own.id) ?",
          detail: "La boutique est prévenue aussitôt. C’est définitif.", yes: "Annuler la commande",
          no: "La garder")
      case .sendAgain:
        ConfirmationText(
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

  private static func quitting(_ unfinished: Question.Unfinished) -> ConfirmationText {
    let detail: SafeText =
      switch unfinished {
      case .payment(let id):
        "La commande \(id) n’est pas payée. Elle reste dans vos commandes ; payez-la plus tard."
      case .unknownOrder: "On ne sait pas encore si votre commande existe. Vos commandes le montreront."
      case .form(isKept: false): "Ce que vous avez saisi sera perdu."
      case .cart(isKept: false): "Votre panier sera perdu."
      case .form, .cart: "Le panier et vos saisies sont gardés pour la prochaine fois."
      }
    return ConfirmationText(question: "Quitter ?", detail: detail, yes: "Quitter", no: "Rester")
  }

  static let frenchPayment = PaymentWords(
    title: { "Paiement · commande \($0)" }, none: "Il n’y a rien à payer",
    noneHint: "Commandez d’abord, ou choisissez une de vos commandes (o).", displayState: frenchDisplayState,
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

  private static func frenchDisplayState(_ displayState: PaymentDisplayState) -> PaymentText {
    switch displayState {
    case .totalDiffers:
      told("Le total diffère de votre estimation", nothingYet, "Acceptez avec a, ou décidez plus tard.")
    case .openingSession:
      told("Ouverture d’une session", nothingYet, "La commande est sûre. Cela peut durer une minute.")
    case .searchingForSession:
      told(
        "Recherche de la session de paiement", nothingYet,
        "La réponse de la boutique s’est perdue. Aucune autre session n’est ouverte entre-temps.")
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

  private static func told(_ state: SafeText, _ money: SafeText, _ next: SafeText) -> PaymentText {
    PaymentText(state: state, money: money, next: next)
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
    case .sessionFound(let id): "session de paiement \(id) retrouvée"
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

  static func frenchFailure(_ failure: Failure) -> FailureText {
    switch failure.kind {
    case .offline:
      .init("La boutique est injoignable", "Rien n’est parti.", "Vérifiez la connexion et réessayez.")
    case .untrusted(.certificate):
      .init(
        "La boutique n’a pas prouvé son identité", "Certificat non valable, ou émetteur inconnu.",
        "Vérifiez l’adresse ; un émetteur privé : ONEENTRY_CA_FILE.")
    case .untrusted(.otherHost):
      .init(
        "La boutique n’a pas prouvé son identité", "Son certificat est celui d’un autre hôte.",
        "Vérifiez l’adresse.")
    case .untrusted(.handshake):
      .init("Connexion sécurisée impossible", "Rien n’est parti.", "Vérifiez l’adresse et son port.")
    case .noAnswer: .init("La boutique n’a pas répondu", "La liaison a coupé ou trop tardé.", "Réessayez.")
    case .wrongCredentials:
      .init("Nom ou mot de passe incorrect", "La boutique ne les connaît pas.", "Retapez le mot de passe.")
    case .signedOut:
      .init("Vous êtes déconnecté", "La connexion a pris fin.", "Reconnectez-vous ; tout est gardé.")
    case .projectClosed:
      .init("La boutique refuse ce programme", "Le jeton manque ou est faux.", "Vérifiez ONEENTRY_APP_TOKEN.")
    case .notPermitted:
      .init("La boutique ne le permet pas", "Il manque un droit.", "Demandez à la boutique.")
    case .notFound:
      .init("La boutique n’a rien de tel", "C’est retiré, ou mal nommé.", "Revenez et regardez encore.")
    case .refused: .init("La boutique a refusé", "Quelque chose n’est pas accepté.", "Corrigez et réessayez.")
    case .busy where (failure.retryAfter ?? 0) > 600:
      .init(
        "La boutique est occupée", "Trop de demandes ; elle veut une longue pause.", "Réessayez plus tard.")
    case .busy:
      .init(
        "La boutique est occupée", "Trop de demandes.",
        failure.retryAfter.map { "Réessayez dans \($0) s." } ?? "Réessayez dans une minute.")
    case .shopBroken(let status):
      .init("La boutique est en panne", "Réponse \(status).", "Réessayez plus tard.")
    case .unreadable(let field):
      .init(
        "La réponse est illisible", "Inattendu : \(SafeText(untrusted: field)).",
        "Réessayez, ou prévenez la boutique.")
    case .local(let reason):
      .init("Cet ordinateur n’a pas pu le faire", SafeText(untrusted: reason), "Corrigez, puis réessayez.")
    }
  }

  static func frenchProblem(_ problem: ValidationProblem) -> SafeText {
    switch problem {
    case .required: "À remplir, s’il vous plaît."
    case .expected: "La boutique demande ceci. Continuez pour le laisser vide."
    case .notATimeSlot: "Un jour et deux heures en UTC, comme 24/12/2026 16:00-18:00."
    case .zero: "La boutique prend 0 pour rien : saisissez un autre nombre."
    case .passwordsDiffer: "Les deux mots de passe diffèrent."
    case .notFillable: "Cela ne se donne pas ici : commandez dans la boutique même."
    case .tooShort(let minimum): "Au moins \(minimum) caractères, s’il vous plaît."
    case .tooLong(let maximum): "Au plus \(maximum) caractères, s’il vous plaît."
    case .wrongLength(let length): "Exactement \(length) caractères, s’il vous plaît."
    case .notAnEmail: "Une adresse ressemble à nom@exemple.fr."
    case .notAWholeNumber: "Un nombre entier, comme 42."
    case .notANumber: "Un nombre, comme 4,2."
    case .ambiguousNumber: "Écrivez 1234 ou 1.234 : une virgule avant trois chiffres se lit de deux façons."
    case .outOfRange(let range) where range.upperBound == .max: "Un nombre à partir de \(range.lowerBound)."
    case .outOfRange(let range): "Un nombre de \(range.lowerBound) à \(range.upperBound)."
    case .notADate: "Un jour, comme 24/12/2026."
    case .notATime: "Une heure, comme 16:30."
    case .notADateAndTime: "Un jour et une heure, comme 24/12/2026 16:30."
    case .notJSON: "Du JSON, comme {\"clé\": \"valeur\"}."
    case .doesNotMatch(let pattern): "Cela ne suit pas le modèle \(SafeText(untrusted: pattern))."
    case .doesNotFit(let example): "Écrivez-le comme \(SafeText(untrusted: example))."
    case .wrongFileType(let allowed):
      "Un fichier de type \(SafeText(untrusted: allowed.joined(separator: ", ")))."
    case .custom(let sentence, _), .refusedByShop(let sentence): SafeText(untrusted: sentence)
    }
  }

  static func frenchNotice(_ notice: Notice, _ formatting: Formatting) -> SafeText {
    switch notice {
    case .added(let title, let quantity): "« \(SafeText(untrusted: title)) » est au panier ×\(quantity)"
    case .orderCreated(let id): "La commande \(id) existe. Voyez vos commandes (o)."
    case .unfinished(let count):
      count == 1 ? "1 achat inachevé : g le reprend." : "\(count) achats inachevés : g reprend."
    case .cartRestored(let count):
      count == 1
        ? "1 article de la dernière fois est au panier."
        : "\(count) articles de la dernière fois sont au panier."
    case .journalHeld(by: 0): "Un autre achat est ouvert : regardez ici, commandez là-bas."
    case .journalHeld(let process):
      "Un autre achat est ouvert (processus \(process)) : regardez ici, commandez là-bas."
    case .journalMovedAside(let path):
      "L’ancien journal est inutilisable, gardé ici : \(SafeText(untrusted: path)). Voyez vos commandes."
    case .shopBusy(let end): "La boutique est occupée : nouvelle demande à \(formatting.time(end))."
    case .copied: "Copié."
    case .linkOpened(let host): "\(SafeText(untrusted: host)) est ouvert dans le navigateur."
    case .receiptSaved(let path): "Reçu enregistré : \(SafeText(untrusted: path))"
    case .failed(let failure):
      "\(frenchFailure(failure).what). \(frenchFailure(failure).why) \(frenchFailure(failure).remedy)"
    case .signInAgain: "La connexion a pris fin. Reconnectez-vous ; tout est gardé."
    case .pressAgainToQuit: "Encore ⌃C pour quitter."
    case .cartIsEmpty: "Votre panier est vide : ajoutez d’abord un produit."
    case .formIsIncomplete(let count): count == 1 ? "1 champ à corriger." : "\(count) champs à corriger."
    case .nothingToUndo: "Rien à annuler."
    }
  }
}
