import CheckoutViewModel
import OneEntryClient

extension Strings {
  static let french = Strings(
    common: commonWords, formats: formatting, keyNames: names, keys: labels, signIn: signInWords,
    catalogue: catalogueWords, cart: cartWords, form: formWords, review: reviewWords, payment: paymentWords,
    orders: orderWords, overlays: overlayWords, console: consoleWords, notice: notice, failure: failure,
    problem: problem, example: example)

  private static let commonWords = Common(
    language: "Français", product: "OneEntry Checkout", demo: "DÉMO", test: "TEST", live: "RÉEL",
    items: { $0 < 2 ? "\($0) article" : "\($0) articles" },
    steps: ["Connexion", "Panier", "Détails", "Récapitulatif", "Paiement"],
    stepOf: { "étape \($0) sur \($1)" }, required: "obligatoire", optional: "facultatif",
    tooSmall: { "Cette fenêtre fait \($0)×\($1). Il faut au moins 40×12." },
    quitHint: "⌃Q, ou ⌃C deux fois : quitter", shopSays: { "La boutique dit : « \($0) »" })

  private static let formatting = Formats(
    decimalSeparator: ",", groupSeparator: "\u{A0}", symbolComesFirst: false, noCurrency: "(sans devise)",
    months: [
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ], weekdays: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."], date: { "\($0) \($1) \($2)" },
    dayAndMonth: { "\($0) \($1)" }, yes: "oui", no: "non", labelled: { "\($0) : \($1)" }, htmlLanguage: "fr")

  private static let names = KeyNames(
    escape: "Échap", delete: "Suppr", home: "Début", end: "Fin", pageUp: "PgPréc", pageDown: "PgSuiv",
    space: "Espace", insert: "Inser")

  private static let labels = Keys(
    help: "aide", palette: "toutes les actions", language: { "langue : \($0)" }, theme: { "thème : \($0)" },
    signOut: "se déconnecter", quit: "quitter", back: "retour", interrupt: "arrêter / quitter",
    suspend: "vers le shell", close: "fermer", choose: "choisir", page: "page", ends: "premier / dernier",
    filter: "filtrer", endFilter: "garder le filtre", clearFilter: "effacer le filtre", reload: "recharger",
    retry: "réessayer", detail: "détails", products: "produits", cart: "panier", orders: "commandes",
    nextStep: "étape suivante",
    submit: ByPurpose(
      signIn: "se connecter", signUp: "créer un compte", activate: "activer", resetPassword: "changer"),
    field: "champ", reveal: "voir le mot de passe", staySignedIn: "rester connecté",
    provider: "autre service",
    purpose: ByPurpose(
      signIn: "se connecter", signUp: "créer un compte", activate: "j’ai un code",
      resetPassword: "mot de passe oublié"), requestCode: "recevoir un code", add: "ajouter",
    more: "un de plus", fewer: "un de moins", addByID: "ajouter par numéro", sort: "trier",
    quantity: "quantité", typeQuantity: "saisir la quantité", remove: "retirer", keepForLater: "plus tard",
    putBack: "remettre", undo: "annuler", redo: "rétablir", option: "option", tick: "cocher", fill: "remplir",
    newLine: "nouvelle ligne", editor: "éditeur", review: "récapitulatif", edit: "modifier",
    placeOrder: { "commander · \($0)" }, sendAgain: "renvoyer", acknowledge: { "accepter \($0)" },
    checkNow: "vérifier", open: "ouvrir", copyLink: "copier le lien", copyOrder: "copier le n° de commande",
    qrCode: "code QR", pause: "pause", goOn: "reprendre", newSession: "payer à nouveau",
    payRest: "payer le reste", otherMethod: "autre moyen", useMethod: "payer ainsi",
    leave: "quitter cet écran",
    receipt: ByFormat(
      text: "reçu", markdown: "reçu en Markdown", json: "reçu en JSON", html: "reçu à imprimer"),
    pay: "payer", cancelOrder: "annuler la commande", repeatOrder: "commander à nouveau", answer: "valider")

