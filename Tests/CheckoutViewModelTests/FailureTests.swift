import CheckoutViewModel
import OneEntryClient
import Testing

struct FailureTests {
  @Test(arguments: [
    (APIError.unreachable(ConnectionFailure(.other)), Failure.offline),
    (.untrusted(.handshake), .untrusted(.handshake)),
    (.timedOut, .noAnswer),
    (.interrupted("x"), .noAnswer), (.cancelled, .stopped), (.signedOut, .signedOut),
    (.notRenewed("busy"), .local("busy")),
    (.redirected(status: 302), .shopBroken(status: 302)),
    (
      .undecodable(UnreadableAnswer("id", expected: .id, found: .text)),
      .unreadable(UnreadableAnswer("id", expected: .id, found: .text))
    ),
    (.tooLarge, Failure(.tooLarge)),
  ])
  func `what HTTP said becomes what it means for the shopper`(error: APIError, failure: Failure) {
    #expect(Failure(error).kind == failure.kind)
    #expect(Failure(error).delivery == error.delivery && Failure(error).prospect == error.prospect)
  }

  @Test(arguments: [
    (400, ["a", "b"], Failure.refused("a · b")), (400, [], .refused(nil)), (401, ["x"], .signedOut),
    (403, ["Resource is closed"], .projectClosed), (403, ["No"], .notPermitted("No")),
    (404, [], .notFound(nil)),
    (429, [], .busy(retryAfter: 9)), (500, [], .shopBroken(status: 500)),
    (503, ["x"], .shopBroken(status: 503)),
  ])
  func `a refusal is told apart by what can be done about it`(
    status: Int, messages: [String], failure: Failure
  ) {
    let error = APIError.refused(Refusal(status: status, messages: messages, retryAfter: 9))
    #expect(Failure(error).kind == failure.kind && Failure(error).retryAfter == 9)
    #expect(Failure(error).delivery == error.delivery && Failure(error).prospect == error.prospect)
  }

  @Test(arguments: [
    (SignIn.Purpose.signIn, 401, "Unauthorized", Failure.Kind.wrongCredentials("Unauthorized")),
    (.signIn, 400, "No", .wrongCredentials("No")),
    (.signUp, 400, "User already exists", .accountExists("User already exists")),
    (.signUp, 400, "\"phoneSMS\" is not allowed", .refused("\"phoneSMS\" is not allowed")),
    (.activate, 400, "Code is wrong or expired", .wrongCode("Code is wrong or expired")),
    (.resetPassword, 401, "Unauthorized", .wrongCode("Unauthorized")),
    (.resetPassword, 400, "Passwords do not match", .refused("Passwords do not match")),
    (.activate, 404, "User not found", .notFound("User not found")),
  ])
  func `a refusal on an account form says what it was about`(
    purpose: SignIn.Purpose, status: Int, sentence: String, kind: Failure.Kind
  ) {
    let error = APIError.refused(Refusal(status: status, messages: [sentence], retryAfter: nil))
    #expect(Failure(error, at: purpose).kind == kind)
  }
}
