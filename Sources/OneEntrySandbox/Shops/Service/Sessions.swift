extension CatalogPage {
  static let sessions = CatalogPage(pageID: 11, url: "sessions", title: LocalizedText("Sessions", "Séances"))
}

extension Product {
  /// The same product, with a deposit (in percent) to hold the date and the rest on the day.
  fileprivate func held(by percent: Int) -> Product {
    var product = self
    product.stages = [
      PaymentStage(marker: "deposit", title: LocalizedText("Deposit", "Acompte"), percent: percent),
      PaymentStage(marker: "rest", title: LocalizedText("Rest", "Solde"), percent: 100 - percent),
    ]
    return product
  }
}

extension ServiceShop {
  static let sessions = [
    Product(
      1, LocalizedText("Portrait, one hour", "Portrait, une heure"), "240",
      "One person, two backgrounds, and coffee until you forget the camera.",
      "Une personne, deux fonds, et du café jusqu’à ce que l’appareil se fasse oublier.",
      on: .sessions, [.stars("4.9"), .facts(["minutes": 60, "pictures": 12])]
    ).held(by: 30),
    Product(
      2, LocalizedText("Family, an hour and a half", "Famille, une heure et demie"), "349.50",
      "Up to six people; dogs count as half.",
      "Jusqu’à six personnes ; un chien compte pour la moitié.",
      on: .sessions, [.stars("4.8"), .facts(["minutes": 90, "pictures": 20])]
    ).held(by: 30),
    Product(
      3, LocalizedText("Newborn, at your home", "Nouveau-né, chez vous"), "420",
      "We bring the light and wash our hands. The baby decides when we start.",
      "Nous apportons la lumière et des mains propres. C’est le bébé qui décide du début.",
      on: .sessions, [.stars("5"), .facts(["minutes": 150, "pictures": 25])]
    ).held(by: 50),
    Product(
      4, LocalizedText("Application photo", "Photo de candidature"), "79.95",
      "Twenty minutes and one picture in which you look like yourself on a good day.",
      "Vingt minutes et une photo où vous vous ressemblez, un bon jour.",
      on: .sessions, [.stars("4.6"), .facts(["minutes": 20, "pictures": 1])]),
    Product(
      5, LocalizedText("Team portraits, half a day", "Portraits d’équipe, demi-journée"), "890",
      "Twelve colleagues, one wall, no crossed arms.",
      "Douze collègues, un mur, aucun bras croisé.",
      on: .sessions, [.facts(["minutes": 240, "pictures": 24])]
    ).held(by: 25),
    Product(
      6, LocalizedText("Studio by the hour", "Studio à l’heure"), "65.50",
      "The room, the lights and the cat. You bring the camera.",
      "La salle, les lampes et le chat. L’appareil, c’est le vôtre.", status: "sale",
      on: .sessions, [.stars("4.3"), .facts(["square_metres": 48])]),
  ]
}
