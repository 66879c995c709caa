import Foundation
import OneEntryClient
import OneEntrySandbox

/// Somebody with a client and a sandbox, who writes down every answer.
struct APIShopper: Sendable {
  let shop: Shop
  let client: Client
  let clock: HandClock
  let transport: Transport
  let recorder = ResponseRecorder()

  static let email = Credential(marker: "email_reg", value: Secret("your-user@email.com"))
  static let password = Credential(marker: "password_reg", value: Secret("123456"))

  /// A shopper in the same process as the sandbox.
  init(_ kind: ServerKind = .current, observer: Observer = .nobody) async throws {
    let clock = HandClock()
    let shop = Shop(World(now: clock.now, seed: 7, switches: kind.switches), clock: { clock.now })
    try await self.init(at: shop, clock, over: .inProcess(shop), observer: observer)
  }

  init(
    at shop: Shop, _ clock: HandClock, over transport: Transport, url: String = "http://127.0.0.1",
    device: String = "one", fingerprint: String? = nil, limits: Limits = .patient(),
    observer: Observer = .nobody
  ) async throws {
    let metadata = DeviceMetadata(
      fingerprint: fingerprint ?? device, os: "Linux", browser: device, location: "en_US")
    let configuration = try Client.Configuration(
      projectURL: ProjectURL(url), appToken: Secret(await shop.snapshot().appToken), device: metadata,
      limits: limits)
    self.shop = shop
    self.clock = clock
    self.transport = transport
    self.client = Client(configuration: configuration, transport: transport, observer: observer)
  }

  /// The same user's client on another device.
  func onAnotherDevice() async throws -> APIShopper {
    try await APIShopper(at: shop, clock, over: .inProcess(shop), device: "two")
  }

  @discardableResult
  func signIn(_ credentials: [Credential] = [email, password]) async throws -> TokenPair {
    try await client.signIn(credentials)
  }

  @discardableResult
  func send<Value: Equatable & Sendable>(_ endpoint: Endpoint<Value>) async throws -> Value {
    let value = try await client.send(endpoint)
    await recorder.note(endpoint.call.rawValue, value)
    return value
  }

  /// How a call fails; `nil` where it succeeds.
  func failure<Value>(of endpoint: Endpoint<Value>) async -> APIError? {
    do throws(APIError) {
      _ = try await client.send(endpoint)
      return nil
    } catch {
      await recorder.note(endpoint.call.rawValue, error)
      return error
    }
  }

  /// The status of a call that the server refuses.
  func refusal<Value>(of endpoint: Endpoint<Value>) async -> Int? {
    guard case .refused(let refusal) = await failure(of: endpoint) else { return nil }
    return refusal.status
  }

  /// How often the sandbox was called on a route.
  func calls(_ route: String) async -> Int { await shop.snapshot().calls[route] ?? 0 }
}
