import Testing

/// What a shopper looks for on the screen, in the language of the program.
struct Words: Sendable, CustomTestStringConvertible {
  let language: String
  let demoShop: String
  let products: String
  let added: String
  let cart: String
  let details: String
  let payWith: String
  let nothingSent: String
  let waiting: String
  let paid: String
  let onDelivery: String
  let quit: String

  var testDescription: String { language }

  static let all = [english, french]

  static let english = Words(
    language: "en", demoShop: "Demo shop", products: "┌ Products", added: "is in the cart", cart: "┌ Cart",
    details: "┌ Details", payWith: "Pay with", nothingSent: "Nothing has been sent yet",
    waiting: "Waiting for payment", paid: "The money was taken in full", onDelivery: "Pay on delivery",
    quit: "Quit?")

  static let french = Words(
    language: "fr", demoShop: "Boutique de démo", products: "┌ Produits", added: "est au panier",
    cart: "┌ Panier", details: "┌ Détails", payWith: "Payer avec", nothingSent: "Rien n’est encore envoyé",
    waiting: "En attente du paiement", paid: "L’argent est pris en entier",
    onDelivery: "Paiement à la livraison",
    quit: "Quitter ?")
}
