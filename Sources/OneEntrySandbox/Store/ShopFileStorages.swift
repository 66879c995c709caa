extension ShopFile {
  static func readAccounts(_ field: ShopField, _ shop: inout ShopData) throws(ShopFileProblem) {
    let methods: [String: PaymentAccount.Method] = [
      "cash": .cash, "gateway": .gateway, "slow-gateway": .slowGateway,
    ]
    shop.accounts = []
    for entry in try field.elements() {
      try entry.allowOnly([
        "identifier", "title", "method", "type", "isUsed", "isConnected", "sessionTimeout",
      ])
      let identifier = try entry.required("identifier").string()
      let method = try entry.required("method").word(of: methods.keys.sorted())
      shop.accounts.append(
        PaymentAccount(
          id: shop.accounts.count + 1, identifier: identifier, title: try entry.required("title").text(),
          type: try entry.optional("type")?.string() ?? (identifier == "stripe" ? "stripe" : "custom"),
          method: methods[method] ?? .cash, isUsed: try entry.optional("isUsed")?.bool() ?? true,
          isConnected: try entry.optional("isConnected")?.bool() ?? true,
          sessionTimeout: try entry.optional("sessionTimeout")?.integer()))
    }
  }

  static func readStorages(_ field: ShopField, _ shop: inout ShopData) throws(ShopFileProblem) {
    shop.storages = []
    for entry in try field.elements() {
      try entry.allowOnly(["identifier", "title", "form", "accounts", "statuses", "flags"])
      var accounts: [String] = []
      for account in try entry.optional("accounts")?.elements() ?? [] {
        accounts.append(try account.word(of: shop.accounts.map(\.identifier)))
      }
      shop.storages.append(
        Storage(
          id: shop.storages.count + 1, identifier: try entry.required("identifier").string(),
          title: try entry.required("title").text(),
          formIdentifier: try entry.required("form").word(of: shop.forms.map(\.identifier)),
          accounts: accounts, statuses: try entry.optional("statuses").map(statuses) ?? OrderStatus.general,
          flagsStatuses: try entry.optional("flags")?.bool() ?? true))
    }
  }

  private static func statuses(_ field: ShopField) throws(ShopFileProblem) -> [OrderStatus] {
    let roles: [String: OrderStatus.Role] = ["placed": .placed, "paid": .paid, "canceled": .canceled]
    var statuses: [OrderStatus] = []
    for entry in try field.elements() {
      try entry.allowOnly(["identifier", "title", "role", "axis"])
      statuses.append(
        OrderStatus(
          id: statuses.count + 1, identifier: try entry.required("identifier").string(),
          title: try entry.required("title").text(),
          role: try entry.optional("role")?.word(of: roles.keys.sorted()).role(among: roles),
          axis: try entry.optional("axis")?.string()))
    }
    return statuses
  }
}

extension String {
  fileprivate func role(among roles: [String: OrderStatus.Role]) -> OrderStatus.Role? { roles[self] }
}
