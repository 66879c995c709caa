import Testing

@testable import OneEntrySandbox

extension Behaviour {
  private static let name: JSON = ["marker": "name", "type": "string", "value": "Ann"]

  private static func body(formData: JSON) -> JSON {
    [
      "formIdentifier": "order", "paymentAccountIdentifier": "cash", "formData": formData,
      "products": [["productId": 14, "quantity": 1]],
    ]
  }

  static let orders = [
    Behaviour(10, "formData is keyed by locale, neither flat nor wrapped twice") { shop in
      try await shop.signIn()
      let flat = try await shop.createOrder(body(formData: [name]))
      #expect(flat.status == 400 && flat.message == "\"formData\" must be of type object")
      #expect(try await shop.createOrder(body(formData: ["en_US": [["en_US": [name]]]])).status == 400)
      #expect(try await shop.createOrder(body(formData: ["en_US": [name]])).status == 201)
    },
    Behaviour(10, "a lenient shop unwraps what an old SDK wrapped twice", .legacy) { shop in
      try await shop.signIn(device: nil)
      let answer = try await shop.createOrder(body(formData: ["en_US": [["en_US": [name]]]]))
      #expect(answer.status == 201 && answer.json["formData"] == [name])
    },
    Behaviour(11, "the sum is counted from the catalogue") { shop in
      try await shop.signIn()
      let two: JSON = [["productId": 14, "quantity": 2], ["productId": 1, "quantity": 1]]
      let price = try #require(try await shop.get("/products/1").json["price"]?.number)
      #expect(try await shop.createOrder(Visit.order(products: two)).json["totalSum"]?.number == 680 + price)
      let unknown = try await shop.createOrder(Visit.order(products: [["productId": 9999, "quantity": 1]]))
      #expect([400, 404].contains(unknown.status))
      for quantity in [0, -1] {
        let lines: JSON = [["productId": 14, "quantity": .int(quantity)]]
        #expect(try await shop.createOrder(Visit.order(products: lines)).status == 400)
      }
    },
    Behaviour(12, "an account outside the storage is refused") { shop in
      try await shop.signIn()
      let answer = try await shop.createOrder(Visit.order("barter"))
      #expect(answer.status == 400)
      #expect(answer.message == "Payment account identifier is wrong or payment accounts are not defined")
    },
    Behaviour(13, "fields are checked in order, the first failure only") { shop in
      try await shop.signIn()
      let phone: JSON = ["marker": "email", "type": "string", "value": "no address"]
      let answer = try await shop.createOrder(body(formData: ["en_US": [phone]]))
      #expect(answer.message == "formData's marker 'name' value is missing or incorrect")
      let list: JSON = ["marker": "delivery", "type": "list", "value": ["drone"]]
      let wrong = try await shop.createOrder(body(formData: ["en_US": [name, list]]))
      #expect(wrong.status == 400 && wrong.message == "there aren't list values for type list")
    },
    Behaviour(14, "the answer echoes the form flat and the products by productId") { shop in
      try await shop.signIn()
      let answer = try await shop.createOrder(body(formData: ["en_US": [name]])).json
      #expect(answer["formData"] == [name])
      #expect(answer["products"] == [["productId": 14, "quantity": 1]])
      #expect(answer["createdDate"]?.string?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
    },
    Behaviour(15, "orders belong to who made them") { shop in
      try await shop.signIn()
      _ = try await shop.createOrder()
      let other: JSON = [
        "langCode": "en_US",
        "authData": [
          ["marker": "email_reg", "value": "b@email.com"], ["marker": "password_reg", "value": "secret-1"],
        ],
      ]
      #expect(try await shop.user("sign-up", other).status == 201)
      let pair = try await shop.user("auth", ["authData": other["authData"] ?? nil])
      shop.token = pair.json["accessToken"]?.string
      #expect(try await shop.order().status == 404)
      let list = try await shop.get("/orders-storage/marker/orders/orders")
      #expect(list.json == ["items": [], "total": 0])
    },
    Behaviour(16, "a list reads sums as text and lines by id") { shop in
      try await shop.signIn()
      _ = try await shop.createOrder()
      let list = try await shop.get("/orders-storage/marker/orders/orders?limit=1").json
      #expect(list["total"] == 1)
      #expect(list["items"]?.array?.first?["totalSum"] == "340")
      #expect(list["items"]?.array?.first?["products"]?.array?.first?["id"] == 14)
    },
    Behaviour(17, "a change is a whole order, and what is paid cannot be canceled") { shop in
      _ = try await shop.pay("stripe")
      let path = "/orders-storage/marker/orders/orders/89"
      let part = try await shop.send("PUT", path, ["statusIdentifier": "canceled"])
      #expect(part.status == 400 && part.message == "Order must have a payment")
      _ = try await shop.post("/sandbox/sessions/46/complete")
      let cancel = Visit.order("stripe").adding(["statusIdentifier": "canceled"])
      let late = try await shop.send("PUT", path, cancel)
      #expect(
        late.status == 400 && late.message?.hasPrefix("Can't update the order. Payment sessions 46 ") == true)
    },
  ]
}
