/// Orders, sessions and payment accounts. Wire contract §4.6, §4.7.
extension Fields {
  static let order = Shape.object(orderFields)

  static let createdOrder = Shape.object([
    "id": .number, "formIdentifier": .text, "paymentAccountIdentifier": .text, "formData": .anything,
    "products": .list(of: orderedLine), "currency": .text, "totalSum": .number,
    "createdDate": .text, "statusIdentifier": .optional(.text),
    "statusLocalizeInfos": .optional(.anything), "totalDue": .optional(.number),
    "bonusApplied": .optional(.number), "couponCode": .optional(.text),
    "discountConfig": .optional(.anything),
  ])

  static let preview = Shape.object([
    "totalSum": .optional(.numberOrText), "totalSumWithDiscount": .optional(.numberOrText),
    "bonusApplied": .optional(.numberOrText),
    "totalDue": .optional(.numberOrText), "discountConfig": .optional(.anything),
    "currency": .optional(.text),
    "orderPreview": .optional(.anything), "statusCode": .optional(.number), "message": .optional(.text),
  ])

  static let refund = Shape.object([
    "id": .number, "createdDate": .optional(.text), "status": .optional(.text),
    "amount": .optional(.numberOrText), "note": .optional(.text), "products": .optional(.anything),
    "orderId": .optional(.number), "orderStorageId": .optional(.number), "userId": .optional(.number),
  ])

  static let session = Shape.object([
    "id": .number, "createdDate": .text, "updatedDate": .optional(.text), "type": .text, "status": .text,
    "paymentAccountId": .optional(.number), "orderId": .optional(.number),
    "subscriptionId": .optional(.number), "paymentUrl": .optional(.paymentLink),
    "amount": .optional(.numberOrText), "clientSecret": .optional(.secret),
  ])

  static let paymentAccount = Shape.object([
    "id": .number, "identifier": .text, "type": .text, "isVisible": .flag, "localizeInfos": .anything,
    "isUsed": .flag, "testMode": .flag, "settings": .optional(gateway),
    "testSettings": .optional(gateway), "updatedDate": .optional(.text),
  ])

  /// The settings of a gateway hold keys: what is not listed here is neither shown nor reported.
  private static let gateway = Shape.object(["status": .optional(.text), "…": .hidden])

  private static let orderedLine = Shape.object([
    "productId": .optional(.number), "id": .optional(.number), "quantity": .optional(.number),
    "signedPrice": .optional(.secret), "title": .optional(.anything), "price": .optional(.numberOrText),
    "isGift": .optional(.flag), "sku": .optional(.text), "previewImage": .optional(.anything),
  ])

  private static let orderFields: KeyValuePairs<String, Shape> = [
    "id": .number, "storageId": .optional(.number), "createdDate": .text,
    "statusIdentifier": .optional(.text),
    "statusLocalizeInfos": .optional(.anything), "fulfillmentStatusIdentifier": .optional(.text),
    "fulfillmentStatusLocalizeInfos": .optional(.anything), "paymentStatusIdentifier": .optional(.text),
    "paymentStatusLocalizeInfos": .optional(.anything), "formIdentifier": .optional(.text),
    "formData": .anything, "attributeSetIdentifier": .optional(.text), "paymentStrategy": .optional(.text),
    "totalSum": .text, "totalSumRaw": .optional(.text), "currency": .optional(.text),
    "paymentAccountIdentifier": .optional(.text), "paymentAccountLocalizeInfos": .optional(.anything),
    "products": .list(of: orderedLine), "paymentUrl": .optional(.paymentLink), "couponCode": .optional(.text),
    "bonusApplied": .optional(.numberOrText), "totalDue": .optional(.numberOrText),
    "discountConfig": .optional(.anything), "isPartial": .optional(.flag), "isCompleted": .optional(.flag),
    "split": .optional(
      .object([
        "completed": .optional(.flag), "partial": .optional(.flag),
        "stages": .list(
          of: .object([
            "marker": .optional(.text), "sessionId": .optional(.number), "productId": .optional(.number),
            "title": .optional(.anything), "value": .optional(.numberOrText), "status": .text,
          ])),
      ])),
  ]
}
