extension JSON {
  /// The figures of a product with their names in a language.
  func facts(in language: Language) -> JSON {
    guard case .object(let members) = self, language == .french else { return self }
    return .object(members.map { Member(Self.frenchNames[$0.key] ?? $0.key, $0.value) })
  }

  private static let frenchNames = [
    "bottles": "bouteilles", "burr_mm": "meules_en_mm", "celsius": "degrés",
    "cocoa_percent": "cacao_en_pour_cent",
    "keeps_days": "se_garde_en_jours", "parcels": "colis", "pictures": "photos", "pieces": "pièces",
    "pots": "théières", "rolls": "rouleaux", "settings": "réglages", "square_metres": "mètres_carrés",
    "steps_per_gram": "crans_par_gramme", "up_to_grams": "jusqu’à_grammes",
    "valid_months": "validité_en_mois",
    "vegan": "végane",
  ]
}
