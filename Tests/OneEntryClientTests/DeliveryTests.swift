import OneEntryClient
import Testing

/// The one judgement of an error, from which every rule about repeating, searching and giving up follows.
struct DeliveryTests {
  private static let said = ["No."]

  @Test(
    arguments: [
      (.unreachable(ConnectionFailure(to: "shop.example", .refused)), .notSent, .soon),
      (.untrusted(.certificate), .notSent, .remedy),
      (.signedOut, .notSent, .remedy), (.notRenewed("read-only"), .notSent, .remedy),
      (.timedOut, .unknown, .soon), (.interrupted("reset"), .unknown, .soon),
      (.redirected(status: 307), .unknown, .later),
      (.undecodable(UnreadableAnswer("id", expected: .id, found: .text)), .unknown, .later),
      (.tooLarge, .unknown, .later), (.cancelled, .unknown, .later),
    ] as [(APIError, Delivery, Prospect)])
  func `without an answer it depends on what can have left`(
    error: APIError, delivery: Delivery, prospect: Prospect
  ) {
    #expect(error.delivery == delivery && error.prospect == prospect && error.retryAfter == nil)
  }

  @Test(
    arguments: [
      (400, said, .rejected, .later), (401, said, .rejected, .remedy), (403, said, .rejected, .remedy),
      (404, said, .rejected, .later), (405, said, .rejected, .later), (413, said, .rejected, .later),
      (422, said, .rejected, .later), (429, said, .rejected, .soon),
      (400, [], .unknown, .later), (404, [], .unknown, .later), (429, [], .unknown, .soon),
      (408, said, .unknown, .soon), (409, said, .unknown, .soon), (425, said, .unknown, .soon),
      (500, said, .unknown, .soon), (502, [], .unknown, .soon), (503, said, .unknown, .soon),
      (599, said, .unknown, .soon),
    ] as [(Int, [String], Delivery, Prospect)])
  func `a refusal counts only where it is the word of the API itself`(
    status: Int, messages: [String], delivery: Delivery, prospect: Prospect
  ) {
    let error = APIError.refused(Refusal(status: status, messages: messages, retryAfter: 7))
    #expect(error.delivery == delivery && error.prospect == prospect && error.retryAfter == 7)
  }
}
