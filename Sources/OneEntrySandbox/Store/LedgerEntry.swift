import Foundation

/// A request that changed the world, as a line of the ledger: enough to change it the same way again.
struct LedgerEntry {
  /// When the shop took it, in milliseconds since 1970.
  let moment: Int
  let request: Request
  /// What went wrong with it; a fault that swallowed the request swallows it again.
  let fault: Fault?

  /// The headers that an answer can depend on.
  private static let headers = [
    "authorization", "x-app-token", "x-device-metadata", "x-guest-id", "idempotency-key", "content-type",
  ]

  init(_ request: Request, at moment: Date, fault: Fault?) {
    self.moment = moment.milliseconds
    self.request = request
    self.fault = fault
  }

  /// Reads a line; nil when it is none.
  init?(line: [UInt8]) {
    guard let value = try? JSONReader.value(of: line), let moment = value["at"]?.int,
      let method = value["method"]?.string, let target = value["target"]?.string
    else { return nil }
    let headers = value["headers"]?.members?.map { ($0.key, $0.value.string ?? "") } ?? []
    self.moment = moment
    request = Request(
      method, target, headers: Dictionary(headers) { $1 }, body: Array((value["body"]?.string ?? "").utf8))
    fault = value["fault"]?.string.flatMap(Fault.init(named:))
  }

  /// The line with its newline.
  var line: [UInt8] {
    let kept = LedgerEntry.headers.compactMap { name in
      request.headers[name].map { JSON.Member(name, .string($0)) }
    }
    let value: JSON = [
      "at": .int(moment), "method": .string(request.method), "target": .string(request.target),
      "headers": .object(kept), "body": .string(String(decoding: request.body, as: UTF8.self)),
      "fault": .text(fault?.name),
    ]
    return value.bytes + [UInt8(ascii: "\n")]
  }

  /// Does to a world what the request did.
  func replay(in world: inout World) {
    world.now = Date(milliseconds: moment)
    world.faults = fault.map { [FaultRule($0)] } ?? []
    _ = world.respond(to: request)
    world.faults = []
  }
}

extension Request {
  /// Whether an answer to it can leave the world changed. A body that is no text is refused everywhere.
  var isChange: Bool {
    guard method == "POST" || method == "PUT" || method == "DELETE" else { return false }
    guard !path.hasPrefix("/api/content/products"), path != "/sandbox/faults", path != "/sandbox/clock" else {
      return false
    }
    return String(validating: body, as: UTF8.self) != nil
  }
}
