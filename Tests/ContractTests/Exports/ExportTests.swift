import Foundation
import OneEntryClient
import OneEntrySandbox
import Synchronization
import Testing
import TestSupport

/// What leaves the program is whole, and no secret is in it.
struct ExportTests {
  /// Everything that was called in all flows.
  private static func exchanges() async throws -> [Exchange] {
    let book = ExchangeBook()
    for flow in Flow.all { try await flow.run(APIShopper(observer: book.observer)) }
    return book.all
  }

  @Test func `an archive has every exchange, in the form that browsers read`() async throws {
    var exchanges = try await Self.exchanges()
    exchanges[0].answer = nil
    let text = CallExport.archive.text(exchanges, version: "1.2.3")
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "HTTPArchive.schema.json")
    #expect(try JSONSchema(at: file).problems(in: text) == [])
    let archive = try JSONDecoder().decode(Archive.self, from: Data(text.utf8))
    #expect(archive.log.entries.count == exchanges.count)
    #expect(archive.log.entries.map(\.request.url) == exchanges.map { $0.origin + $0.target })
    #expect(archive.log.entries.first?.response.status == 0)
  }

  private struct Archive: Decodable {
    struct Log: Decodable { var entries: [Entry] }
    struct Entry: Decodable {
      var request: Request
      var response: Response
    }
    struct Request: Decodable { var url: String }
    struct Response: Decodable { var status: Int }
    var log: Log
  }

  /// How an export is tried: what to look for to be sure that there is something in it.
  private static func sign(_ export: CallExport) -> String {
    switch export {
    case .log: #""call":"createSession""#
    case .curl: "--header 'x-app-token: '\"$ONEENTRY_APP_TOKEN\""
    case .archive: #""name":"x-device-metadata","value":"•••""#
    }
  }

  private static func buyAtSignedPrices(_ shopper: APIShopper) async throws {
    try await shopper.signIn()
    let range = PageRange(offset: 0, limit: 2)
    let product = try #require(
      try await shopper.client.send(Products.all([], range, signPrice: "orders")).items.first)
    var draft = OrderDraft.box()
    draft.lines = [OrderLine(productID: product.id, quantity: 1, signedPrice: product.signedPrice)]
    _ = try await shopper.client.send(Orders.createOrder(in: "orders", draft))
    _ = try await shopper.client.send(Payments.connected())
    let guest = shopper.client.with(guestID: UUID())
    try await guest.signOut()
    _ = try? await guest.send(Orders.createOrder(in: "orders", draft))
  }

  @Test func `no secret is in what is exported, in whatever way it might be written`() async throws {
    let spy = SecretSpy()
    let book = ExchangeBook()
    for flow in [Flow.account, .payments] { try await flow.run(spy.shopper(book.observer)) }
    try await Self.buyAtSignedPrices(spy.shopper(book.observer))
    let canaries = spy.canaries
    #expect(canaries.count > 20 && SecretSpy.kinds == Set(canaries.map(\.name)))
    for export in CallExport.allCases {
      let text = export.text(book.all, version: "1.2.3")
      #expect(text.contains(Self.sign(export)))
      let readings = Data(text.utf8).readings
      let found = Set(canaries.filter { $0.isIn(readings) }.map(\.name)).sorted()
      #expect(found == [], "\(export)")
    }
  }
}
