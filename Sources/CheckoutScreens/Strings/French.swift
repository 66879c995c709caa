import CheckoutViewModel
import OneEntryClient

/// The French words of every screen; whole sentences are in `FrenchSentences.swift`.
enum French {
  static let strings = Strings(
    common: commonWords, formats: formatting, keyNames: names, keys: labels, signIn: signInWords,
    catalogue: catalogueWords, cart: cartWords, form: formWords, review: reviewWords, payment: paymentWords,
    orders: orderWords, overlays: overlayWords, console: consoleWords, linear: linearWords, notice: notice,
    failure: failure,
    problem: problem, example: example)

  static let commonWords = Strings.Common(
    language: "Français", product: "OneEntry Checkout", demo: "DÉMO", demoShop: "Boutique de démo",
    test: "TEST", live: "RÉEL", readOnly: "LECTURE SEULE",
    guest: "invité", items: { $0 < 2 ? "\($0) article" : "\($0) articles" },
    steps: ["Panier", "Connexion", "Détails", "Récapitulatif", "Paiement"],
    stepOf: { "étape \($0) sur \($1)" }, required: "obligatoire", optional: "facultatif",
    tooSmall: { "Cette fenêtre fait \($0)×\($1). Il faut au moins 40×12." },
    quitHint: "⌃Q, ou ⌃C deux fois : quitter", waiting: waiting,
    shopSays: { "La boutique dit : « \($0) »\($0.fullStop)" })

  private static let formatting = Strings.Formats(
    decimalSeparator: ",", groupSeparator: "\u{A0}", symbolComesFirst: false, noCurrency: "(sans devise)",
    months: [
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ], weekdays: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."], date: { "\($0) \($1) \($2)" },
    dayAndMonth: { "\($0) \($1)" }, yes: "oui", no: "non", labelled: { "\($0) : \($1)" }, htmlLanguage: "fr")

  private static let names = Strings.KeyNames(
    escape: "Échap", delete: "Suppr", home: "Début", end: "Fin", pageUp: "PgPréc", pageDown: "PgSuiv",
    space: "Espace", insert: "Inser", enter: "Entrée", backspace: "Retour arr.", shiftTab: "Maj-Tab",
    up: "Haut", down: "Bas", left: "Gauche", right: "Droite")

  private static let labels = Strings.Keys(
    help: "aide", palette: "toutes les actions", language: { "langue : \($0)" }, theme: { "thème : \($0)" },
    project: { "projet : \($0)" },
    mouseOn: "utiliser la souris", mouseOff: "souris : sélection",
    signOut: "se déconnecter", quit: "quitter", back: "retour", interrupt: "arrêter / quitter",
    stopWaiting: "ne plus attendre", categories: "catégories", useCategory: "afficher",
    allProducts: "tous les produits", direction: "inverser l’ordre",
    suspend: "vers le shell", close: "fermer", choose: "choisir", page: "page", ends: "premier / dernier",
    filter: "filtrer", endFilter: "garder le filtre", clearFilter: "effacer le filtre", reload: "recharger",
    retry: "réessayer", detail: "détails", products: "produits", cart: "panier", orders: "commandes",
    nextStep: "étape suivante",
    submit: Strings.ByPurpose(
      signIn: "se connecter", signUp: "créer un compte", activate: "activer", resetPassword: "changer"),
    field: "champ", reveal: "voir le mot de passe", staySignedIn: "rester connecté",
    provider: "autre service",
    purpose: Strings.ByPurpose(
      signIn: "se connecter", signUp: "créer un compte", activate: "j’ai un code",
      resetPassword: "mot de passe oublié"), requestCode: "recevoir un code", demoUser: "utilisateur démo",
    asGuest: "continuer sans compte", add: "ajouter",
    more: "un de plus", fewer: "un de moins", addByID: "ajouter par numéro", sort: "trier",
    quantity: "quantité", typeQuantity: "saisir la quantité", remove: "retirer", keepForLater: "plus tard",
    putBack: "remettre", undo: "annuler", redo: "rétablir", day: "jour", option: "option", tick: "cocher",
    fill: "remplir",
    newLine: "nouvelle ligne", editor: "éditeur", review: "récapitulatif", edit: "modifier",
    placeOrder: { "commander · \($0)" }, coupon: "code promo", bonus: "bonus", sendAgain: "renvoyer",
    setAside: "mettre de côté", giveUp: "abandonner",
    acknowledge: { "accepter \($0)" },
    checkNow: "vérifier", open: "ouvrir", copyLink: "copier le lien", copyOrder: "copier le n° de commande",
    plainText: "texte à sélectionner",
    qrCode: "code QR", pause: "pause", goOn: "reprendre", newSession: "payer à nouveau",
    payRest: "payer le reste", otherMethod: "autre moyen", useMethod: "payer ainsi",
    leave: "quitter cet écran",
    receipt: Strings.ByFormat(
      text: "reçu", markdown: "reçu en Markdown", json: "reçu en JSON", html: "reçu à imprimer"),
    pay: "payer", cancelOrder: "annuler la commande", repeatOrder: "commander à nouveau", answer: "valider",
    editing: Strings.EditingWords(
      byWord: "par mots entiers", deleteWord: "supprimer un mot",
      deleteRest: "supprimer jusqu’au début / à la fin",
      putBack: "remettre le texte supprimé"))

