import Foundation

/// Reads a shop of one's own: what the file does not say stays as in the shop that it is made from.
enum ShopFile {
  static func read(_ bytes: [UInt8], over demo: ShopData) throws(ShopFileProblem) -> ShopData {
    guard bytes.count <= ShopSource.mostBytes else { throw .tooLarge }
    let top = ShopField(path: "", value: try json(bytes))
    try top.allowOnly([
      "name", "currency", "products", "forms", "accounts", "storages", "coupons", "deliveryProduct",
      "switches",
    ])
    var shop = demo
    shop.name = try top.optional("name")?.string() ?? demo.name
    shop.currency = try top.optional("currency")?.currency() ?? demo.currency
    if let products = top.optional("products") { try readProducts(products, &shop) }
    if let coupons = top.optional("coupons") { shop.coupons = try readCoupons(coupons) }
    if let product = top.optional("deliveryProduct") { try readDelivery(product, &shop) }
    if let forms = top.optional("forms") { try readForms(forms, &shop) }
    if let accounts = top.optional("accounts") { try readAccounts(accounts, &shop) }
    shop.storages = fitting(shop)
    if let storages = top.optional("storages") { try readStorages(storages, &shop) }
    if let switches = top.optional("switches") { try readSwitches(switches, &shop) }
    return shop
  }

  private static func json(_ bytes: [UInt8]) throws(ShopFileProblem) -> JSON {
    do throws(JSONReader.Malformed) {
      return try JSONReader.value(of: bytes)
    } catch {
      throw .notJSON(line: 1 + bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") })
    }
  }

  private static func readDelivery(_ field: ShopField, _ shop: inout ShopData) throws(ShopFileProblem) {
    let id = try field.integer()
    guard shop.product(id) != nil else { throw field.problem("must be the id of a product") }
    shop.deliveryProduct = id
  }

  private static func readCoupons(_ field: ShopField) throws(ShopFileProblem) -> [Coupon] {
    var coupons: [Coupon] = []
    for entry in try field.elements() {
      try entry.allowOnly(["code", "percent", "minimum"])
      coupons.append(
        Coupon(
          code: try entry.required("code").string().uppercased(),
          percent: try entry.required("percent").integer(upTo: 100),
          minimum: try entry.optional("minimum")?.price() ?? 0))
    }
    return coupons
  }

  private static func readSwitches(_ field: ShopField, _ shop: inout ShopData) throws(ShopFileProblem) {
    var switches: [String] = []
    for entry in try field.elements() {
      let text = try entry.string()
      var tried = CompatibilityFlags()
      do throws(CompatibilityFlags.Malformed) {
        try tried.set(text)
      } catch {
        throw entry.problem("must be a switch: \(error.description)")
      }
      switches.append(text)
    }
    let (own, given) = (shop.setUp, switches)
    shop.setUp = { flags in
      own(&flags)
      for text in given { flags.turn(text) }
    }
  }

  /// The storages that the file says nothing of, with the forms and the accounts that it has left.
  private static func fitting(_ shop: ShopData) -> [Storage] {
    shop.storages.filter { storage in shop.forms.contains { $0.identifier == storage.formIdentifier } }
      .map {
        $0.with(accounts: $0.accounts.filter { name in shop.accounts.contains { $0.identifier == name } })
      }
  }
}
