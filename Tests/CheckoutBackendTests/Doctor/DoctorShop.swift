import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox
import Synchronization

@testable import CheckoutBackend

/// A shop in this process with something wrong about it, and a doctor who looks at it.
struct DoctorShop: Sendable {
  /// The shop file, over the general demo shop.
  var file = "{}"
  var switches: [String] = []
  /// What goes wrong on a call.
  var faults: [(call: String, fault: Fault)] = []
  /// What an answer has in the place of what the sandbox says, by call and member; a project can be set up so, the
  /// sandbox cannot.
  var rewritten: [Call: [String: JSONValue]] = [:]
  var token: String?
  var password: String? = "123456"
  var isSilent = false
  /// Calls that the shop refuses with everything that it was sent.
  var echoes: Set<Call> = []
  /// Sees every request.
  var spy: @Sendable (HTTPRequest) -> Void = { _ in }
  var change: @Sendable (inout BackendConfiguration) -> Void = { _ in }

  /// Everything that is found.
  func findings() async throws -> [Finding] {
    let (findings, exchanges) = try await examination()
    return findings + Conclusions.exchanges(exchanges)
  }

  /// Every call that was made.
  func exchanges() async throws -> [Exchange] { try await examination().exchanges }

  private func examination() async throws -> (findings: [Finding], exchanges: [Exchange]) {
    var setup = Setup(seed: 7)
    setup.shop = .file(Array(file.utf8))
    var flags = CompatibilityFlags()
    for name in switches { try flags.set(name) }
    setup.switches = flags
    let shop = OneEntrySandbox.Shop(try setup.world(at: Date()), clock: { Date() })
    for (call, fault) in faults { await shop.apply(FaultRule(fault, on: call, strikes: nil)) }
    let book = Mutex<[Exchange]>([])
    let checkup = try await checkup(shop, Observer { exchange in book.withLock { $0.append(exchange) } })
    return (await checkup.findings(), book.withLock { $0 })
  }

  private func checkup(_ shop: OneEntrySandbox.Shop, _ observer: Observer) async throws -> Checkup {
    let url = try ProjectURL("http://127.0.0.1")
    let token = if let token { token } else { await shop.snapshot().appToken }
    let target = BackendConfiguration.Target(
      url: url, appToken: Secret(token), network: try TransportSetup(to: url))
    var configuration = BackendConfiguration(
      shop: .project(target), language: .english, stateFolder: NSTemporaryDirectory())
    change(&configuration)
    let project = try Client.Configuration(
      projectURL: url, appToken: Secret(token), langCode: configuration.language.langCode,
      providerMarker: configuration.provider, device: .here(.english, fingerprint: "f"))
    var checkup = Checkup(
      Client(configuration: project, transport: transport(shop), observer: observer), configuration,
      offlineAccounts: ["cash"],
      patient: password.map { Checkup.Patient(user: "your-user@email.com", password: Secret($0)) })
    // Where everything is answered, no limit is to run out, however busy the machine is.
    checkup.patience = isSilent ? .milliseconds(20) : .seconds(300)
    return checkup
  }

  private func transport(_ shop: OneEntrySandbox.Shop) -> Transport {
    Transport { request async throws(APIError) in
      if isSilent { try? await Task.sleep(for: .seconds(60)) }
      spy(request)
      let path = String(request.url.trimmingPrefix("http://127.0.0.1"))
      let headers = Dictionary(request.headers.map { ($0.name, $0.value) }) { _, last in last }
      if let call = Self.call(at: path), echoes.contains(call) { return Self.echo(of: request) }
      let answer = await shop.respond(
        to: Request(request.method.rawValue, path, headers: headers, body: request.body ?? []))
      guard answer.delivery == .whole else { throw .interrupted("closed") }
      return HTTPResponse(
        status: answer.status, headers: answer.headers.map { HTTPHeader($0.key, $0.value) },
        body: rewritten(answer.body, path))
    }
  }

  private static func echo(of request: HTTPRequest) -> HTTPResponse {
    let sent = request.headers.map { "\($0.name): \($0.value)" }.joined(separator: " ")
    let message = JSONValue.string(sent + String(decoding: request.body ?? [], as: UTF8.self))
    let body = try? JSONEncoder().encode(JSONValue.object(["statusCode": 400, "message": message]))
    return HTTPResponse(status: 400, body: body.map(Array.init) ?? [])
  }

  private static func call(at path: String) -> Call? {
    let route = Routes.all.first { route in
      route.path.split(separator: "/").elementsEqual(
        path.prefix { $0 != "?" }.split(separator: "/").dropFirst(2)
      ) { $0 == $1 || $0.hasPrefix("{") }
    }
    return route.flatMap { Call(rawValue: $0.name) }
  }

  private func rewritten(_ body: [UInt8], _ path: String) -> [UInt8] {
    guard let call = Self.call(at: path), let members = rewritten[call],
      let json = try? JSONDecoder().decode(JSONValue.self, from: Data(body)),
      let changed = try? JSONEncoder().encode(json.changing(members))
    else { return body }
    return Array(changed)
  }
}

extension JSONValue {
  /// These members in the place of those of the object, or of each object of the list.
  fileprivate func changing(_ new: [String: JSONValue]) -> JSONValue {
    switch self {
    case .object(let members) where members["items"] != nil:
      .object(members.merging(["items": members["items"]?.changing(new) ?? .null]) { $1 })
    case .object(let members): .object(members.merging(new) { $1 })
    case .array(let elements): .array(elements.map { $0.changing(new) })
    case .null, .bool, .number, .string: self
    }
  }
}