  private static let signInWords = SignInWords(
    title: ByPurpose(
      signIn: "Connexion", signUp: "Créer un compte", activate: "Activer votre compte",
      resetPassword: "Nouveau mot de passe"), connecting: { "Connexion à \($0)…" },
    sending: "Connexion en cours…", provider: "Se connecter avec",
    staySignedIn: "Rester connecté sur cet ordinateur",
    demo: "Une boutique de démonstration : pas d’argent réel.",
    demoAccount: { "Connectez-vous avec \($0) et le mot de passe \($1)" },
    codeSent: "Un code vous a été envoyé. Saisissez-le ici.",
    signedIn: { "Vous êtes connecté en tant que \($0)." })

  private static let catalogueWords = CatalogueWords(
    title: "Produits", of: { "\($0) sur \($1)" }, loading: "Chargement des produits…",
    empty: "Cette boutique n’a pas de produits",
    emptyHint: "Rechargez avec r, ou ajoutez un produit par son numéro avec #.",
    nothingFound: { "Aucun produit ne correspond à « \($0) »" },
    nothingFoundHint: "Modifiez le texte, ou effacez le filtre avec Échap.", filter: "Filtre",
    searching: "recherche…", noPrice: "sans prix", inCart: { "×\($0)" },
    sortedBy: BySort(
      position: "ordre de la boutique", title: "par titre", price: "par prix", date: "par date"),
    detail: "Produit", articleNumber: "Référence", number: "Numéro", categories: "Catégories")

  private static let cartWords = CartWords(
    title: "Panier", empty: "Votre panier est vide",
    emptyHint: "Échap pour les produits, puis ⏎ pour en ajouter un.", estimate: "Estimation",
    estimateHint: "La boutique confirme le total exact.",
    unpriced: "Certains produits sont sans prix ; la boutique l’ajoutera au total.",
    priceChanged: { "\($0) : prix modifié \($1) → \($2)" }, keptForLater: "Gardé pour plus tard",
    summary: "Résumé", product: "Produit", quantity: "Quantité", price: "Prix unitaire", sum: "Total")

  private static let formWords = FormWords(
    title: "Détails", loading: "Chargement du formulaire…", storage: "Type de commande",
    account: "Payer avec", noAccount: "Aucun moyen de payer ce type de commande",
    noAccountHint: "Vous pourrez commander dès que la boutique en ajoutera un. Votre panier est gardé.",
    testAccount: "mode test", problems: { $0 == 1 ? "1 champ à corriger" : "\($0) champs à corriger" },
    nothingToAsk: "La boutique ne demande rien d’autre.", phoneReason: "pour les questions de livraison",
    emailExample: "p. ex. nom@exemple.fr",
    obstacle: ByObstacle(
      file: "aucun fichier ne peut être envoyé d’ici", noOptions: "la boutique ne propose aucun choix",
      captcha: "un captcha demande un navigateur", secret: "une commande ne garde pas de mot de passe",
      missing: "absent du formulaire de la boutique"))

  private static let reviewWords = ReviewWords(
    title: "Récapitulatif", items: "Articles", details: "Détails", account: "Paiement",
    storage: "Type de commande", project: "Boutique", total: "Estimation",
    totalHint: "Le total exact s’affiche avant le paiement.", empty: "(vide)",
    ready: { "Rien n’est encore envoyé. Appuyez sur p pour commander : \($0)." },
    sending: "Envoi de votre commande…", sendingHint: "Elle n’est envoyée qu’une fois, quoi que vous tapiez.",
    checking: "On vérifie que la boutique n’a pas déjà la commande…",
    postponed: { "La boutique est surchargée : nouvel envoi à \($0)" },
    postponedHint: "Aucune commande, aucun débit. p : envoyer maintenant ; Échap : renoncer.",
    held: "Un autre achat est ouvert : rien ne peut être envoyé d’ici",
    heldHint: "Fermez-le d’abord, puis commandez ici.", refused: "La boutique a refusé la commande",
    refusedHint: "Aucune commande n’existe. Corrigez-la, puis appuyez sur p.",
    notSent: "La commande n’a pas été envoyée",
    notSentHint: "Aucune commande n’existe. Appuyez sur p pour réessayer.",
    unknown: "On ne sait pas si la commande existe",
    unknownHints: ByVerdict(
      undecided: "Une commande existe peut-être ; rien n’est débité ni renvoyé.",
      checkAgain: "Vérifiez encore (r), ou parcourez vos commandes (o).",
      mayExist: "Une commande existe peut-être ; rien n’est débité.",
      searching: "On la cherche dans vos commandes ; rien n’est renvoyé entre-temps.",
      ambiguous: { "\($0) de vos commandes peuvent être celle-ci ; rien n’est débité." },
      choose: "Choisissez la vôtre avec ↑ ↓ puis ⏎.",
      absent: "La boutique n’a aucune trace de cette commande ; rien n’est débité.",
      sendAgain: "Vérifiez encore (r), ou renvoyez-la (S) si vous êtes sûr."),
    incomplete: "Il manque quelque chose",
    incompleteHint: "Revenez avec Échap et remplissez les champs marqués.")

