/// Order storages and their statuses (wire contract §4.6).
extension World {
  func storages(_ call: RequestContext) throws(Refusal) -> JSON {
    .array(try call.page(shop.storages).map { json($0, call) })
  }

  func storage(_ call: RequestContext) throws(Refusal) -> JSON { json(try storage(of: call), call) }

  func storage(of call: RequestContext) throws(Refusal) -> Storage {
    let marker = call.parameter("marker")
    guard let storage = shop.storages.first(where: { $0.identifier == marker }) else {
      throw .notFound("Order storage \"\(marker)\"")
    }
    return storage
  }

  func orderStatuses(_ call: RequestContext) throws(Refusal) -> JSON {
    let storage = try storage(of: call)
    return .array(
      try call.page(shop.orderStatuses).map { status in
        json(status, in: storage, call)
      })
  }

  private func json(_ status: Status, in storage: Storage, _ call: RequestContext) -> JSON {
    let members: JSON = [
      "id": .int(status.id), "identifier": .string(storage.word(for: status.identifier)),
      "localizeInfos": call.title(status.title), "isDefault": .bool(status.identifier == DemoShop.placed),
      "position": .int(status.id), "isUsed": true,
    ]
    guard !switches.hidesStatusFlags else { return members }
    return members.adding([
      "isFinalSuccess": .bool(status.identifier == DemoShop.paid),
      "isCancelFinal": .bool(status.identifier == DemoShop.canceled),
    ])
  }

  private func json(_ storage: Storage, _ call: RequestContext) -> JSON {
    [
      "id": .int(storage.id), "localizeInfos": call.title(storage.title), "position": .int(storage.id),
      "identifier": .string(storage.identifier), "formIdentifier": .string(storage.formIdentifier),
      "generalTypeId": 21,
      "paymentAccountIdentifiers": .array(
        switches.unlinksAccounts ? [] : storage.accounts.map { ["identifier": .string($0)] }),
    ]
  }
}
