import Testing

/// A part of what a shop's front end does, every answer checked on the way.
struct Flow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let run: @Sendable (APIShopper) async throws -> Void

  init(_ name: String, run: @escaping @Sendable (APIShopper) async throws -> Void) {
    testDescription = name
    self.run = run
  }

  static let all = [
    account, devices, profile, cart, wishlist, forms, catalogue, filters, sorting, productStatuses, storages,
    orders, refunds, payments, system,
  ]

  /// Every answer of the flow on such a server.
  func answers(of kind: ServerKind) async throws -> [ResponseRecorder.Entry] {
    let shopper = try await APIShopper(kind)
    try await run(shopper)
    return await shopper.recorder.entries
  }
}
