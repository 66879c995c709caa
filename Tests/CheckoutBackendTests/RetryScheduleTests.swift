import CheckoutBackend
import OneEntryClient
import Testing

struct RetryScheduleTests {
  private static let passing: [APIError] = [
    .timedOut, .interrupted("reset"), .refused(Refusal(status: 503)), .refused(Refusal(status: 409)),
    .refused(Refusal(status: 503, messages: ["down"])),
  ]
  private static let lasting: [APIError] = [
    .untrusted(.otherHost), .redirected(status: 302),
    .undecodable(UnreadableAnswer("id", expected: .id, found: .text)), .tooLarge, .signedOut, .cancelled,
    .refused(Refusal(status: 400)), .refused(Refusal(status: 401)), .refused(Refusal(status: 404)),
  ]

  @Test(arguments: [APIError.unreachable(ConnectionFailure(to: "shop.example", .refused))] + passing)
  func `what may pass is sent again twice, within a second`(error: APIError) {
    var schedule = RetrySchedule(seed: 1)
    let pauses = (0..<3).map { _ in schedule.pause(after: error, isRepeatable: true) }
    #expect(pauses[0].map { $0 <= .milliseconds(500) } == true)
    #expect(pauses[1].map { $0 <= .seconds(1) } == true)
    #expect(pauses[2] == nil)
  }

  @Test(arguments: lasting) func `what would fail again is shown`(error: APIError) {
    var schedule = RetrySchedule(seed: 1)
    #expect(schedule.pause(after: error, isRepeatable: true) == nil)
  }

  @Test(arguments: passing) func `an order that may have left is not sent again`(error: APIError) {
    var schedule = RetrySchedule(seed: 1)
    #expect(schedule.pause(after: error, isRepeatable: false) == nil)
  }

  @Test func `an order that a busy shop refused is not sent again by itself`() {
    var schedule = RetrySchedule(seed: 1)
    let busy = APIError.refused(Refusal(status: 429, messages: ["slow down"], retryAfter: 1))
    #expect(schedule.pause(after: busy, isRepeatable: false) == nil)
  }

  @Test func `an order that has not left is`() {
    var schedule = RetrySchedule(seed: 1)
    #expect(
      schedule.pause(
        after: .unreachable(ConnectionFailure(to: "shop.example", .refused)), isRepeatable: false) != nil)
  }

  @Test(
    arguments: [(2, .seconds(2)), (0, .seconds(1)), (60, .seconds(60)), (61, nil), (nil, .seconds(4))]
      as [(Int?, Duration?)])
  func `a busy shop is waited for up to a minute, and where it does not say how long`(
    seconds: Int?, pause: Duration?
  ) {
    var schedule = RetrySchedule(seed: 1)
    let busy = APIError.refused(Refusal(status: 429, messages: ["slow down"], retryAfter: seconds))
    #expect(schedule.pause(after: busy, isRepeatable: true) == pause)
  }
}
