import CheckoutViewModel
import OneEntryClient

extension French {
  static func displayState(_ state: PaymentDisplayState) -> PaymentText {
    let (notYet, none, unknown): (SafeText, SafeText, SafeText) = (
      "Rien n’est encore débité.", "Aucun débit n’a eu lieu.", "On ne sait pas si un débit a eu lieu."
    )
    return switch state {
    case .totalDiffers:
      .init("Le total diffère de votre estimation", notYet, "Acceptez-le avec a, ou décidez plus tard.")
    case .notStarted: .init("Commande pas encore payée", notYet, "Ouvrez-la pour payer.")
    case .openingSession:
      .init(
        "Préparation du paiement", notYet, "Votre commande est en sécurité. Cela peut prendre une minute.")
    case .searchingForSession:
      .init("Recherche de la page de paiement", notYet, "Réponse perdue ; aucune autre page n’est ouverte.")
    case .sessionFailed:
      .init(
        "Le paiement n’a pas commencé", notYet,
        "Votre commande est conservée. s : réessayer ; m : autre moyen.")
    case .changingMethod: .init("Changement du moyen de paiement", notYet, "Votre commande est conservée.")
    case .waitingForLink: .init("En attente de la page de paiement", notYet, "Elle s’affichera ici.")
    case .linkReady: .init("En attente du paiement", notYet, "Payez sur la page ci-dessous, puis revenez.")
    case .linkRefused:
      .init("La page de paiement n’est pas sûre", notYet, "Adresse sans https : m pour un autre moyen.")
    case .processing:
      .init("En traitement", "Un débit est peut-être en cours.", "Le résultat s’affichera ici.")
    case .paid: .init("Payé", "Le montant a été entièrement débité.", "Merci. Enregistrez un reçu avec t.")
    case .paidForNow:
      .init(
        "Payé à ce jour", "Tout ce qui est dû à ce jour est payé.",
        "La boutique demandera le reste plus tard. Appuyez sur t pour le reçu.")
    case .partlyPaid:
      .init("Payé en partie", "Une partie du montant a été débitée.", "Le reste est encore dû.")
    case .canceled:
      .init("Annulé", none, "Votre commande est conservée. s : payer à nouveau ; m : autre moyen.")
    case .orderCanceled(canBePaid: false): .init("Annulé", none, "La commande a été annulée.")
    case .orderCanceled(canBePaid: true):
      .init("Annulé", none, "La boutique a aussi annulé la commande. Appuyez sur s pour la payer quand même.")
    case .expired: .init("Expiré", none, "Votre commande est conservée. s : nouvelle page de paiement.")
    case .failed:
      .init("Paiement échoué", none, "Votre commande est conservée. s : réessayer ; m : autre moyen.")
    case .unknown(let word):
      .init("« \(word) »", unknown, "C’est le terme de la boutique. Vérification en cours.")
    case .unreachable:
      .init(
        "Pas de connexion", unknown, "La vérification continue d’elle-même. Votre commande est en sécurité.")
    case .unclear:
      .init(
        "Le paiement ne peut pas être vérifié", unknown,
        "La vérification continue d’elle-même. Votre commande est en sécurité.")
    case .stoppedAsking: .init("Vérification arrêtée", "Aucun paiement en une demi-heure.", "r : reprendre.")
    case .paused: .init("En pause", "Aucun paiement jusqu’ici.", "w : reprendre ; r : vérifier une fois.")
    case .blocked:
      .init("État indisponible", unknown, "Votre commande est en sécurité. r : vérifier à nouveau.")
    case .onDelivery:
      .init("Paiement à la livraison", "Rien n’est débité ici.", "Rien à faire : la commande est terminée.")
    }
  }

  static func event(_ event: TimelineEntry.Event, _ formatting: Formatting) -> SafeText {
    switch event {
    case .orderCreated(let total): "commande créée · \(formatting.money(total))"
    case .orderFound(let id, let searches):
      "réponse perdue · commande \(id) retrouvée après \(searches == 1 ? "1 recherche" : "\(searches) recherches")"
    case .totalAcknowledged(let estimate, let total):
      "total \(formatting.money(estimate)) → \(formatting.money(total)) accepté"
    case .sessionOpened: "paiement commencé"
    case .sessionFound: "paiement retrouvé"
    case .sessionFailed(let reason): "paiement non commencé : \(failure(reason).what)"
    case .linkArrived(let host): "page de paiement : \(SafeText(untrusted: host))"
    case .statusChanged(let word): "paiement : \(status(word))"
    case .orderStatusChanged(let word): "commande : \(SafeText(untrusted: word))"
    case .unreachable(let reason):
      "\(reason.isSilence ? "sans réponse : " : "non vérifié : ")\(failure(reason).what)"
    case .reachableAgain: "connexion rétablie"
    case .methodChanged(let title): "moyen : \(SafeText(untrusted: title))"
    case .wentBackwards(let word): "la boutique dit « \(status(word)) » ; cela reste payé"
    }
  }

