import CheckoutViewModel
import OneEntryClient

extension French {
  static let doctorWords = DoctorWords(
    subject: doctorSubject, finding: doctorFinding,
    summary: { problems, warnings in
      let rest: SafeText = warnings == 1 ? "1 avertissement" : "\(warnings) avertissements"
      return switch problems {
      case 0: "Aucun problème, \(rest)."
      case 1: "1 problème empêche de commander, \(rest)."
      default: "\(problems) problèmes empêchent de commander, \(rest)."
      }
    })

  private static func doctorSubject(_ subject: CheckSubject) -> SafeText {
    switch subject {
    case .address: "adresse"
    case .token: "jeton"
    case .clock: "horloge"
    case .languages: "langue"
    case .provider: "fournisseur"
    case .signInForm: "formulaire de connexion"
    case .codeEvents: "événements de code"
    case .signIn: "connexion"
    case .storages: "stockages"
    case .orderForms: "formulaires de commande"
    case .accounts: "paiement"
    case .products: "produits"
    case .preview: "aperçu"
    case .guests: "invités"
    case .rights: "droits"
    case .order: "commande d’essai"
    case .contract: "contrat"
    case .terminal: "terminal"
    }
  }

  private static func shopSaid(_ sentence: String?) -> SafeText {
    sentence.map { " \(commonWords.shopSays(SafeText(untrusted: $0).truncated(to: 200)))" } ?? ""
  }

