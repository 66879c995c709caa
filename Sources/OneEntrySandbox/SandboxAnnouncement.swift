/// What a sandbox says when it is ready: where it is, and who may come in.
public struct SandboxAnnouncement: Sendable, Hashable {
  /// Where the sandbox listens, without a slash at the end.
  public let url: String
  /// The project's token for `x-app-token`.
  public let appToken: String
  /// Who can sign in.
  public let user: String
  /// With which password.
  public let password: String
  /// The order storage to begin with.
  public let storage: String

  /// Who can sign in to every demo shop, known before one is started.
  public static let account = (user: DemoShop.user, password: DemoShop.password)

  /// The field of the demo shop's order form in which a client may put an id of its own; shops do not show it.
  public static let referenceField = "client_ref"

  /// The announcement of a world at an address.
  public init(url: String, world: World) {
    self.url = url
    self.appToken = world.appToken
    self.user = DemoShop.user
    self.password = DemoShop.password
    self.storage = world.shop.storages.first?.identifier ?? ""
  }

  /// One line of JSON, without a newline.
  public var line: String {
    let members: JSON = [
      "url": .string(url), "appToken": .string(appToken), "user": .string(user),
      "password": .string(password), "storage": .string(storage),
    ]
    return members.text
  }
}
