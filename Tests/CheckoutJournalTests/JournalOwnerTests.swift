import Foundation
import Testing

@testable import CheckoutJournal

struct JournalOwnerTests {
  @Test func `this process has a number, a start and a boot, and they stay`() {
    let owner = JournalOwner.current
    #expect(owner.processID == getpid())
    #expect(owner == JournalOwner.current)
    #if os(Linux)
      #expect(owner.startTicks != nil)
      #expect(owner.bootID?.count == 36)
    #endif
  }

  @Test func `a program's name with spaces and brackets does not move the fields`() {
    let numbers = (3...52).map { "\($0)" }.joined(separator: " ")
    #expect(JournalOwner.startTicks(in: "17 (a) b) (c) \(numbers)\n") == 22)
    #expect(JournalOwner.startTicks(in: "17 (short) S 1") == nil)
    #expect(JournalOwner.startTicks(in: nil) == nil)
  }
}
