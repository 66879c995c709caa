import CheckoutViewModel
import OneEntryClient

/// What went wrong, why, and what to do about it.
extension French {
  static func failure(_ failure: Failure) -> FailureText {
    switch failure.kind {
    case .offline(let connection):
      .init(
        "La boutique est injoignable", "\(cause(of: connection)) Rien n’a été envoyé.",
        connection.cause == .proxy
          ? "Vérifiez le proxy, puis réessayez." : "Vérifiez l’adresse et la connexion, puis réessayez.")
    case .untrusted(.certificate):
      .init(
        "Boutique non authentifiée", "Certificat non valable.", "Vérifiez l’adresse, ou ONEENTRY_CA_FILE.")
    case .untrusted(.otherHost):
      .init("Boutique non authentifiée", "Certificat d’un autre hôte.", "Vérifiez l’adresse.")
    case .untrusted(.handshake):
      .init(
        "Connexion sécurisée impossible", "Rien n’a été envoyé.",
        "Vérifiez l’adresse, son port et votre certificat.")
    case .noAnswer: .init("La boutique n’a pas répondu", "Connexion coupée ou trop lente.", "Réessayez.")
    case .wrongCredentials:
      .init("Nom ou mot de passe incorrect", "La boutique ne les connaît pas.", "Retapez le mot de passe.")
    case .wrongCode:
      .init(
        "Le code est faux ou a expiré", "La boutique ne l’accepte pas.",
        "Ressaisissez-le, ou demandez-en un autre avec F9.")
    case .accountExists:
      .init(
        "Un compte existe déjà sous ce nom", "Rien n’a été créé.",
        "Connectez-vous avec F4, ou changez de mot de passe avec F8.")
    case .eventUnknown(let purpose):
      .init(
        "Aucun code n’a été envoyé", "Cette boutique nomme autrement son événement pour les codes.",
        "Indiquez dans \(Strings.codeEventSetting(purpose)) le nom qu’il porte dans OneEntry.")
    case .signedOut:
      .init("Vous êtes déconnecté", "Votre session a pris fin.", "Reconnectez-vous ; tout est conservé.")
    case .projectClosed:
      .init("La boutique rejette ce programme", "Jeton absent ou faux.", "Vérifiez ONEENTRY_APP_TOKEN.")
    case .notPermitted:
      .init("La boutique ne le permet pas", "Il manque un droit à votre compte.", "Contactez la boutique.")
    case .notFound:
      .init("Introuvable dans la boutique", "Supprimé, ou mal nommé.", "Revenez en arrière et rechargez.")
    case .refused: .init("La boutique a refusé", "Un élément n’est pas accepté.", "Corrigez et réessayez.")
    case .totalWouldRise:
      .init(
        "Le total augmenterait", "Rien n’a été modifié.",
        "Gardez le moyen de paiement, ou acceptez le nouveau total.")
    case .cancellingNotOffered:
      .init(
        "Cette boutique ne permet pas d’annuler", "Elle n’a pas d’état pour les commandes annulées.",
        "Contactez la boutique.")
    case .readOnly:
      .init(
        "Rien n’a été modifié", "Le programme ne doit rien modifier dans la boutique.",
        "Pour le faire, relancez-le avec --no-read-only.")
    case .notRewritable:
      .init(
        "Cette commande ne peut pas être modifiée ici", "Un de ses produits n’existe plus.",
        "Contactez la boutique.")
    case .busy where (failure.retryAfter ?? 0) > 600:
      .init("La boutique est surchargée", "Elle demande une longue pause.", "Réessayez plus tard.")
    case .busy:
      .init(
        "La boutique est surchargée", "Trop de demandes.",
        failure.retryAfter.map { "Réessayez dans \($0) s." } ?? "Réessayez dans une minute.")
    case .shopBroken(let status):
      .init("La boutique a un problème", "Elle a répondu par l’erreur \(status).", "Réessayez plus tard.")
    case .unreadable(let answer) where answer.found == .webPage:
      .init(
        "Une page web est arrivée au lieu de la réponse",
        "Ce réseau demande peut-être une connexion, ou l’adresse n’est pas celle d’un projet OneEntry.",
        "Ouvrez l’adresse dans un navigateur, puis réessayez.")
    case .unreadable(let answer):
      .init(
        "La réponse de la boutique est illisible",
        "Dans \(SafeText(untrusted: answer.field)), attendu : \(expected(answer.expected)) ; reçu : \(found(answer.found)).",
        "Réessayez, ou contactez la boutique.")
    case .tooLarge:
      .init("La réponse est trop grande", "Ce programme n’en lit pas autant.", "Contactez la boutique.")
    case .stopped:
      .init("Arrêté", "Vous n’avez pas attendu la réponse de la boutique.", "Réessayez quand vous voulez.")
    case .local(let reason):
      .init("Un problème sur cet ordinateur", .sentence(reason), "Corrigez, puis réessayez.")
    case .device(let failure): device(failure)
    }
  }

