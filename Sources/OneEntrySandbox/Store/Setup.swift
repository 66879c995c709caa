import Foundation

/// Where the shop of a sandbox comes from.
public enum ShopSource: Sendable, Hashable {
  /// One of those that the sandbox brings along.
  case builtIn(BuiltInShop)
  /// A shop of one's own as JSON; what it does not say is as in the general store.
  case file([UInt8])

  /// How large a file may be, in bytes; nobody writes a larger shop by hand.
  public static let mostBytes = 16 << 20

  func data() throws(ShopFileProblem) -> ShopData {
    switch self {
    case .builtIn(let shop): shop.data
    case .file(let bytes): try ShopFile.read(bytes, over: BuiltInShop.general.data)
    }
  }

  /// The shop as a store writes it down; nil for the general one. A file is JSON, so no name can be mistaken for one.
  var written: String? {
    switch self {
    case .builtIn(.general): nil
    case .builtIn(let shop): shop.rawValue
    case .file(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// How a sandbox is set up before anybody comes in.
public struct Setup: Sendable {
  /// What tokens, ids and drawn products come from.
  public var seed: UInt64
  /// How many products there are in all, drawn from the seed where none are written; nil for those written.
  public var products: Int?
  /// Which shop it is.
  public var shop = ShopSource.builtIn(.general)
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
    var shop = try shop.data()
    if let products {
      let written = Array(shop.products.prefix(products))
      shop.products = Products(written, drawn: products - written.count, seed: seed, on: shop.shelves)
    }
    var world = World(now: now, seed: seed, switches: switches, shop: shop)
    world.faults = faults
    return world
  }
}
