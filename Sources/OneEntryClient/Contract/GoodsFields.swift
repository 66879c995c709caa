/// Products, carts and wish lists. Wire contract §4.3, §4.5.
extension Fields {
  static let cart = Shape.object([
    "items": .list(
      of: .object(["productId": .number, "qty": .number, "addedAt": .optional(.text)])),
    "total": .number,
  ])

  static let wishlist = Shape.object([
    "items": .list(of: .object(["productId": .number, "addedAt": .optional(.text)])), "total": .number,
  ])

  static let page = Shape.object([
    "id": .number, "pageUrl": .text, "localizeInfos": .anything,
  ])

  static let product = Shape.object([
    "id": .number, "localizeInfos": .anything, "isVisible": .flag, "price": .optional(.numberOrText),
    "sku": .optional(.text), "position": .optional(.number), "statusIdentifier": .optional(.text),
    "statusLocalizeInfos": .optional(.anything), "attributeValues": .anything,
    "categories": .optional(.anything), "productPages": .optional(.anything),
    "signedPrice": .optional(.secret), "attributeSetIdentifier": .optional(.text),
    "templateIdentifier": .optional(.text), "shortDescTemplateIdentifier": .optional(.text),
    "additional": .optional(.anything), "isSync": .optional(.flag), "paymentStages": .optional(.anything),
    "rating": .optional(.anything), "blocks": .optional(.anything),
    "moduleFormConfigs": .optional(.anything),
  ])

  static let price = Shape.object([
    "id": .number, "price": .optional(.numberOrText), "signedPrice": .optional(.secret),
  ])

  static let productHit = Shape.object(["id": .number, "title": .text, "pageId": .optional(.number)])

  static let productStatus = Shape.object([
    "id": .number, "identifier": .text, "version": .optional(.number), "position": .optional(.number),
    "localizeInfos": .anything,
  ])
}
