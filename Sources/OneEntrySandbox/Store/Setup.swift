import Foundation

/// How a sandbox is set up before anybody comes in.
public struct Setup: Sendable {
  /// What tokens, ids and drawn products come from.
  public var seed: UInt64
  /// How many products there are in all, drawn from the seed where none are written; nil for those written.
  public var products: Int?
  /// Which of the shops it is, or is made from.
  public var builtIn = BuiltInShop.general
  /// A shop of one's own as JSON; nil for the shop as it is.
  public var shopFile: [UInt8]?
  /// How this project differs from others.
  public var switches = CompatibilityFlags()
  /// What goes wrong from the start.
  public var faults: [FaultRule] = []

  /// The general store, from a seed.
  public init(seed: UInt64) { self.seed = seed }

  /// The world as it opens.
  ///
  /// - Throws: ``ShopFileProblem`` when the shop file cannot be used.
  public func world(at now: Date) throws(ShopFileProblem) -> World {
    var shop = builtIn.data
    if let shopFile { shop = try ShopFile.read(shopFile, over: shop) }
    if let products {
      let written = Array(shop.products.prefix(products))
      shop.products = Products(written, drawn: products - written.count, seed: seed, on: shop.shelves)
    }
    var world = World(now: now, seed: seed, switches: switches, shop: shop)
    world.faults = faults
    return world
  }
}