  static func question(_ subject: Question.Subject, _ formatting: Formatting) -> ConfirmationText {
    switch subject {
    case .quit(let unfinished, _):
      .init("Quitter ?", unfinishedHint(unfinished), yes: "Quitter", no: "Rester")
    case .acceptTotal(_, _, let before, let now):
      .init(
        "Payer \(formatting.money(now)) au lieu de \(formatting.money(before)) ?",
        "Avec ce changement, la commande coûte plus cher. Rien n’est encore modifié.", yes: "Accepter",
        no: "Ne rien changer")
    case .signOut:
      .init(
        "Se déconnecter ?", "Panier et saisies disparaissent, et reviennent à votre prochaine connexion.",
        yes: "Se déconnecter", no: "Rester")
    case .forgetGuest:
      .init(
        "Quitter le mode invité ?",
        "Panier et saisies sont supprimés ici. Vos commandes restent à la boutique.", yes: "Quitter",
        no: "Rester")
    case .cancelOrder(let own):
      .init(
        "Annuler la commande \(own.id) ?", "La boutique est prévenue aussitôt. C’est définitif.",
        yes: "L’annuler", no: "La garder")
    case .sendAgain:
      .init(
        "Renvoyer la commande ?",
        "Si la première est arrivée, vous en aurez deux. Vérifiez d’abord vos commandes.", yes: "Renvoyer",
        no: "Ne pas envoyer")
    case .giveUp:
      .init(
        "Abandonner cette commande ?",
        "Elle ne sera plus recherchée. Si elle est arrivée, seules vos commandes la montreront.",
        yes: "L’abandonner", no: "La garder")
    }
  }

  private static func unfinishedHint(_ unfinished: Question.Unfinished) -> SafeText {
    switch unfinished {
    case .payment(let id): "La commande \(id) n’est pas encore payée. Elle reste dans vos commandes."
    case .unknownOrder: "On ne sait pas encore si votre commande a été passée. Vos commandes le montreront."
    case .form(isKept: false): "Tout ce que vous avez saisi sera perdu."
    case .cart(isKept: false): "Votre panier sera perdu."
    case .form, .cart: "Le panier et vos saisies sont conservés pour la prochaine fois."
    }
  }

  static func notice(_ notice: Notice, _ formatting: Formatting) -> SafeText {
    switch notice {
    case .added(let title, let quantity, let obstacle):
      "\(SafeText(untrusted: title)) : \(quantity) au panier"
        + (obstacle.map { " · \(SafeText(untrusted: $0))" } ?? "")
    case .removed(let title): "\(SafeText(untrusted: title)) est retiré du panier ; u le remet."
    case .orderCreated(let id): "La commande \(id) est passée. Retrouvez-la dans vos commandes (o)."
    case .unfinished(let count):
      count == 1 ? "1 achat inachevé : g pour reprendre." : "\(count) achats inachevés : g pour reprendre."
    case .cartRestored(let count):
      count == 1 ? "1 article retrouvé au panier." : "\(count) articles retrouvés au panier."
    case .journalHeld(by: 0): "Un autre achat est ouvert : naviguez ici, commandez là-bas."
    case .journalHeld(let process):
      "Un autre achat est ouvert (processus \(process)) : naviguez ici, commandez là-bas."
    case .journalMovedAside(let path):
      "Vérifiez vos commandes : un ancien journal est inutilisable, conservé ici : \(SafeText(untrusted: path))."
    case .shopBusy(let end): "La boutique est surchargée : nouvel essai à \(formatting.time(end))."
    case .copied(.link): "Lien de paiement copié. Certains terminaux ne le permettent pas."
    case .copied(.orderNumber(let number)): "Numéro \(number) copié. Certains terminaux ne le permettent pas."
    case .copied(.call): "Copié comme commande curl. Certains terminaux ne le permettent pas."
    case .callsSaved(let path):
      "Appels enregistrés : \(SafeText(untrusted: path)). Aucun secret n’y est, mais ce que vous avez saisi y est."
    case .evidenceSaved(let path):
      "Preuves enregistrées : \(SafeText(untrusted: path)). Ni secrets ni saisies n’y figurent."
    case .linkOpened(let host): "\(SafeText(untrusted: host)) est ouvert dans le navigateur."
    case .receiptSaved(let path): "Reçu enregistré : \(SafeText(untrusted: path))"
    case .failed(let reason): failure(reason).line(of: reason)
    case .signInAgain: "Votre session a pris fin. Reconnectez-vous ; tout est conservé."
    case .orderPaid(let id): "La commande \(id) est payée."
    case .accountReady(.resetPassword, let user):
      "Votre nouveau mot de passe est en place. Content de vous revoir, \(SafeText(untrusted: user)) !"
    case .accountReady(_, let user): "Votre compte est prêt. Bienvenue, \(SafeText(untrusted: user)) !"
    case .pressAgainToQuit: "Encore ⌃C pour quitter."
    case .noProduct(let ids):
      "La boutique n’a pas de produit \(Strings.listed(ids.map { "\($0)" }, upTo: 12))."
    case .cartIsEmpty: "Votre panier est vide : ajoutez d’abord un produit."
    case .formIsIncomplete(let count): "\(formWords.problems(count))."
    case .noCategories: "Aucun produit vu jusqu’ici n’a de catégorie."
    case .filled(let report): filled(report)
    case .nothingToUndo: "Rien à annuler."
    }
  }

