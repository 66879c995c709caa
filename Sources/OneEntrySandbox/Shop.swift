import Foundation

/// A world that many callers share: it takes one request after the other, at the time of its clock.
public actor Shop {
  private var world: World
  private let clock: @Sendable () -> Date

  /// A shop around a world. The clock says what time it is; tests give one that they move.
  public init(_ world: World, clock: @escaping @Sendable () -> Date = { Date() }) {
    self.world = world
    self.clock = clock
  }

  /// Answers one request. A `delivery` other than `.whole` is for the caller to act out.
  public func respond(to request: Request) async -> Response {
    world.now = clock()
    return world.respond(to: request)
  }

  /// Lets something go wrong from the next request on.
  public func apply(_ rule: FaultRule) { world.faults.append(rule) }

  /// Takes every fault away.
  public func clearFaults() { world.faults = [] }

  /// Changes the world between two requests.
  public func change(_ change: @Sendable (inout World) -> Void) {
    world.now = clock()
    change(&world)
  }

  /// The world as it is now.
  public func snapshot() -> World { world }
}
