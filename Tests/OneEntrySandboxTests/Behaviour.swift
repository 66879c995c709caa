import Testing

@testable import OneEntrySandbox

/// One behaviour of the wire contract (§7), as a talk with the shop.
struct Behaviour: Sendable, CustomTestStringConvertible {
  let number: Int
  let rule: String
  let switches: CompatibilityFlags
  let talk: @Sendable (inout Dialogue) async throws -> Void

  init(
    _ number: Int, _ rule: String, _ switches: CompatibilityFlags = CompatibilityFlags(),
    _ talk: @escaping @Sendable (inout Dialogue) async throws -> Void
  ) {
    self.number = number
    self.rule = rule
    self.switches = switches
    self.talk = talk
  }

  var testDescription: String { "\(number). \(rule)" }

  static let all = access + orders + payments + shapes

  /// The switches with some changed.
  static func switches(_ change: (inout CompatibilityFlags) -> Void) -> CompatibilityFlags {
    var switches = CompatibilityFlags()
    change(&switches)
    return switches
  }
}

@Suite(.timeLimit(.minutes(3)))
struct BehaviourTests {
  @Test(arguments: Behaviour.all)
  func `the shop behaves as the contract says, with the same bytes in process and over a socket`(
    _ behaviour: Behaviour
  ) async throws {
    let near = try await Dialogue.held(.inProcess, switches: behaviour.switches, behaviour.talk)
    let far = try await Dialogue.held(.loopback, switches: behaviour.switches, behaviour.talk)
    #expect(!near.isEmpty)
    #expect(near == far)
  }

  @Test func `all thirty behaviours are there`() {
    #expect(Set(Behaviour.all.map(\.number)) == Set(1...30))
  }
}
