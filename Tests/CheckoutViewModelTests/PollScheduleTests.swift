import CheckoutViewModel
import Foundation
import Testing

struct PollScheduleTests {
  @Test(arguments: [
    (0.0, 2.0), (29.9, 2), (30, 4), (119, 4), (120, 10), (599, 10), (600, 30), (1799, 30),
  ])
  func `the pause grows with the age and stays within a fifth of it`(age: TimeInterval, seconds: Double) {
    var schedule = PollSchedule(seed: 1)
    let pauses = (0..<200).compactMap { _ in schedule.pause(age: age).map { $0 / .seconds(1) } }
    #expect(pauses.count == 200)
    #expect(pauses.allSatisfy { seconds * 0.8...seconds * 1.2 ~= $0 })
    #expect(Set(pauses).count > 100)
  }

  @Test func `patience ends after half an hour`() {
    var schedule = PollSchedule(seed: 1)
    #expect(schedule.pause(age: 1799.9) != nil)
    #expect(schedule.pause(age: 1800) == nil)
  }

  @Test(arguments: [(1, 1.0), (2, 2), (3, 4), (4, 8), (5, 16), (6, 30), (1000, 30)])
  func `failures in a row double the pause up to half a minute`(failures: Int, ceiling: Double) {
    var schedule = PollSchedule(seed: 7)
    for _ in 0..<100 {
      #expect(0...ceiling ~= schedule.pause(failures: failures) / .seconds(1))
    }
  }

  @Test(arguments: [
    (Int?.some(-5), 1, 1), (0, 1, 1), (7, 1, 7), (300, 1, 300), (1_000_000_000, 1, 300), (nil, 1, 4),
    (nil, 2, 8),
    (nil, 5, 60), (nil, 99, 60),
  ])
  func `what the shop asks to wait is kept within reason`(retryAfter: Int?, failures: Int, seconds: Int) {
    #expect(PollSchedule.pause(retryAfter: retryAfter, failures: failures) == .seconds(seconds))
  }

  @Test func `the same seed gives the same pauses`() {
    var one = PollSchedule(seed: 5)
    var other = PollSchedule(seed: 5)
    var third = PollSchedule(seed: 6)
    let pauses = (0..<5).map { _ in one.pause(age: 0) }
    #expect(pauses == (0..<5).map { _ in other.pause(age: 0) })
    #expect(pauses != (0..<5).map { _ in third.pause(age: 0) })
  }
}