  private static let paymentWords = PaymentWords(
    title: { "Paiement · commande \($0)" }, none: "Il n’y a rien à payer",
    noneHint: "Commandez d’abord, ou choisissez une de vos commandes (o).", displayState: displayState,
    order: { "Commande \($0)" }, status: status, checked: { "vérifié à \($0)" }, checking: "vérification…",
    nextCheck: { "prochaine vérification à \($0)" },
    tries: { $0 == 1 ? "1 vérification" : "\($0) vérifications" },
    failures: { $0 == 1 ? "1 échec" : "\($0) échecs" }, timeline: "Déroulement", event: event,
    otherMethod: "Payer avec", rivals: "Il y a plusieurs pages de paiement ; voici la plus récente.",
    codeHidden: "v : code QR", codeTooLarge: "Agrandissez la fenêtre pour voir le code QR.",
    totals: { "Votre estimation était \($0). Le total de la boutique est \($1)." })

  private static func displayState(_ state: PaymentDisplayState) -> PaymentText {
    let (notYet, none, unknown): (SafeText, SafeText, SafeText) = (
      "Rien n’est encore débité.", "Aucun débit n’a eu lieu.", "On ne sait pas si un débit a eu lieu."
    )
    return switch state {
    case .totalDiffers:
      .init("Le total diffère de votre estimation", notYet, "Acceptez-le avec a, ou décidez plus tard.")
    case .openingSession:
      .init("Préparation du paiement", notYet, "Commande en sécurité. Une minute au plus.")
    case .searchingForSession:
      .init("Recherche de la page de paiement", notYet, "Réponse perdue ; aucune autre page n’est ouverte.")
    case .sessionFailed:
      .init("Le paiement n’a pas commencé", notYet, "Commande gardée. s : réessayer ; m : autre moyen.")
    case .changingMethod: .init("Changement du moyen de paiement", notYet, "Votre commande est gardée.")
    case .waitingForLink: .init("En attente de la page de paiement", notYet, "Elle s’affichera ici.")
    case .linkReady: .init("En attente du paiement", notYet, "Payez sur la page ci-dessous, puis revenez.")
    case .linkRefused:
      .init("La page de paiement n’est pas sûre", notYet, "Adresse sans https : m pour un autre moyen.")
    case .processing:
      .init("En traitement", "Un débit est peut-être en cours.", "Le résultat s’affichera ici.")
    case .paid: .init("Payé", "Le montant a été entièrement débité.", "Merci. Enregistrez un reçu avec t.")
    case .partlyPaid:
      .init("Payé en partie", "Une partie du montant a été débitée.", "Le reste est encore dû.")
    case .canceled: .init("Annulé", none, "Commande gardée. s : payer à nouveau ; m : autre moyen.")
    case .expired: .init("Expiré", none, "Commande gardée. s : nouvelle page de paiement.")
    case .failed: .init("Paiement échoué", none, "Commande gardée. s : réessayer ; m : autre moyen.")
    case .unknown(let word): .init("« \(word) »", unknown, "Mot de la boutique. Vérification en cours.")
    case .unreachable:
      .init("Pas de connexion", unknown, "La vérification continue seule. Votre commande est en sécurité.")
    case .stoppedAsking: .init("Vérification arrêtée", "Aucun paiement en une demi-heure.", "r : reprendre.")
    case .paused: .init("En pause", "Aucun paiement jusqu’ici.", "w : reprendre ; r : vérifier une fois.")
    case .blocked: .init("État indisponible", unknown, "Commande en sécurité. r : vérifier à nouveau.")
    case .onDelivery:
      .init("Paiement à la livraison", "Rien n’est débité ici.", "Rien à faire : la commande est terminée.")
    }
  }

