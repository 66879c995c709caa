import Foundation
import Synchronization
import Testing

@testable import OneEntryClient

/// A client that changes nothing at the shop.
struct ReadOnlyTests {
  private let sent = Sent()
  private let seen = Seen()

  private final class Sent: Sendable { let paths = Mutex<[String]>([]) }
  private final class Seen: Sendable { let exchanges = Mutex<[Exchange]>([]) }

  private func client() throws -> Client {
    var configuration = try Project.configuration()
    configuration.isReadOnly = true
    let transport = Transport { [sent] request in
      sent.paths.withLock { $0.append(request.path) }
      return request.path.hasSuffix("/users/auth") ? .tokens(0) : HTTPResponse(200, #"{"totalSum":1}"#)
    }
    let observer = Observer { [seen] exchange in seen.exchanges.withLock { $0.append(exchange) } }
    return Client(configuration: configuration, transport: transport, observer: observer)
  }

  private static let order = OrderDraft(
    formIdentifier: "order", paymentAccountIdentifier: "stripe", formData: [], lines: [])

  @Test func `what would change something is not sent, and can be seen with its body`() async throws {
    let client = try client()
    try await client.signIn(Project.credentials)
    await #expect(throws: APIError.readOnly) {
      try await client.send(Orders.createOrder(in: "orders", Self.order))
    }
    await #expect(throws: APIError.readOnly) { try await client.send(Payments.createSession(orderID: 89)) }
    #expect(sent.paths.withLock { $0.count } == 1)
    let withheld = seen.exchanges.withLock { $0.filter(\.isWithheld) }
    #expect(withheld.map(\.call) == [.createOrder, .createSession])
    #expect(withheld.first?.curlCommand.contains(#""paymentAccountIdentifier":"stripe""#) == true)
    #expect(withheld.first?.answer == nil)
  }

  @Test func `what only asks is sent`() async throws {
    let client = try client()
    try await client.signIn(Project.credentials)
    _ = try await client.send(Orders.preview(OrderPreviewDraft(lines: [])))
    #expect(sent.paths.withLock { $0.count } == 2)
  }

  @Test func `nothing left this computer, and nothing changes by asking again`() {
    #expect(APIError.readOnly.delivery == .notSent && APIError.readOnly.prospect == .remedy)
  }
}
