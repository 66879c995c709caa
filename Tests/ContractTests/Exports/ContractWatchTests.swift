import OneEntryClient
import OneEntrySandbox
import Synchronization
import Testing

/// Collects exchanges.
final class ExchangeBook: Sendable {
  private let records = Mutex<[Exchange]>([])
  var all: [Exchange] { records.withLock { $0 } }
  var observer: Observer { Observer { exchange in self.records.withLock { $0.append(exchange) } } }
}

/// The sandbox answers as the contract says, field by field.
struct ContractWatchTests {
  @Test(arguments: Flow.all)
  func `a current server's answers have no difference`(_ flow: Flow) async throws {
    let book = ExchangeBook()
    try await flow.run(APIShopper(observer: book.observer))
    let differences = book.all.flatMap { exchange in
      exchange.answer?.differences.map { "\(exchange.call): \($0.sentence)" } ?? []
    }
    #expect(Set(differences).sorted() == [])
  }

  @Test(arguments: [
    (Fault.misshapen(.stringForNumber), "text instead of number"),
    (.misshapen(.nulls), "missing"), (.misshapen(.missingID), "id: missing"),
  ])
  func `a spoilt answer is told, with its place`(_ fault: Fault, _ sentence: String) async throws {
    let book = ExchangeBook()
    let shopper = try await APIShopper(observer: book.observer)
    try await shopper.signIn()
    await shopper.shop.apply(FaultRule(fault, on: "getAccounts"))
    _ = try? await shopper.client.send(Payments.accounts())
    let told = book.all.last?.answer?.differences.map(\.sentence) ?? []
    #expect(told.contains { $0.hasSuffix(sentence) }, "\(told)")
  }
}