  private static let status = ByStatus(
    waiting: "en attente", processing: "en traitement", completed: "payé", partial: "payé en partie",
    canceled: "annulé", expired: "expiré", failed: "échoué")

  private static func event(_ event: TimelineEntry.Event, _ formatting: Formatting) -> SafeText {
    switch event {
    case .orderCreated(let total): "commande créée · \(formatting.money(total))"
    case .totalAcknowledged(let estimate, let total):
      "total \(formatting.money(estimate)) → \(formatting.money(total)) accepté"
    case .sessionOpened: "paiement commencé"
    case .sessionFound: "paiement retrouvé"
    case .sessionFailed(let reason): "paiement non commencé : \(failure(reason).what)"
    case .linkArrived(let host): "page de paiement : \(SafeText(untrusted: host))"
    case .statusChanged(let word): "paiement : \(status(word))"
    case .orderStatusChanged(let word): "commande : \(SafeText(untrusted: word))"
    case .unreachable(let reason): "sans réponse : \(failure(reason).what)"
    case .reachableAgain: "connexion rétablie"
    case .methodChanged(let title): "moyen : \(SafeText(untrusted: title))"
    case .wentBackwards(let word): "la boutique dit « \(status(word)) » ; cela reste payé"
    }
  }

  private static let orderWords = OrdersWords(
    title: "Vos commandes", loading: "Chargement de vos commandes…",
    empty: "Vous n’avez pas encore de commande",
    emptyHint: "Ce que vous commandez s’affiche ici, payé ou non.",
    nothingFound: { "Aucune commande ne correspond à « \($0) »" }, order: { "Commande \($0)" },
    lines: "Articles", details: "Détails", storage: "Type de commande", account: "Paiement",
    created: "Passée le", shop: "Boutique", customer: "Client", receipt: "Reçu", quantity: "Quantité",
    unitPrice: "Prix unitaire", total: "Total", payments: "Paiements", status: "État",
    canceling: { "Annulation de la commande \($0)…" }, unnamedProduct: { "Produit \($0)" }, paid: "payée",
    notPaid: "non payée")

  private static let overlayWords = OverlayWords(
    help: "Touches", helpHere: "Sur cet écran", helpEverywhere: "Partout", more: { "encore \($0)" },
    palette: "Toutes les actions", paletteHint: "tapez pour chercher",
    paletteEmpty: "Aucune action de ce nom", yes: "Oui", no: "Non", question: question,
    productNumber: "Numéro du produit", quantityOf: { "Quantité · \($0)" },
    quantityRange: { "Un nombre entier de \($0) à \($1)" })

  private static func question(_ subject: Question.Subject) -> ConfirmationText {
    switch subject {
    case .quit(let unfinished): .init("Quitter ?", unfinishedHint(unfinished), yes: "Quitter", no: "Rester")
    case .signOut:
      .init("Se déconnecter ?", "Panier et saisies restent.", yes: "Se déconnecter", no: "Rester")
    case .cancelOrder(let own):
      .init(
        "Annuler la commande \(own.id) ?", "La boutique est prévenue aussitôt. C’est définitif.",
        yes: "L’annuler", no: "La garder")
    case .sendAgain:
      .init(
        "Renvoyer la commande ?",
        "Si la première est arrivée, vous en aurez deux. Vérifiez d’abord vos commandes.", yes: "Renvoyer",
        no: "Ne pas envoyer")
    }
  }

