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

  /// The product that means delivery, which the shop expects in an order; nil where delivery costs nothing. The API
  /// does not say so: a shop's own settings do.
  public let deliveryProduct: Int?
  /// The payment accounts whose orders are paid when they are handed over. The API does not say so either.
  public let offlineAccounts: [String]

  /// Who can sign in to every demo shop, known before one is started.
  public static let account = (user: DemoUser.login, password: DemoUser.password)

  /// The field of the demo shop's order form in which a client may put an id of its own; shops do not show it.
  public static let referenceField = "client_ref"

  /// The announcement of a world at an address.
  public init(url: String, world: World) {
    self.url = url
    self.appToken = world.appToken
    self.user = DemoUser.login
    self.password = DemoUser.password
    self.storage = world.shop.storages.first?.identifier ?? ""
    self.deliveryProduct = world.shop.deliveryProduct.flatMap(world.shop.product)?.id
    self.offlineAccounts = world.shop.accounts.filter { $0.method == .cash }.map(\.identifier)
  }

  /// One line of JSON, without a newline; what a client must be set up with is in it where the shop is not the usual one.
  public var line: String {
    let members: JSON = [
      "url": .string(url), "appToken": .string(appToken), "user": .string(user),
      "password": .string(password), "storage": .string(storage),
    ]
    let delivery: JSON = deliveryProduct.map { ["deliveryProduct": .int($0)] } ?? [:]
    let isUsual = offlineAccounts.isEmpty || offlineAccounts == ["cash"]
    let offline: JSON = isUsual ? [:] : ["offlineAccounts": .array(offlineAccounts.map { .string($0) })]
    return members.adding(delivery).adding(offline).text
  }
}
