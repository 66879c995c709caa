import Testing

/// What a shopper looks for on the screen, in the language of the program.
struct Words: Sendable, CustomTestStringConvertible {
  let language: String
  let products: String
  let added: String
  let cart: String
  let details: String
  let payWith: String
  let nothingSent: String
  let waiting: String
  let paid: String
  let onDelivery: String

  var testDescription: String { language }

  /// What every QR code shows in its corners, whatever surrounds it.
  static let code = "█ █   █ █"

  static let all = [english, french]

  static let english = Words(
    language: "en", products: "┌ Products", added: "in the cart", cart: "┌ Cart",
    details: "┌ Details", payWith: "Pay with", nothingSent: "Nothing has been sent yet",
    waiting: "Waiting for payment", paid: "The money was taken in full", onDelivery: "Pay on delivery")

  /// What the frames of the English screens become.
  static let ascii = Words(
    language: "en", products: "+ Products", added: english.added, cart: "+ Cart", details: "+ Details",
    payWith: english.payWith, nothingSent: english.nothingSent, waiting: english.waiting, paid: english.paid,
    onDelivery: english.onDelivery)

  static let french = Words(
    language: "fr", products: "┌ Produits", added: "au panier",
    cart: "┌ Panier", details: "┌ Détails", payWith: "Payer avec", nothingSent: "Rien n’est encore envoyé",
    waiting: "En attente du paiement", paid: "Le montant a été entièrement débité",
    onDelivery: "Paiement à la livraison")
}