  private static let signInWords = Strings.SignInWords(
    title: Strings.ByPurpose(
      signIn: "Connexion", signUp: "Créer un compte", activate: "Activer votre compte",
      resetPassword: "Nouveau mot de passe"), connecting: { "Connexion à \($0)…" },
    sending: "Demande en cours…", provider: "Se connecter avec",
    staySignedIn: "Rester connecté sur cet ordinateur",
    demo: "Une boutique de démonstration : pas d’argent réel.",
    demoAccount: { "Connectez-vous avec \($0) et le mot de passe \($1)" },
    codeSent: "Un code vous a été envoyé. Saisissez-le ici.",
    codeShown: { "La boutique de démo n’envoie pas de courriel. Le code est \($0)." },
    completed: Strings.ByPurpose(
      signIn: "Vous pouvez vous connecter.",
      signUp: "Votre compte est créé. Connectez-vous avec son mot de passe.",
      activate: "Votre compte est activé. Connectez-vous avec son mot de passe.",
      resetPassword: "Votre nouveau mot de passe est en place. Connectez-vous avec lui."),
    signedIn: { "Vous êtes connecté en tant que \($0)." })

  private static let catalogueWords = Strings.CatalogueWords(
    title: "Produits", of: { "\($0) sur \($1)" }, loading: "Chargement des produits…",
    empty: "Cette boutique n’a pas de produits",
    emptyHint: "Rechargez avec r, ou ajoutez un produit par son numéro avec #.",
    nothingFound: { "Aucun produit ne correspond à « \($0) »" },
    nothingFoundHint: "Modifiez le texte, ou effacez le filtre avec Échap.", filter: "Filtre",
    searching: "recherche…", noPrice: "sans prix", inCart: { "×\($0)" },
    sortedBy: Strings.BySort(
      position: "ordre de la boutique", title: "par titre", price: "par prix", date: "par date"),
    detail: "Produit", articleNumber: "Référence", categories: "Catégories", allProducts: "Tous les produits")

  private static let cartWords = Strings.CartWords(
    title: "Panier", empty: "Votre panier est vide",
    emptyHint: "Échap pour les produits, puis ⏎ pour en ajouter un.", estimate: "Estimation",
    estimateHint: "La boutique confirme le total exact.",
    unpriced: "Certains produits sont sans prix ; la boutique l’ajoutera au total.",
    priceChanged: { "\($0) : prix modifié \($1) → \($2)" }, keptForLater: "Mis de côté",
    onlyKept:
      "Votre panier est vide : tout est mis de côté. Appuyez sur l pour remettre un produit.",
    summary: "Résumé", product: "Produit", quantity: "Quantité", price: "Prix unitaire", sum: "Total")

  static let formWords = Strings.FormWords(
    title: "Détails", loading: "Chargement du formulaire…", storage: "Type de commande",
    account: "Payer avec", noAccount: "Aucun moyen de payer ce type de commande",
    noAccountHint: "Vous pourrez commander dès que la boutique en ajoutera un. Votre panier est conservé.",
    testAccount: "mode test", problems: { $0 == 1 ? "1 champ à corriger" : "\($0) champs à corriger" },
    nothingToAsk: "La boutique ne demande rien d’autre.", phoneReason: "en cas de question",
    emailExample: "p. ex. nom@exemple.fr",
    obstacle: Strings.ByObstacle(
      file: "aucun fichier ne peut être envoyé d’ici", noOptions: "la boutique ne propose aucun choix",
      captcha: "un captcha demande un navigateur", secret: "une commande ne garde pas de mot de passe",
      missing: "absent du formulaire de la boutique"),
    unfillable: { "La boutique demande ceci, impossible à fournir ici : \($0)" },
    unfillableHint: "Commandez sur le site de la boutique.",
    unfillableButHere: "Choisissez un autre type de commande, ou commandez sur le site de la boutique.",
    pastDay: "Cette date est déjà passée.")

