import CheckoutViewModel

extension Strings {
  static func frenchFailure(_ failure: Failure) -> Explanation {
    switch failure {
    case .offline:
      .init("La boutique est injoignable", "Rien n’est parti.", "Vérifiez la connexion et réessayez.")
    case .untrusted:
      .init(
        "La boutique n’a pas prouvé son identité", "Son certificat n’est pas valable.", "Vérifiez l’adresse.")
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
    case .busy(let seconds?) where seconds > 600:
      .init(
        "La boutique est occupée", "Trop de demandes ; elle veut une longue pause.", "Réessayez plus tard.")
    case .busy(let seconds?):
      .init("La boutique est occupée", "Trop de demandes.", "Réessayez dans \(seconds) s.")
    case .busy(nil): .init("La boutique est occupée", "Trop de demandes.", "Réessayez dans une minute.")
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
    case .draftRestored(let count):
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
