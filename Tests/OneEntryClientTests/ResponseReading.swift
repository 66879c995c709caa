@testable import OneEntryClient

/// What must hold for any bytes that a server may send: every endpoint reads them or says why not, and JSON
/// that was read is written and read again without a change. The fuzzer runs it on what it finds, a test on
/// the corpus.
enum ResponseReading {
  /// What was broken; `nil` where everything held.
  static func problem(in bytes: [UInt8]) -> String? {
    _ = Refusal(HTTPResponse(status: 400, body: bytes), within: Limits())
    guard let json = try? JSONText.parse(bytes, within: Limits()) else { return nil }
    let written = JSONText.bytes(of: json)
    guard (try? JSONText.parse(written, within: Limits())) == json else {
      return "not the same when read again"
    }
    for call in Call.allCases {
      var reader = AnswerReader()
      _ = reader.read(json, as: call.answer).cut(to: 100).lines
    }
    let wires = ["en_US", "fr_FR"].map { WireValue(value: json, path: "answer", langCode: $0) }
    return wires.lazy.flatMap { wire in readers.compactMap { $0(wire) } }.first
  }

  private typealias Reader = @Sendable (WireValue) -> String?

  /// One endpoint for each kind of answer.
  private static let readers: [Reader] = [
    reads(AuthProviders.all()) { _ in true }, reads(AuthProviders.byMarker("")) { _ in true },
    reads(AuthProviders.signUp(at: "", SignUpDraft(credentials: []))) { _ in true },
    reads(AuthProviders.refresh(at: "", Secret(""))) { _ in true },
    reads(AuthProviders.logoutAll(at: "")) { _ in true },
    reads(AuthProviders.activeSessions(at: "")) { _ in true },
    reads(Locales.active()) { _ in true }, reads(System.apiStatistics()) { _ in true },
    reads(Forms.all()) { $0.count == $0.items.count + $0.skipped }, reads(Forms.byMarker("")) { _ in true },
    reads(Orders.storages()) { _ in true }, reads(Orders.storage("")) { _ in true },
    reads(Orders.order(1, in: "")) { isSound($0) },
    reads(Orders.all(in: "")) { $0.items.allSatisfy(isSound) },
    reads(Orders.statuses(of: "")) { _ in true }, reads(Orders.refundRequests(order: 1)) { _ in true },
    reads(Orders.preview(OrderPreviewDraft(lines: []))) { $0.totalDue?.amount.isNaN != true },
    reads(Users.me()) { _ in true }, reads(Users.cart()) { _ in true },
    reads(Payments.accounts()) { $0.allSatisfy { $0.id > 0 } }, reads(Payments.account(1)) { $0.id > 0 },
    reads(Payments.session(1)) { isSound($0) }, reads(Payments.sessions()) { $0.items.allSatisfy(isSound) },
    reads(Payments.sessions(orderID: 1)) { $0.allSatisfy(isSound) },
    reads(Payments.connected()) { _ in true },
    reads(Products.all()) { $0.items.allSatisfy { $0.id > 0 && $0.price?.amount.isNaN != true } },
    reads(Products.byID(1)) { $0.id > 0 }, reads(Products.prices(onPage: "")) { _ in true },
    reads(Products.quickSearch("")) { _ in true }, reads(ProductStatuses.all()) { _ in true },
    reads(ProductStatuses.byID(1)) { _ in true },
  ]

  private static func reads<Response>(
    _ endpoint: Endpoint<Response>, _ holds: @escaping @Sendable (Response) -> Bool
  ) -> Reader {
    { wire in
      guard let response = try? endpoint.read(wire) else { return nil }
      return holds(response) ? nil : endpoint.call.rawValue
    }
  }

  private static func isSound(_ order: Order) -> Bool {
    _ = order.createdDate?.date
    return order.id > 0 && order.total?.amount.isNaN != true
      && order.lines.allSatisfy { $0.price?.isNaN != true }
  }

  private static func isSound(_ session: PaymentSession) -> Bool {
    _ = session.updatedDate?.date
    return session.id > 0 && session.amount?.isNaN != true
  }
}