  private static let reviewWords = Strings.ReviewWords(
    title: "Récapitulatif", items: "Articles", details: "Détails", account: "Paiement",
    storage: "Type de commande", project: "Boutique", estimate: "Estimation", total: "Total",
    estimateHint: "La boutique n’indique pas encore le total exact. Vous le verrez avant de payer.",
    asking: "Demande du total exact à la boutique…", subtotal: "Sous-total", discount: "Remise",
    bonus: "Bonus", free: "offert", coupon: coupon, empty: "(vide)",
    ready: { "Rien n’est encore envoyé. Appuyez sur p pour commander : \($0)." },
    readyEstimate: { "Rien n’est encore envoyé. Appuyez sur p pour commander, environ \($0)." },
    confirmed: "Votre commande part dès que la boutique confirme ce total ; p l’envoie tout de suite.",
    sending: "Envoi de votre commande…", sendingHint: "Elle n’est envoyée qu’une fois, quoi que vous tapiez.",
    checking: "On vérifie que la boutique n’a pas déjà la commande…",
    postponed: { "La boutique est surchargée : nouvel envoi à \($0)" },
    postponedHint: "Aucune commande, aucun débit. p : envoyer maintenant ; Échap : renoncer.",
    held: "Un autre achat est ouvert : rien ne peut être envoyé d’ici",
    heldHint: "Fermez-le d’abord, puis commandez ici.", refused: "La boutique a refusé la commande",
    refusedHint: "Rien n’a été commandé. Corrigez vos saisies, puis appuyez sur p.",
    notSent: "La commande n’a pas été envoyée",
    notSentHint: "Rien n’a été commandé. Appuyez sur p pour réessayer.",
    unknown: "On ne sait pas si la commande a été passée",
    unknownHints: Strings.ByVerdict(
      undecided: "Une commande existe peut-être ; rien n’est débité ni renvoyé.",
      checkAgain: "Vérifiez à nouveau (r), ou parcourez vos commandes (o).",
      mayExist: "Une commande existe peut-être ; rien n’est débité.",
      searching: "On la cherche dans vos commandes ; rien n’est renvoyé entre-temps.",
      ambiguous: { "\($0) de vos commandes peuvent être celle-ci ; rien n’est débité." },
      choose: "Choisissez la vôtre avec ↑ ↓ puis ⏎.",
      absent: "La boutique n’a aucune trace de cette commande ; rien n’est débité.",
      sendAgain: "Vérifiez à nouveau (r), ou renvoyez-la (S) si vous êtes sûr."),
    incomplete: "Il manque quelque chose",
    incompleteHint: "Revenez avec Échap et remplissez les champs marqués.")

  private static let paymentWords = Strings.PaymentWords(
    title: { "Paiement · commande \($0)" }, none: "Il n’y a rien à payer",
    noneHint: "Commandez d’abord, ou choisissez une de vos commandes (o).", displayState: displayState,
    order: { "Commande \($0)" }, status: status, checked: { "vérifié à \($0)" }, checking: "vérification…",
    nextCheck: { "prochaine vérification à \($0)" },
    tries: { $0 == 1 ? "1 vérification" : "\($0) vérifications" },
    failures: { $0 == 1 ? "1 échec" : "\($0) échecs" }, timeline: "Déroulement", event: event,
    otherMethod: "Payer avec", rivals: "Il y a plusieurs pages de paiement ; voici la plus récente.",
    codeHidden: "v : code QR", codeTooLarge: "Agrandissez la fenêtre pour voir le code QR.",
    link: "Page de paiement", orderNumber: "Numéro de commande", checkout: "Achat",
    totals: { "Votre estimation était \($0). Le total de la boutique est \($1)." },
    partSums: { "\($0) sur \($1) sont payés ; reste \($2)." },
    asksFor: { "Ce paiement porte sur \($0) d’un total de \($1)." },
    mayRefuseCents:
      "Le service de paiement de la boutique refuse peut-être les centimes. Appuyez sur m pour payer autrement."
  )

  static let status = Strings.ByStatus(
    waiting: "en attente", processing: "en traitement", completed: "payé", partial: "payé en partie",
    canceled: "annulé", expired: "expiré", failed: "échoué")

  private static let orderWords = Strings.OrdersWords(
    title: "Vos commandes", loading: "Chargement de vos commandes…",
    empty: "Vous n’avez pas encore de commande",
    emptyHint: "Ce que vous commandez s’affiche ici, payé ou non.",
    nothingFound: { "Aucune commande ne correspond à « \($0) »" }, order: { "Commande \($0)" },
    lines: "Articles", details: "Détails", storage: "Type de commande", account: "Paiement",
    created: "Passée le", shop: "Boutique", customer: "Client", receipt: "Reçu", quantity: "Quantité",
    unitPrice: "Prix unitaire", total: "Total", payments: "Paiements", status: "État",
    canceling: { "Annulation de la commande \($0)…" }, unnamedProduct: { "Produit \($0)" }, paid: "payée",
    notPaid: "non payée")

  private static let overlayWords = Strings.OverlayWords(
    help: "Touches",
    subject: Strings.BySubject(
      moving: "Navigation", screen: "Sur cet écran", text: "Dans un texte", order: "Commande et paiement",
      program: "Programme"), more: { "encore \($0)" },
    palette: "Toutes les actions", paletteHint: "tapez pour chercher",
    paletteEmpty: "Aucune action de ce nom", yes: "Oui", no: "Non", question: question,
    productNumber: "Numéro du produit",
    productNumberHint: "Un produit absent de la liste peut être ajouté par son numéro.",
    couponCode: "Code promo",
    couponHint: "Laissez vide pour retirer le code.",
    bonusAmount: "Bonus à utiliser", quantityOf: { "Quantité · \($0)" },
    openCheckouts: "Commandes en cours", notSettled: "paiement non terminé",
    unknownOrder: "on ignore si elle a été créée", noNumber: "Commande",
    quantityRange: { "Un nombre entier de \($0) à \($1)" })
}
