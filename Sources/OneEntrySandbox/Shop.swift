import Foundation

/// A world that many callers share: it takes one request after the other, at the time of its clock.
public actor Shop {
  private var world: World
  private let clock: @Sendable () -> Date
  private let ledger: RequestLogStore?
  private let mail: @Sendable (String) -> Void
  /// Entries that wait for the disk, and who waits for them.
  private var entries: [StoredRequest] = []
  private var waiting: [CheckedContinuation<Bool, Never>] = []
  private var isWriting = false

  /// A shop around a world. The clock says what time it is; tests give one that they move. With a ledger,
  /// every change is on the disk before it is answered. The mail takes one line for each code that an account is
  /// sent: printable ASCII, whatever the account is called.
  public init(
    _ world: World, ledger: RequestLogStore? = nil, clock: @escaping @Sendable () -> Date = { Date() },
    mail: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.world = world
    self.ledger = ledger
    self.clock = clock
    self.mail = mail
  }

  /// One of the shops; with a file it is kept there, as it was left.
  ///
  /// - Throws: ``StoreProblem`` where the file cannot be used.
  public static func opened(_ shop: BuiltInShop, store: String? = nil) throws -> Shop {
    let seed = UInt64.random(in: .min ... .max)
    guard let store else { return Shop(World(now: Date(), seed: seed, shop: shop)) }
    var setup = Setup(seed: seed)
    setup.shop = .builtIn(shop)
    let (ledger, world) = try RequestLogStore.open(store, setup, now: Date())
    return Shop(world, ledger: ledger)
  }

  /// Answers one request. A `delivery` other than `.whole` is for the caller to act out.
  public func respond(to request: Request) async -> Response {
    moveClock()
    let response = world.respond(to: request)
    if let code = world.mailed { mail(code.letter) }
    guard let ledger, request.isChange else { return response }
    entries.append(StoredRequest(world.repeatable(request), at: world.now, fault: world.struck))
    return await isKept(in: ledger)
      ? response : Refusal(500, "The store cannot be written").response(at: world.now)
  }

  /// Answers somebody who may know nothing but the link to a payment page: whatever else is asked for is not there.
  func respond(toPayer request: Request) async -> Response {
    moveClock()
    guard world.hasPage(for: request) else { return .nothingHere }
    var response = await respond(to: request.ofPayer)
    CrossOrigin.headers.keys.forEach { response.headers[$0] = nil }
    return response
  }

  /// Waits until the entries are on the disk. Those that come meanwhile go there together.
  private func isKept(in ledger: RequestLogStore) async -> Bool {
    await withCheckedContinuation { continuation in
      waiting.append(continuation)
      guard !isWriting else { return }
      isWriting = true
      Task { await write(to: ledger) }
    }
  }

  private func write(to ledger: RequestLogStore) async {
    while !waiting.isEmpty {
      let (due, content) = (waiting, entries)
      (waiting, entries) = ([], [])
      let isKept = (try? await ledger.write(content)) != nil
      due.forEach { $0.resume(returning: isKept) }
    }
    isWriting = false
  }

  /// Lets something go wrong from the next request on.
  public func apply(_ rule: FaultRule) { world.faults.append(rule) }

  /// Takes every fault away.
  public func clearFaults() { world.faults = [] }

  /// Changes the world between two requests; a ledger does not keep it.
  public func change(_ change: @Sendable (inout World) -> Void) {
    moveClock()
    change(&world)
  }

  /// The world as it is now.
  public func snapshot() -> World { world }

  /// Whole milliseconds, as the API and the ledger write them.
  private func moveClock() { world.now = Date(milliseconds: (clock() + world.clockAdvance).milliseconds) }
}