  private static func cause(of connection: ConnectionFailure) -> SafeText {
    let address = SafeText(untrusted: connection.address)
    return switch connection.cause {
    case .unknownName: "Aucun ordinateur connu ne s’appelle \(address)."
    case .refused: "Personne ne répond à l’adresse \(address)."
    case .noRoute: "Ce réseau ne mène pas à \(address)."
    case .silent: "\(address) n’a pas répondu à temps."
    case .proxy: "Le proxy devant \(address) n’a pas laissé passer la requête."
    case .renewal: "Votre session devait être renouvelée, sans réponse."
    case .other: address.isEmpty ? "Aucune connexion établie." : "Aucune connexion avec \(address)."
    }
  }

  private static func expected(_ expectation: UnreadableAnswer.Expectation) -> SafeText {
    switch expectation {
    case .json: "du JSON"
    case .object: "un objet"
    case .list: "une liste"
    case .text: "un texte"
    case .token: "un jeton"
    case .id: "un nombre entier"
    case .flag: "vrai ou faux"
    case .amount: "un montant"
    case .newOrder: "une nouvelle commande"
    }
  }

  private static func found(_ finding: UnreadableAnswer.Finding) -> SafeText {
    switch finding {
    case .webPage: "une page web"
    case .other: "autre chose"
    case .nothing: "rien"
    case .flag: "vrai ou faux"
    case .number: "un nombre"
    case .text: "un texte"
    case .list: "une liste"
    case .object: "un objet"
    case .oldOrder: "une ancienne"
    }
  }
}

extension French {
  private static func device(_ failure: DeviceFailure) -> FailureText {
    switch failure {
    case .notFound(let purpose, let name):
      .init("Le programme « \(.name(name)) » n’existe pas ici", "Il n’est pas dans PATH.", remedy(purpose))
    case .notStarted(let purpose, let name):
      .init("« \(.name(name)) » ne peut pas démarrer", "Le système refuse de l’exécuter.", remedy(purpose))
    case .endedWithError(.editing, let name, let status):
      .init(
        "« \(.name(name)) » s’est terminé par l’erreur \(status)", "Le texte est inchangé.",
        "Réessayez ou saisissez-le ici.")
    case .endedWithError(.browsing, let name, let status):
      .init(
        "« \(.name(name)) » s’est terminé par l’erreur \(status)", "La page n’est peut-être pas ouverte.",
        remedy(.browsing))
    case .savedNothing(let name):
      .init(
        "« \(.name(name)) » n’a rien enregistré", "Le texte est inchangé.",
        "Enregistrez avant de quitter ; un éditeur en fenêtre demande une option telle que --wait.")
    case .savedNoText(let name):
      .init(
        "« \(.name(name)) » n’a pas enregistré de texte", "Ce n’est pas de l’UTF-8.",
        "Enregistrez-le en UTF-8.")
    case .noFileForText:
      .init(
        "L’éditeur n’a pas été lancé", "Le texte n’a pas pu être écrit dans un fichier.",
        "Libérez de la place dans le dossier temporaire, ou indiquez-en un autre dans TMPDIR.")
    case .noDisplay:
      .init(
        "Aucun navigateur n’est ouvert à distance", "Cette session n’a pas d’écran.",
        "Copiez le lien ou scannez le code.")
    case .receiptNotWritten(let path):
      .init(
        "Le reçu n’a pas été enregistré", "« \(.name(path)) » n’a pas pu être écrit.",
        "Lancez ce programme dans un dossier où vous pouvez écrire.")
    case .evidenceNotWritten(let path):
      .init(
        "Les preuves n’ont pas été enregistrées", "« \(.name(path)) » n’a pas pu être écrit.",
        "Lancez ce programme dans un dossier où vous pouvez écrire.")
    case .recordingNotWritten(let path):
      .init(
        "Vos actions ne sont plus enregistrées", "« \(.name(path)) » n’a pas pu être écrit.",
        "Libérez de la place ou vérifiez le dossier ; l’enregistrement reprend à la prochaine étape.")
    case .callsNotWritten(let path):
      .init(
        "Les appels n’ont pas été enregistrés", "« \(.name(path)) » n’a pas pu être écrit.",
        "Lancez ce programme dans un dossier où vous pouvez écrire.")
    }
  }

  private static func remedy(_ purpose: DeviceFailure.Purpose) -> SafeText {
    switch purpose {
    case .editing: "Indiquez un autre éditeur dans EDITOR, ou saisissez le texte ici."
    case .browsing: "Copiez le lien ou scannez le code, ou indiquez un navigateur dans BROWSER."
    }
  }
}
