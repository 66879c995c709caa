/// A photographer's studio: appointments with a deposit and a rest, and requests that cost nothing yet.
enum ServiceShop {
  private static let storages = [
    Storage(
      id: 1, identifier: "booking", title: LocalizedText("Appointment", "Rendez-vous"),
      formIdentifier: "booking", accounts: ["card", "on_site"], statuses: bookingStatuses,
      flagsStatuses: false,
      axes: OrderAxes(fulfilment: visits, payment: payments)),
    Storage(
      id: 2, identifier: "request", title: LocalizedText("Request a quote", "Demande de devis"),
      formIdentifier: "request", accounts: ["on_site"], statuses: requestStatuses, flagsStatuses: false,
      axes: OrderAxes(fulfilment: [.open: unread])),
  ]

  /// Only a title says which one cancels an order, and one that says so is of the payment.
  private static let bookingStatuses = [
    OrderStatus(id: 51, identifier: "s1", title: LocalizedText("Requested", "Demandé"), role: .placed),
    OrderStatus(id: 52, identifier: "s2", title: LocalizedText("Settled", "Réglé"), role: .paid),
    OrderStatus(id: 53, identifier: "s3", title: LocalizedText("Pictures ready", "Photos prêtes")),
    OrderStatus(
      id: 54, identifier: "cancelled-payment",
      title: LocalizedText("Payment cancelled", "Paiement annulé")),
    OrderStatus(id: 59, identifier: "s9", title: LocalizedText("Cancelled", "Annulé"), role: .canceled),
  ]

  private static let requestStatuses = [
    OrderStatus(id: 61, identifier: "q1", title: LocalizedText("Received", "Reçue"), role: .placed),
    OrderStatus(id: 62, identifier: "q2", title: LocalizedText("Answered", "Répondue")),
    OrderStatus(id: 69, identifier: "q9", title: LocalizedText("Cancelled", "Annulée"), role: .canceled),
  ]

  private static let visits: [PaymentProgress: Status] = [
    .partly: Status(id: 71, identifier: "visit_held", title: LocalizedText("Date held", "Date réservée")),
    .whole: Status(id: 72, identifier: "visit_confirmed", title: LocalizedText("Confirmed", "Confirmé")),
  ]

  private static let payments: [PaymentProgress: Status] = [
    .open: Status(
      id: 81, identifier: "awaiting-payment", title: LocalizedText("Deposit due", "Acompte à régler")),
    .partly: Status(
      id: 82, identifier: "partial-payment", title: LocalizedText("Deposit paid", "Acompte réglé")),
    .whole: Status(
      id: 83, identifier: "full-payment", title: LocalizedText("Paid in full", "Réglé en totalité")),
  ]

  private static let unread = Status(
    id: 91, identifier: "request_unread", title: LocalizedText("Not read yet", "Pas encore lue"))

  private static let card = PaymentAccount(
    id: 4, identifier: "card", title: LocalizedText("Card", "Carte"), type: "stripe", method: .gateway,
    isConnectedForTests: true, sessionTimeout: 30)

  private static let onSite = PaymentAccount(
    id: 5, identifier: "on_site", title: LocalizedText("At the studio", "Sur place"), type: "custom",
    method: .cash)

  /// The shop as it is set up.
  static let data = ShopData(
    name: "Studio Halcyon", currency: "CHF", providers: [.email],
    forms: [bookingForm, requestForm, .registration()], storages: storages, accounts: [card, onSite],
    productStatuses: Status.ofProducts, shelves: [.sessions, .prints, .extraServices],
    products: Products([sessions, prints, extraServices].flatMap(\.self)),
    coupons: [Coupon(code: "STUDIO20", percent: 20, minimum: 300)])
}
