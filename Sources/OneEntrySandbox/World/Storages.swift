/// Order storages and their statuses (wire contract §4.6).
extension World {
  func storages(_ call: RequestContext) throws(Refusal) -> JSON {
    .array(try call.page(shop.storages).map { json($0, call) })
  }

  func storage(_ call: RequestContext) throws(Refusal) -> JSON { json(try storage(of: call), call) }

  func storage(of call: RequestContext) throws(Refusal) -> Storage {
    let marker = call.parameter("marker")
    guard let storage = shop.storage(marker) else {
      throw .notFound("Order storage \"\(marker)\"")
    }
    return storage
  }

  func orderStatuses(_ call: RequestContext) throws(Refusal) -> JSON {
    let storage = try storage(of: call)
    return .array(
      try call.page(Array(storage.statuses.enumerated())).map {
        json($0.element, position: $0.offset + 1, in: storage, call)
      })
  }

  private func json(_ status: OrderStatus, position: Int, in storage: Storage, _ call: RequestContext) -> JSON
  {
    let members: JSON = [
      "id": .int(status.id), "identifier": .string(status.identifier),
      "localizeInfos": call.title(status.title), "isDefault": .bool(status.identifier == storage.firstWord),
      "position": .int(position), "isUsed": true,
    ]
    guard storage.flagsStatuses, !switches.hidesStatusFlags else { return members }
    let flags = members.adding([
      "isFinalSuccess": .bool(status.role == .paid), "isCancelFinal": .bool(status.role == .canceled),
    ])
    return status.axis.map { flags.adding(["axis": .string($0)]) } ?? flags
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
