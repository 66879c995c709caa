import Testing

@testable import OneEntrySandbox

extension Behaviour {
  static let payments = [
    Behaviour(18, "cash has no link, a card one at once, PayPal one later, an intent a secret") { shop in
      let cash = try await shop.pay("cash")
      #expect(cash["status"] == "waiting" && cash["paymentUrl"] == .some(nil))
      _ = try await shop.createOrder(Visit.order("stripe"))
      #expect(try await shop.openSession(90).json["paymentUrl"]?.string != nil)
      _ = try await shop.createOrder(Visit.order("paypal"))
      #expect(try await shop.openSession(91).json["paymentUrl"] == .some(nil))
      try await shop.advance(3)
      #expect(try await shop.get("/payments/sessions/48").json["paymentUrl"]?.string != nil)
      _ = try await shop.createOrder(Visit.order("stripe"))
      let intent = try await shop.openSession(92, type: "intent")
      #expect(intent.status == 201 && intent.json["clientSecret"]?.string != nil)
    },
    Behaviour(19, "a session for a foreign order is 404, for an account without a gateway 400") { shop in
      try await shop.signIn()
      #expect(try await shop.openSession(4711).status == 404)
      await shop.shop.change { $0.shop.accounts[0].isConnected = false }
      _ = try await shop.createOrder(Visit.order("stripe"))
      let answer = try await shop.openSession()
      #expect(answer.status == 400 && answer.message == "Your payment account is not connected")
    },
    Behaviour(20, "the sessions of an order are an array, empty when there are none") { shop in
      try await shop.signIn()
      _ = try await shop.createOrder(Visit.order("stripe"))
      #expect(try await shop.get("/payments/sessions/order/89").json == [])
      _ = try await shop.openSession()
      #expect(try await shop.get("/payments/sessions/order/89").json.array?.count == 1)
    },
    Behaviour(20, "in the old manner the sessions of an order are one object", .legacy) { shop in
      _ = try await shop.pay("stripe")
      #expect(try await shop.get("/payments/sessions/order/89").json["id"] == 46)
    },
    Behaviour(21, "session, isCompleted and status move together") { shop in
      for (index, word) in ["complete", "cancel", "expire"].enumerated() {
        if index == 0 { try await shop.signIn() }
        _ = try await shop.createOrder(Visit.order("stripe"))
        _ = try await shop.openSession(89 + index)
        let session = try await shop.post("/sandbox/sessions/\(46 + index)/\(word)").json
        let order = try await shop.order(89 + index).json
        #expect(session["status"]?.string == ["completed", "canceled", "expired"][index])
        #expect(order["isCompleted"] == .bool(index == 0))
        #expect(order["statusIdentifier"]?.string == ["paid_for", "canceled", "inProgress"][index])
      }
    },
  ]
}
