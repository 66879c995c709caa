import CheckoutViewModel
import OneEntryClient

/// What is said where there is no screen.
extension French {
  static let consoleWords = Strings.ConsoleWords(
    idle: "La session a pris fin : rien n’a été saisi depuis un moment.",
    keyboardIsFree: "À vous : le clavier fonctionne de nouveau.",
    mayExist: "Une commande existe peut-être ; rien n’est débité.",
    findOut: { "Pour le savoir : checkout resume \($0)" },
    noTrace: {
      "La boutique n’a aucune trace de cette commande ; rien n’est débité. Si vous êtes sûr, renvoyez-la : checkout resume \($0) --resend"
    }, placed: { "La commande \($0) est passée ; ne commandez pas de nouveau." },
    goOn: { "Pour continuer : checkout resume \($0)" },
    severalFit:
      "Plusieurs de vos commandes peuvent être celle-ci ; rien n’est renvoyé. Lancez checkout seul et choisissez.",
    noOrder: "Rien n’a été commandé.",
    tooExpensive: { "La commande coûterait \($0), pour un maximum de \($1) : rien n’a été commandé." },
    isDemo: "Aucun projet n’est indiqué : c’est la boutique de démo.",
    isLive: "RÉEL : cette boutique encaisse de l’argent réel.",
    payAt: { link in "Payer sur \(link)" },
    unsafeAddress:
      "L’adresse de paiement de la boutique n’est pas sûre (il faut https) : elle n’est pas affichée.",
    error: error)

  private static func error(_ error: HeadlessError, _ formatting: Formatting) -> SafeText {
    switch error {
    case .usage(let sentence): SafeText(untrusted: sentence)
    case .credentialsMissing:
      "Indiquez qui achète avec --user, et donnez le mot de passe sur l’entrée standard avec --password-stdin."
    case .guestsNotSetUp:
      "Aucun espace de commandes pour invités n’est connu : indiquez-le avec son formulaire dans ONEENTRY_GUEST_STORAGE."
    case .signInRefused(let reason), .failed(let reason): failure(reason).sentences
    case .unknownMarker(let kind, let marker, let known): unknown(kind, marker, known)
    case .unknownProduct(let id): "Il n’y a pas de produit \(id)."
    case .tooMany(let id): "Pas plus de \(Cart.quantities.upperBound) pièces du produit \(id) par commande."
    case .couponRefused(let standing): (coupon(standing).map { "\($0) " } ?? "") + consoleWords.noOrder
    case .couponUnknown(let code):
      "La boutique ne dit pas à l’avance si le code \(.name(code)) s’applique : rien n’a été commandé."
    case .tooExpensive(let total, let maximum):
      consoleWords.tooExpensive(
        formatting.money(total), formatting.money(Money(maximum, total.currency)))
    case .totalUnknown: "La boutique ne donne pas le prix à l’avance : --max-total ne peut pas être respecté."
    case .notFillable(let title):
      "Le formulaire demande « \(.name(title)) », impossible à fournir ici : commandez sur le site de la boutique."
    case .wrong(let field, let title, let reason): wrong(field, title, reason)
    case .nothingUnfinished: "Vous n’avez aucune commande en cours."
    case .unknownCheckout(let id): "Aucune commande en cours ne porte l’identifiant \(.name(id))."
    case .noOrders: "Vous n’avez pas encore de commandes."
    case .unknownOrder(let id): "Vous n’avez pas de commande \(id)."
    }
  }

  private static func wrong(_ field: String, _ title: String, _ reason: ValidationProblem) -> SafeText {
    let name: SafeText = title == field ? .name(field) : "\(.name(field)) (\(.name(title)))"
    return "Le champ « \(name) » : \(problem(reason)) Indiquez-le avec --field \(.name(field))=…."
  }

  private static func unknown(_ kind: HeadlessError.Kind, _ marker: String?, _ known: [String]) -> SafeText {
    let option = SafeText(untrusted: kind.rawValue)
    let what: SafeText =
      marker.map { name in
        let (kind, name): (SafeText, SafeText) = (word(for: kind), .name(name))
        return "Pas de \(kind) « \(name) »."
      } ?? "Plusieurs choix sont possibles : indiquez-en un avec --\(option)."
    let list = Strings.listed(known, upTo: 12)
    return known.isEmpty ? "\(what) Ce projet n’en a aucun." : "\(what) Ce projet propose : \(list)."
  }

  private static func word(for kind: HeadlessError.Kind) -> SafeText {
    switch kind {
    case .provider: "fournisseur de connexion"
    case .storage: "type de commande"
    case .account: "moyen de paiement"
    case .field: "champ"
    case .option: "choix"
    }
  }
}
