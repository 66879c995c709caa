import Foundation
import Synchronization
import Testing

@testable import OneEntryClient

/// Who a call is made as: a user, a guest, or a program with a certificate.
@Suite struct GuestTests {
  private static let guest = UUID(uuidString: "6F9619FF-8B86-D011-B42D-00CF4FC964FF")

  private final class Requests: Sendable {
    let all = Mutex<[HTTPRequest]>([])
    var count: Int { all.withLock { $0.count } }
    var last: [HTTPHeader] { all.withLock { $0.last?.headers ?? [] } }
  }

  private func client(
    token: Secret? = Secret("app-token"), guest: UUID?, _ requests: Requests
  ) throws -> Client {
    let known = try Project.configuration()
    var configuration = try Client.Configuration(
      projectURL: known.projectURL, appToken: token, device: known.device)
    configuration.guestID = guest
    let transport = Transport { request in
      requests.all.withLock { $0.append(request) }
      return request.path.hasSuffix("/users/auth") ? .tokens(0) : HTTPResponse(200, #"{"totalSum":1}"#)
    }
    return Client(configuration: configuration, transport: transport)
  }

  private let preview = Orders.preview(OrderPreviewDraft(lines: []))

  @Test func `a guest is named by an id in lower case`() async throws {
    let requests = Requests()
    _ = try await client(guest: Self.guest, requests).send(preview)
    #expect(requests.last.value(of: "x-guest-id") == "6f9619ff-8b86-d011-b42d-00cf4fc964ff")
    #expect(requests.last.value(of: "Authorization") == nil)
  }

  @Test func `a signed-in user is no guest`() async throws {
    let requests = Requests()
    let client = try client(guest: Self.guest, requests)
    try await client.signIn(Project.credentials)
    _ = try await client.send(preview)
    #expect(requests.last.value(of: "x-guest-id") == nil && requests.last.value(of: "Authorization") != nil)
  }

  @Test func `without an id nothing is sent, and the user's own orders are no guest's`() async throws {
    let requests = Requests()
    let anonymous = try client(guest: nil, requests)
    await #expect(throws: APIError.signedOut) { try await anonymous.send(preview) }
    let guest = try client(guest: Self.guest, requests)
    await #expect(throws: APIError.signedOut) { try await guest.send(Orders.all(in: "orders")) }
    #expect(requests.count == 0)
  }

  @Test func `a project that asks for a certificate gets no token, not even an empty one`() async throws {
    let requests = Requests()
    _ = try await client(token: nil, guest: Self.guest, requests).send(preview)
    #expect(requests.last.allSatisfy { $0.name.lowercased() != "x-app-token" })
  }
}
