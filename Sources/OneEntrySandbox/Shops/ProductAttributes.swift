import Foundation

extension Product {
  /// The attribute set of the product: what every product has, and what this one has besides.
  func attributes(baseURL: String, currency: String) -> [ProductAttribute] {
    let file = "files/project/product/\(id)/image/\(id).svg"
    let title = ProductAttribute(marker: "product-name", kind: .string, value: .text(name))
    let common: [ProductAttribute] = [
      .init(marker: "currency_products", kind: .string, value: .plain(.string(currency.lowercased()))),
      .init(
        marker: "img", kind: .image,
        value: .plain([
          [
            "size": .int(18_000 + id * 731), "filename": .string(file),
            "contentType": "image/svg+xml",
            "downloadLink": .string("\(baseURL)/cloud-static/\(file)"),
          ]
        ])),
      .init(marker: "description", kind: .text, value: .prose(line)),
    ]
    return [title] + priceAttribute + common + attributes
  }
}

extension Product {
  private var priceAttribute: [ProductAttribute] {
    guard let price else { return [] }
    return [.init(marker: "price", kind: price.isWhole ? .integer : .real, value: .plain(.price(price)))]
  }
}

extension ProductAttribute {
  /// What the attributes of products are called.
  static let titles: [(marker: String, kind: FormAttribute.Kind, title: LocalizedText)] = [
    ("product-name", .string, LocalizedText("Name", "Nom")), ("price", .real, LocalizedText("Price", "Prix")),
    ("currency_products", .string, LocalizedText("Currency", "Devise")),
    ("img", .image, LocalizedText("Picture", "Image")),
    ("description", .text, LocalizedText("Description")),
    ("weight", .integer, LocalizedText("Weight in g", "Poids en g")),
    ("stars", .real, LocalizedText("Stars", "Étoiles")),
    ("origin", .list, LocalizedText("Origin", "Origine")),
    ("available_from", .date, LocalizedText("Available from", "Disponible dès le")),
    ("facts", .json, LocalizedText("Good to know", "Bon à savoir")),
    ("care", .textWithHeader, LocalizedText("Care", "Entretien")),
    ("leaflet", .file, LocalizedText("Leaflet", "Notice")),
    ("sizes", .list, LocalizedText("Sizes", "Tailles")),
  ]

  /// The weight in grams.
  static func grams(_ grams: Int) -> ProductAttribute {
    ProductAttribute(marker: "weight", kind: .integer, value: .plain(.int(grams)))
  }

  /// How customers rate it, out of five.
  static func stars(_ stars: String) -> ProductAttribute {
    ProductAttribute(marker: "stars", kind: .real, value: .plain(.decimal(Decimal(string: stars) ?? 0)))
  }

  /// Where it comes from.
  static func from(_ origin: FormAttribute.Option) -> ProductAttribute {
    ProductAttribute(marker: "origin", kind: .list, value: .choice(origin))
  }

  /// When it was made, or will be: a day as `2026-05-07`.
  static func day(_ day: String) -> ProductAttribute {
    let parts = day.split(separator: "-")
    let value: JSON = [
      "fullDate": .string("\(day)T00:00:00.000Z"),
      "formattedValue": .string("\(parts.reversed().joined(separator: "-")) 00:00"),
      "formatString": "DD-MM-YYYY HH:mm",
    ]
    return ProductAttribute(marker: "available_from", kind: .date, value: .plain(value))
  }

  /// Figures as JSON text, each with its name in the language.
  static func facts(_ facts: JSON) -> ProductAttribute {
    ProductAttribute(marker: "facts", kind: .json, value: .facts(facts))
  }

  /// A heading with a paragraph in HTML.
  static func care(_ header: LocalizedText, _ paragraph: LocalizedText) -> ProductAttribute {
    ProductAttribute(marker: "care", kind: .textWithHeader, value: .headed(header, paragraph))
  }

  /// A leaflet to download.
  static func leaflet(_ name: String) -> ProductAttribute {
    let file: JSON = [
      "filename": .string("files/project/leaflets/\(name).pdf"), "size": 392_585,
      "downloadLink": .string("https://cdn.example.com/leaflets/\(name).pdf"),
    ]
    return ProductAttribute(marker: "leaflet", kind: .file, value: .plain(.array([file])))
  }
}

extension FormAttribute.Option {
  static let brazil = Self(value: "br", title: LocalizedText("Brazil", "Brésil"))
  static let ethiopia = Self(value: "et", title: LocalizedText("Ethiopia", "Éthiopie"))
  static let colombia = Self(value: "co", title: LocalizedText("Colombia", "Colombie"))
  static let japan = Self(value: "jp", title: LocalizedText("Japan", "Japon"))
  static let china = Self(value: "cn", title: LocalizedText("China", "Chine"))
  static let india = Self(value: "in", title: LocalizedText("India", "Inde"))
  static let france = Self(value: "fr", title: LocalizedText("France"))
  static let italy = Self(value: "it", title: LocalizedText("Italy", "Italie"))
  static let portugal = Self(value: "pt", title: LocalizedText("Portugal"))
}
