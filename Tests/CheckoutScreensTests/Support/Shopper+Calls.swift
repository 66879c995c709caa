import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

extension Shopper {
  /// Calls of a purchase, one of them with an answer that is not what it should be.
  static func inspecting(_ language: Language = .english, beside: Bool = false) -> Shopper {
    var shopper = withCart(language)
    shopper.does(.inspector(.toggled))
    for call in calls { shopper.does(.inspector(.noted(call))) }
    if beside { shopper.does(.inspector(.toggled)) }
    return shopper
  }

  private static let difference = Difference(
    path: "items[].totalSum", kind: .type(expected: "text", found: "number"))

  private static func call(
    _ number: Int, _ call: Call, _ method: HTTPMethod, _ target: String, cause: String, attempt: Int = 1,
    _ answer: Exchange.Answer?, problem: String? = nil
  ) -> Exchange {
    var exchange = Exchange(
      id: "\(number)", time: now + TimeInterval(number), call: call, method: method,
      origin: "https://shop.example", target: "/api/content" + target, attempt: attempt, cause: cause,
      answer: answer, milliseconds: 7 * number, problem: problem)
    if method == .post {
      exchange.request.body = .object(["authData": .array([.secret(name: "password_reg")])])
    }
    return exchange
  }

  static let calls = [
    call(
      1, .getProducts, .post, "/products/all?offset=0&limit=50", cause: "started",
      Exchange.Answer(status: 200, body: .object(["items": .array([]), "total": .value(0)]), bytes: 22)),
    call(
      2, .auth, .post, "/users-auth-providers/marker/email/users/auth", cause: "signIn.submitted", nil,
      problem: "timed out"),
    call(
      3, .getAllOrdersByMarker, .get, "/orders-storage/marker/orders/orders?offset=0&limit=30&langCode=en_US",
      cause: "navigation.opened", attempt: 2,
      Exchange.Answer(
        status: 200,
        body: .object([
          "items": .array([
            .object([
              "id": .value(89), "totalSum": .value(340), "paymentUrl": .paymentLink("https://pay.example/1"),
              "title": .value("Box \u{1B}[31m"), "more": .omitted(7),
            ])
          ]), "total": .value(1),
        ]), bytes: 1014, differences: [difference])),
  ]

  static let faults = FaultPanel(
    choices: [
      .init(name: "server-error", meaning: "500 with an error body"),
      .init(name: "reset-after", meaning: "done, reset without an answer"),
      .init(name: "latency=300~100", meaning: "answered later, by milliseconds"),
    ], calls: ["createOrder", "createSession"])

  /// The panel of faults, with some on.
  private static func faulty(_ language: Language) -> Shopper {
    var shopper = atCart(language)
    shopper.does(
      .faults(.opened), .faults(.moved(by: 1)), .faults(.callMoved(by: 1)),
      .faults(
        .told([
          ActiveFault(call: "createOrder", fault: "reset-after", strikes: 1),
          ActiveFault(call: nil, fault: "latency=300~100", strikes: nil),
        ])))
    return shopper
  }

  static let inspectorStates: [State] = [
    ("faults", { faulty($0) }),
    ("inspector", { inspecting($0) }),
    (
      "inspector-empty",
      { language in
        var shopper = withCart(language)
        shopper.does(.inspector(.toggled))
        return shopper
      }
    ),
    (
      "inspector-filtered",
      { language in
        var shopper = inspecting(language)
        shopper.types("auth")
        return shopper
      }
    ),
  ]
}