  private static func filled(_ report: FillReport) -> SafeText {
    guard !report.isEmpty else { return "Vos commandes et votre profil n’ont rien de plus à reprendre ici." }
    let order = report.fromOrder.isEmpty ? nil : report.order
    let parts = [
      order.map { order in Strings.listed(report.fromOrder) { names in "de la commande \(order) : \(names)" }
      },
      Strings.listed(report.fromProfile) { names in "de votre profil : \(names)" },
    ]
    return "Repris " + parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ; ") + "."
  }

  static func waiting(_ seconds: Int, _ stop: SafeText?) -> SafeText {
    guard let stop else {
      return "Attente : \(seconds) s. Impossible d’arrêter ; cela continue si vous quittez cet écran."
    }
    return "Attente : \(seconds) s. \(stop) pour arrêter."
  }

  static func problem(_ problem: ValidationProblem) -> SafeText {
    switch problem {
    case .required: "Veuillez remplir ce champ."
    case .expected: "La boutique demande ceci. Continuez pour le laisser vide."
    case .notATimeSlot: "Un jour et deux heures en UTC, comme 24/12/2026 16:00-18:00."
    case .slotIsOver: "Ce créneau a déjà commencé : choisissez-en un autre."
    case .zero: "La boutique prend 0 pour rien : saisissez un autre nombre."
    case .passwordsDiffer: "Les deux mots de passe diffèrent."
    case .notFillable: "Impossible à fournir ici : passez par le site de la boutique."
    case .tooShort(let minimum): "Au moins \(minimum) caractères, s’il vous plaît."
    case .tooLong(let maximum): "Au plus \(maximum) caractères, s’il vous plaît."
    case .wrongLength(let length): "Exactement \(length) caractères, s’il vous plaît."
    case .notAnEmail: "Une adresse e-mail ressemble à nom@exemple.fr."
    case .differs(let text): "Saisissez \(SafeText(untrusted: text)), ou quittez avec Échap."
    case .notAWholeNumber: "Un nombre entier, comme 42."
    case .notANumber: "Un nombre, comme 4,2."
    case .ambiguousNumber: "Écrivez 1234 ou 1.234 : une virgule avant trois chiffres est ambiguë."
    case .outOfRange(let range) where range.upperBound == .max: "Un nombre d’au moins \(range.lowerBound)."
    case .outOfRange(let range): "Un nombre de \(range.lowerBound) à \(range.upperBound)."
    case .amountOutOfRange(let minimum, nil): "Un montant d’au moins \(SafeText(number: minimum))."
    case .amountOutOfRange(let minimum, let maximum?):
      "Un montant de \(SafeText(number: minimum)) à \(SafeText(number: maximum)), ou 0."
    case .notADate: "Une date, comme 24/12/2026."
    case .notATime: "Une heure, comme 16:30."
    case .notADateAndTime: "Une date et une heure, comme 24/12/2026 16:30."
    case .notJSON: "Du JSON, comme {\"clé\": \"valeur\"}."
    case .doesNotMatch(let pattern): "Ne suit pas le modèle \(SafeText(untrusted: pattern))."
    case .doesNotFit(let example): "Écrivez-le comme \(SafeText(untrusted: example))."
    case .wrongFileType(let allowed):
      "Un fichier de type \(SafeText(untrusted: allowed.joined(separator: ", ")))."
    case .custom(let sentence, let reason): "\(SafeText(untrusted: sentence)) · \(Self.problem(reason))"
    case .refusedByShop(let sentence): SafeText(untrusted: sentence)
    }
  }

  static let example = Strings.Examples(
    date: "p. ex. 24/12/2026", dateTime: "p. ex. 24/12/2026 16:30", time: "p. ex. 16:30",
    timeInterval: "p. ex. 24/12/2026 16:00-18:00 (UTC)", integer: "p. ex. 42", decimal: "p. ex. 4,2",
    json: "p. ex. {\"clé\": \"valeur\"}", file: "p. ex. /home/vous/fichier.pdf", ids: "p. ex. 12, 34")

  static func coupon(_ standing: Pricing.CouponStanding) -> SafeText? {
    switch standing {
    case .none: nil
    case .given(let code): "Code promo \(SafeText(untrusted: code)) : la boutique décide."
    case .applied(let code): "Le code promo \(SafeText(untrusted: code)) est appliqué."
    case .conditionsNotMet(let code):
      "Le code promo \(SafeText(untrusted: code)) est valable, mais pas pour cette commande."
    case .refused(let code, let sentence):
      "La boutique n’accepte pas le code promo \(SafeText(untrusted: code))."
        + (sentence.map { " " + commonWords.shopSays(SafeText(untrusted: $0).truncated(to: 200)) } ?? "")
    }
  }
}