  private static func unfinishedHint(_ unfinished: Question.Unfinished) -> SafeText {
    switch unfinished {
    case .payment(let id): "La commande \(id) n’est pas encore payée. Elle reste dans vos commandes."
    case .unknownOrder: "On ne sait pas encore si votre commande existe. Vos commandes le montreront."
    case .form(isKept: false): "Tout ce que vous avez saisi sera perdu."
    case .cart(isKept: false): "Votre panier sera perdu."
    case .form, .cart: "Le panier et vos saisies sont gardés pour la prochaine fois."
    }
  }

  private static let consoleWords = ConsoleWords(
    mayExist: "Une commande existe peut-être ; rien n’est débité.",
    findOut: { "Pour le savoir : checkout resume \($0)" },
    noTrace: {
      "La boutique n’a aucune trace de cette commande ; rien n’est débité. Si vous êtes sûr, renvoyez-la : checkout resume \($0) --resend"
    }, placed: { "La commande \($0) est passée ; ne commandez pas de nouveau." },
    goOn: { "Pour continuer : checkout resume \($0)" },
    severalFit:
      "Plusieurs de vos commandes peuvent être celle-ci ; rien n’est renvoyé. Lancez checkout seul et choisissez."
  )

  private static func notice(_ notice: Notice, _ formatting: Formatting) -> SafeText {
    switch notice {
    case .added(let title, let quantity): "\(SafeText(untrusted: title)) : \(quantity) au panier"
    case .orderCreated(let id): "La commande \(id) existe. Retrouvez-la dans vos commandes (o)."
    case .unfinished(let count):
      count == 1 ? "1 achat inachevé : g pour reprendre." : "\(count) achats inachevés : g pour reprendre."
    case .cartRestored(let count):
      count == 1 ? "1 article retrouvé au panier." : "\(count) articles retrouvés au panier."
    case .journalHeld(by: 0): "Un autre achat est ouvert : naviguez ici, commandez là-bas."
    case .journalHeld(let process):
      "Un autre achat est ouvert (processus \(process)) : naviguez ici, commandez là-bas."
    case .journalMovedAside(let path):
      "Vérifiez vos commandes : un ancien journal est inutilisable, gardé ici : \(SafeText(untrusted: path))."
    case .shopBusy(let end): "La boutique est surchargée : nouvel essai à \(formatting.time(end))."
    case .copied: "Copié, si votre terminal le permet."
    case .linkOpened(let host): "\(SafeText(untrusted: host)) est ouvert dans le navigateur."
    case .receiptSaved(let path): "Reçu enregistré : \(SafeText(untrusted: path))"
    case .failed(let reason): failure(reason).line(of: reason)
    case .signInAgain: "Votre session a pris fin. Reconnectez-vous ; tout est gardé."
    case .pressAgainToQuit: "Encore ⌃C pour quitter."
    case .cartIsEmpty: "Votre panier est vide : ajoutez d’abord un produit."
    case .formIsIncomplete(let count): "\(formWords.problems(count))."
    case .nothingToUndo: "Rien à annuler."
    }
  }

