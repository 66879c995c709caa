import CheckoutJournal
import Foundation
import Testing

struct CheckoutIDTests {
  /// Yields the same number for ever.
  private struct Constant: RandomNumberGenerator {
    let number: UInt64
    mutating func next() -> UInt64 { number }
  }

  @Test func `the example of RFC 9562 is made from its time and random bits`() {
    var randomness = Constant(number: 0x18C4_DC0C_0C07_398F << 2)
    let id = CheckoutID(at: Date(timeIntervalSince1970: 1_645_557_742), using: &randomness)
    #expect(id.rawValue == "017f22e2-79b0-7000-98c4-dc0c0c07398f")
  }

  @Test func `later names sort after earlier ones, even within a millisecond`() {
    let start = Date(timeIntervalSince1970: 1_800_000_000)
    let ids = (0..<1000).map { CheckoutID(at: start + Double($0) * 0.000_01).rawValue }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: [UInt64.min, .max, 0x0123_4567_89AB_CDEF])
  func `version and variant are there whatever the randomness`(_ number: UInt64) throws {
    var randomness = Constant(number: number)
    let id = CheckoutID(at: Date(timeIntervalSince1970: -5), using: &randomness).rawValue
    #expect(id.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
  }

  @Test func `a name that is typed in capitals is the same name`() {
    #expect(CheckoutID(rawValue: "017F22E2") == CheckoutID(rawValue: "017f22e2"))
  }
}
