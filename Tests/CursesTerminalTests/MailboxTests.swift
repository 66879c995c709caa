import CheckoutScreens
import Foundation
import Testing

@testable import CursesTerminal

struct MailboxTests {
  private func bytesWaiting(_ mailbox: Mailbox) -> Int32 {
    var count: Int32 = 0
    _ = ioctl(mailbox.wakeUp, UInt(FIONREAD), &count)
    return count
  }

  @Test func `of several frames the newest is taken, after one wake-up`() throws {
    let mailbox = try #require(Mailbox())
    for width in 1...5 { mailbox.put { $0.frame = { _, _ in Canvas(width: width, height: 1) } } }
    #expect(bytesWaiting(mailbox) == 1)
    #expect(mailbox.take().frame?(0, 0).width == 5)
    #expect(bytesWaiting(mailbox) == 0)
    #expect(mailbox.take().isEmpty)
  }

  @Test func `requests keep their order and none is lost`() throws {
    let mailbox = try #require(Mailbox())
    for text in ["a", "b", "c"] { mailbox.put { $0.requests.append(.copy(text)) } }
    let texts = mailbox.take().requests.map { if case .copy(let text) = $0 { text } else { "" } }
    #expect(texts == ["a", "b", "c"])
  }

  @Test func `a mailbox that was shut takes nothing more`() throws {
    let mailbox = try #require(Mailbox())
    #expect(mailbox.put { $0.requests.append(.ring) })
    #expect(mailbox.shut().requests.count == 1)
    #expect(!mailbox.put { $0.requests.append(.ring) })
    #expect(mailbox.take().isEmpty && bytesWaiting(mailbox) == 0)
  }
}