  private static func failure(_ failure: Failure) -> FailureText {
    switch failure.kind {
    case .offline:
      .init("La boutique est injoignable", "Rien n’a été envoyé.", "Vérifiez la connexion et réessayez.")
    case .untrusted(.certificate):
      .init(
        "Boutique non authentifiée", "Certificat non valable.", "Vérifiez l’adresse, ou ONEENTRY_CA_FILE.")
    case .untrusted(.otherHost):
      .init("Boutique non authentifiée", "Certificat d’un autre hôte.", "Vérifiez l’adresse.")
    case .untrusted(.handshake):
      .init("Connexion sécurisée impossible", "Rien n’a été envoyé.", "Vérifiez l’adresse et son port.")
    case .noAnswer: .init("La boutique n’a pas répondu", "Connexion coupée ou trop lente.", "Réessayez.")
    case .wrongCredentials:
      .init("Nom ou mot de passe incorrect", "La boutique ne les connaît pas.", "Retapez le mot de passe.")
    case .signedOut:
      .init("Vous êtes déconnecté", "Votre session a pris fin.", "Reconnectez-vous ; tout est gardé.")
    case .projectClosed:
      .init("La boutique rejette ce programme", "Jeton absent ou faux.", "Vérifiez ONEENTRY_APP_TOKEN.")
    case .notPermitted:
      .init("La boutique ne le permet pas", "Il manque un droit à votre compte.", "Contactez la boutique.")
    case .notFound: .init("La boutique ne l’a pas", "C’est supprimé, ou mal nommé.", "Revenez et rechargez.")
    case .refused: .init("La boutique a refusé", "Un élément n’est pas accepté.", "Corrigez et réessayez.")
    case .busy where (failure.retryAfter ?? 0) > 600:
      .init("La boutique est surchargée", "Elle demande une longue pause.", "Réessayez plus tard.")
    case .busy:
      .init(
        "La boutique est surchargée", "Trop de demandes.",
        failure.retryAfter.map { "Réessayez dans \($0) s." } ?? "Réessayez dans une minute.")
    case .shopBroken(let status):
      .init("La boutique a un problème", "Elle a répondu par l’erreur \(status).", "Réessayez plus tard.")
    case .unreadable(let field):
      .init(
        "La réponse est illisible", "Inattendu : \(SafeText(untrusted: field)).", "Contactez la boutique.")
    case .local(let reason):
      .init("Un problème sur cet ordinateur", .sentence(reason), "Corrigez, puis réessayez.")
    }
  }

  private static func problem(_ problem: ValidationProblem) -> SafeText {
    switch problem {
    case .required: "Veuillez remplir ce champ."
    case .expected: "La boutique demande ceci. Continuez pour le laisser vide."
    case .notATimeSlot: "Un jour et deux heures en UTC, comme 24/12/2026 16:00-18:00."
    case .zero: "La boutique prend 0 pour rien : saisissez un autre nombre."
    case .passwordsDiffer: "Les deux mots de passe diffèrent."
    case .notFillable: "Impossible à fournir ici : commandez dans la boutique même."
    case .tooShort(let minimum): "Au moins \(minimum) caractères, s’il vous plaît."
    case .tooLong(let maximum): "Au plus \(maximum) caractères, s’il vous plaît."
    case .wrongLength(let length): "Exactement \(length) caractères, s’il vous plaît."
    case .notAnEmail: "Une adresse e-mail ressemble à nom@exemple.fr."
    case .notAWholeNumber: "Un nombre entier, comme 42."
    case .notANumber: "Un nombre, comme 4,2."
    case .ambiguousNumber: "Écrivez 1234 ou 1.234 : une virgule avant trois chiffres est ambiguë."
    case .outOfRange(let range) where range.upperBound == .max: "Un nombre d’au moins \(range.lowerBound)."
    case .outOfRange(let range): "Un nombre de \(range.lowerBound) à \(range.upperBound)."
    case .notADate: "Une date, comme 24/12/2026."
    case .notATime: "Une heure, comme 16:30."
    case .notADateAndTime: "Une date et une heure, comme 24/12/2026 16:30."
    case .notJSON: "Du JSON, comme {\"clé\": \"valeur\"}."
    case .doesNotMatch(let pattern): "Ne suit pas le modèle \(SafeText(untrusted: pattern))."
    case .doesNotFit(let example): "Écrivez-le comme \(SafeText(untrusted: example))."
    case .wrongFileType(let allowed):
      "Un fichier de type \(SafeText(untrusted: allowed.joined(separator: ", ")))."
    case .custom(let sentence, _), .refusedByShop(let sentence): SafeText(untrusted: sentence)
    }
  }

  private static let example = Examples(
    date: "p. ex. 24/12/2026", dateTime: "p. ex. 24/12/2026 16:30", time: "p. ex. 16:30",
    timeInterval: "p. ex. 24/12/2026 16:00-18:00 (UTC)", integer: "p. ex. 42", decimal: "p. ex. 4,2",
    json: "p. ex. {\"clé\": \"valeur\"}", file: "p. ex. /home/vous/fichier.pdf", ids: "p. ex. 12, 34")
}
