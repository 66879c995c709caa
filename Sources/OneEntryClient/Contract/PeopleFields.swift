/// What the things of the API are made of.
enum Fields {}

/// Accounts, providers and languages. Wire contract §4.1 to §4.3.
extension Fields {
  static let account = Shape.object([
    "id": .number, "updatedDate": .optional(.text), "version": .optional(.number), "identifier": .text,
    "isActive": .flag, "formData": .anything, "notificationData": .optional(.anything),
    "locale": .optional(.text),
  ])

  static let user = Shape.object([
    "id": .number, "identifier": .text, "authProviderIdentifier": .text, "formIdentifier": .text,
    "formData": .anything, "groups": .optional(.anything), "state": .optional(.hidden),
  ])

  static let tokens = Shape.object([
    "userIdentifier": .text, "authProviderIdentifier": .text, "accessToken": .secret,
    "refreshToken": .secret,
  ])

  static let provider = Shape.object([
    "id": .number, "identifier": .text, "type": .text, "isActive": .flag, "isCheckCode": .flag,
    "formIdentifier": .optional(.text), "version": .optional(.number), "localizeInfos": .anything,
    "config": .optional(.hidden), "userGroupIdentifier": .optional(.text),
  ])

  static let device = Shape.object([
    "deviceInfo": .object([
      "os": .optional(.text), "browser": .optional(.text), "location": .optional(.text),
    ])
  ])

  static let projectLanguage = Shape.object([
    "id": .number, "shortCode": .text, "code": .text, "name": .text, "nativeName": .text,
    "isActive": .flag, "image": .optional(.text), "position": .optional(.number),
  ])
}
