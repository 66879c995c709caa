/// Forms, storages and their statuses. Wire contract §4.4, §4.6.
extension Fields {
  static let form = Shape.object([
    "id": .number, "identifier": .text, "type": .optional(.text), "processingType": .optional(.text),
    "localizeInfos": .anything, "version": .optional(.number), "position": .optional(.number),
    "attributes": .list(of: .thing(.attribute)), "attributeSetId": .optional(.number),
    "templateId": .optional(.number), "moduleFormConfigs": .optional(.anything),
  ])

  static let attribute = Shape.object([
    "type": .text, "marker": .text, "position": .optional(.number), "isVisible": .optional(.flag),
    "multiselect": .optional(.flag), "listTitles": .optional(.anything), "validators": .optional(.anything),
    "initialValue": .optional(.anything), "localizeInfos": .anything, "settings": .optional(.anything),
    "additionalFields": .optional(.anything), "isLogin": .optional(.flag), "isPassword": .optional(.flag),
    "isSignUp": .optional(.flag), "isSignUpRequired": .optional(.flag),
    "isNotificationEmail": .optional(.flag), "isNotificationPhoneSMS": .optional(.flag),
    "isNotificationPhonePush": .optional(.flag),
  ])

  static let setAttribute = Shape.object([
    "id": .optional(.number), "type": .text, "marker": .text, "position": .optional(.number),
    "isVisible": .optional(.flag), "listTitles": .optional(.anything), "validators": .optional(.anything),
    "localizeInfos": .anything, "additionalFields": .optional(.anything), "value": .optional(.anything),
  ])

  static let storage = Shape.object([
    "id": .number, "identifier": .text, "localizeInfos": .anything, "formIdentifier": .optional(.text),
    "position": .optional(.number), "generalTypeId": .optional(.number),
    "paymentAccountIdentifiers": .list(of: .object(["identifier": .text])),
  ])

  static let orderStatus = Shape.object([
    "id": .number, "identifier": .text, "localizeInfos": .anything, "isDefault": .optional(.flag),
    "position": .optional(.number), "isUsed": .optional(.flag), "axis": .optional(.text),
    "isCancelFinal": .optional(.flag), "isFinalSuccess": .optional(.flag), "isMapped": .optional(.flag),
  ])
}