  private static func doctorFinding(_ diagnosis: Diagnosis) -> DiagnosisText {
    switch diagnosis {
    case .reached(let host, let time):
      .init("« \(.marker(host)) » répond en \(time) ms.")
    case .notReached(let host, let why):
      .init(
        "« \(.marker(host)) » : \(failure(why).what). \(failure(why).why)\(shopSaid(why.sentence))",
        why.isTrustMissing
          ? failure(why).remedy
          : "Vérifiez ONEENTRY_PROJECT_URL : le navigateur l’affiche quand le panneau d’administration de OneEntry est ouvert."
      )
    case .notOneEntry(let host, let status):
      .init(
        "« \(.marker(host)) » répond, mais pas comme OneEntry\(status.map { " (HTTP \($0))" } ?? "").",
        "Vérifiez ONEENTRY_PROJECT_URL, sans /api/content. Un proxy ou le portail du réseau a peut-être répondu."
      )
    case .tokenAccepted:
      .init("Le jeton est accepté.")
    case .tokenRefused:
      .init(
        "Le jeton manque ou est faux.",
        "Copiez-le dans ONEENTRY_APP_TOKEN depuis OneEntry, Settings › App tokens.")
    case .clockRight:
      .init("L’horloge de cet ordinateur concorde avec celle de la boutique.")
    case .clockWrong(let seconds):
      .init(
        "L’horloge de cet ordinateur et celle de la boutique diffèrent de \(abs(seconds)) s.",
        "Réglez l’horloge de cet ordinateur, sinon créneaux et reçus seraient faux.")
    case .clockUnknown:
      .init("La boutique ne donne pas l’heure.")
    case .languageOffered(let code):
      .init("Le projet a des textes en \(.marker(code)).")
    case .languageMissing(let code, let offered):
      .init(
        "Le projet n’a pas de textes en \(.marker(code)), seulement en \(.list(offered)).",
        "Choisissez un autre --language, ou ajoutez celle-ci dans OneEntry, Settings › Languages.")
    case .providerReady(let marker):
      .init("La connexion passe par « \(.marker(marker)) ».")
    case .providerMissing(let marker, let known):
      .init(
        "Il n’y a pas de fournisseur « \(.marker(marker)) ». Le projet a : \(.list(known)).",
        "Choisissez-en un dans ONEENTRY_PROVIDER, ou créez-le dans OneEntry, Users › Authorization providers."
      )
    case .providerInactive(let marker):
      .init(
        "Le fournisseur « \(.marker(marker)) » est désactivé.",
        "Activez-le dans OneEntry, Users › Authorization providers.")
    case .providerWithoutForm(let marker):
      .init(
        "Le fournisseur « \(.marker(marker)) » n’a pas de formulaire.",
        "Choisissez-en un dans OneEntry, Users › Authorization providers.")
    case .signInFormReady(let form):
      .init("Le formulaire « \(.marker(form)) » a un identifiant et un mot de passe.")
    case .signInFormMissing(let form, let marker):
      .init(
        "Le formulaire « \(.marker(form)) » du fournisseur « \(.marker(marker)) » n’existe pas.",
        "Choisissez-en un autre dans OneEntry, Users › Authorization providers.")
    case .signInFormWithoutLogin(let form):
      .init(
        "Aucun champ du formulaire « \(.marker(form)) » n’est l’identifiant.",
        "Marquez-en un comme « login » dans OneEntry, Settings › Attributes.")
    case .signInFormWithoutPassword(let form):
      .init(
        "Aucun champ du formulaire « \(.marker(form)) » n’est le mot de passe.",
        "Marquez-en un comme « password » dans OneEntry, Settings › Attributes.")
    case .codeEventsSet:
      .init("Les événements de code sont configurés.")
    case .codeEventsGuessed:
      .init(
        "Les événements de code ne sont pas configurés ; les noms usuels seront essayés.",
        "Leurs marqueurs sont dans OneEntry, sous Events : définissez ONEENTRY_ACTIVATION_EVENT et ONEENTRY_RECOVERY_EVENT."
      )
    case .signedIn(let user):
      .init("« \(.marker(user)) » peut se connecter.")
    case .signInRefused(let user, let sentence):
      .init(
        "« \(.marker(user)) » ne peut pas se connecter.\(shopSaid(sentence))",
        "Vérifiez nom et mot de passe ; le compte doit être actif dans OneEntry, Users.")
    case .signInNotTried:
      .init(
        "Personne ne s’est connecté : ce qui demande un compte n’a pas été examiné.",
        "Donnez --user, et --password-stdin ou le mot de passe quand il est demandé.")
    case .storageReady(let marker, let form):
      .init("Le stockage « \(.marker(marker)) » prend des commandes avec le formulaire « \(.marker(form)) ».")
    case .noStorages:
      .init(
        "Il n’y a pas de stockage de commandes.",
        "Créez-en un dans OneEntry, Orders, avec un formulaire et des comptes de paiement.")
    case .storageWithoutForm(let marker):
      .init(
        "Le stockage « \(.marker(marker)) » n’a pas de formulaire.", "Choisissez-en un dans OneEntry, Orders."
      )
    case .formReady(let form, let fields):
      .init("Formulaire « \(.marker(form)) » : champs à remplir ici : \(fields).")
    case .formMissing(let form, let marker):
      .init(
        "Le formulaire « \(.marker(form)) » du stockage « \(.marker(marker)) » n’existe pas.",
        "Choisissez-en un autre dans OneEntry, Orders.")
    case .fieldNotFillable(let field, let form, let type, let isRequired):
      .init(
        "Formulaire « \(.marker(form)) » : le champ « \(.marker(field)) » (\(.marker(type)), \(isRequired ? commonWords.required : commonWords.optional)) ne peut pas être rempli ici.",
        "Rendez-le facultatif dans OneEntry, Settings › Attributes ; si c’est une liste, donnez-lui des choix."
      )
    case .fieldTypeUnknown(let field, let form, let type):
      .init(
        "Formulaire « \(.marker(form)) » : le type « \(.marker(type)) » du champ « \(.marker(field)) » est inconnu ; il est demandé comme texte.",
        "Si la boutique refuse le texte, changez le type dans OneEntry, Settings › Attributes.")
    case .accountReady(let marker, let isLive):
      .init("« \(.marker(marker)) » prend des paiements (\(isLive ? commonWords.live : commonWords.test)).")
    case .accountOnDelivery(let marker):
      .init("« \(.marker(marker)) » se paie à la livraison.")
    case .accountNotConnected(let marker):
      .init(
        "« \(.marker(marker)) » se dit non connecté.",
        "Connectez-le dans OneEntry, Payments, dans le mode utilisé.")
    case .accountNotUsed(let marker):
      .init("« \(.marker(marker)) » est désactivé ou masqué.")
    case .noAccounts:
      .init("Aucun compte de paiement n’est utilisé.", "Activez-en un dans OneEntry, Payments.")
    case .storageWithoutAccount(let marker):
      .init(
        "Aucun compte de paiement du stockage « \(.marker(marker)) » n’est utilisable.",
        "Liez-en un qui est utilisé, dans OneEntry, Orders.")
    case .storageNamesUnknownAccount(let account, let marker):
      .init(
        "Le stockage « \(.marker(marker)) » cite un compte de paiement « \(.marker(account)) » qui n’existe pas.",
        "Retirez le lien dans OneEntry, Orders.")
    case .productsReady(let count):
      .init("Produits en vente : \(count).")
    case .noProducts:
      .init(
        "Aucun produit n’est visible.", "Ajoutez des produits dans OneEntry, Catalog, et rendez-les visibles."
      )
    case .productsWithoutPrice(let ids, let total):
      .init(
        "Sans prix : \(ids.count) des \(total) premiers produits (\(.list(ids.map(String.init)))).",
        "Indiquez leur prix dans OneEntry ; l’attribut doit être marqué comme prix.")
    case .noProductWithPrice:
      .init(
        "Aucun des premiers produits n’a de prix.",
        "Marquez l’attribut du prix comme tel dans OneEntry, Settings › Attributes.")
    case .productsWithoutCurrency(let ids, let total):
      .init(
        "Sans devise : \(ids.count) des \(total) premiers produits (\(.list(ids.map(String.init)))).",
        "Donnez-leur un attribut dont le marqueur commence par « currency ».")
    case .previewed:
      .init("La boutique dit d’avance ce que coûte une commande.")
    case .previewNotOffered:
      .init(
        "Ce serveur ne dit pas d’avance ce que coûte une commande.",
        "Rien à faire : le total est connu une fois la commande passée.")
    case .previewRefused(let sentence):
      .init(
        "La boutique refuse l’aperçu.\(shopSaid(sentence))",
        "Voyez sa phrase : les commandes peuvent être refusées pour la même raison.")
    case .guestsReady(let marker):
      .init("Les invités peuvent commander dans « \(.marker(marker)) ».")
    case .guestsNotSetUp:
      .init(
        "Les commandes sans compte ne sont pas configurées.",
        "Si le projet les accepte, définissez ONEENTRY_GUEST_STORAGE.")
    case .guestsRefused(let marker, let sentence):
      .init(
        "La boutique ne prend pas de commandes d’invités dans « \(.marker(marker)) ».\(shopSaid(sentence))",
        "Accordez-leur les routes des commandes dans OneEntry, Users › User groups, ou retirez ONEENTRY_GUEST_STORAGE."
      )
    case .orderPlaced(let id, let total, let isPaidOnline):
      .init(
        "La commande \(id) a été passée pour \(.amount(total, .french))\(isPaidOnline ? ", et son paiement a été ouvert et relu" : "")."
      )
    case .orderNotPlaced(let error):
      .init("Aucune commande d’essai n’a pu être passée.", ConsoleMessages(.french).sentence(error))
    case .orderLost(let checkout):
      .init(
        "La commande d’essai est restée sans réponse, et la boutique n’en montre aucune qui corresponde.",
        "Regardez dans OneEntry sous Orders, ou lancez checkout resume \(.marker(checkout)).")
    case .orderWithoutSession(let id, let why):
      .init(
        "La commande \(id) a été passée, mais son paiement n’a pas été ouvert\(why.map { " : \(failure($0).what)" } ?? "").",
        "Vérifiez le compte de paiement dans OneEntry sous Payments.")
    case .orderCanceled(let id):
      .init("La commande \(id) a été annulée ensuite.")
    case .orderNotCanceled(let id, let why):
      .init(
        "La commande \(id) n’a pas pu être annulée ensuite : \(failure(why).what).",
        "Annulez-la dans OneEntry sous Orders.")
    case .orderNotTried:
      .init(
        "Aucune commande d’essai n’a été passée, car ce projet encaisse de l’argent réel.",
        "Mettez ses comptes de paiement en mode test dans OneEntry sous Payments, puis réessayez.")
    case .rightsSufficient:
      .init("Tous les appels faits sont permis.")
    case .rightMissing(let call, let sentence):
      .init(
        "\(.marker(call.rawValue)) n’est pas permis.\(shopSaid(sentence))",
        "Accordez-le dans OneEntry, Users › User groups.")
    case .notInPlan(let call):
      .init(
        "\(.marker(call.rawValue)) n’est pas dans la formule du projet.",
        "Choisissez une formule de OneEntry qui l’a.")
    case .contractKept:
      .init("Toutes les réponses sont conformes à la documentation de OneEntry.")
    case .contractBroken(let call, let difference, let times):
      .init(
        "\(.marker(call.rawValue)) : \(InspectorWords.of(.french).difference(difference)) (\(times)×).",
        "Rien à faire : la réponse est lue si possible. Merci de la signaler avec --json.")
    case .terminalReady(let name):
      .init("« \(.marker(name)) » peut afficher le plein écran.")
    case .terminalWithoutUTF8(let name):
      .init(
        "« \(.marker(name)) » n’est pas en UTF-8 : l’écran est dessiné en ASCII.",
        "Réglez LANG sur une locale qui finit par .UTF-8.")
    case .noTerminal:
      .init(
        "Pas de terminal ici, donc pas de plein écran.",
        "Utilisez checkout pay, ou lancez le programme dans une fenêtre de terminal.")
    case .failed(let why):
      .init("\(failure(why).what). \(failure(why).why)\(shopSaid(why.sentence))", "\(failure(why).remedy)")
    case .tookTooLong:
      .init("Trop long : abandonné.", "Réessayez ; voyez le journal avec --log.")
    case .skipped(let subject):
      .init("Non examiné, car il faut d’abord : \(doctorSubject(subject)).")
    }
  }
}
