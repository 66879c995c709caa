import Testing

@testable import OneEntrySandbox

struct WorldListsTests {
  @Test func `a cart is filled, changed, replaced and emptied`() throws {
    var visit = try Visit.signedIn()
    #expect(visit.get("/users/me/cart").json == ["items": [], "total": 0])
    #expect(visit.post("/users/me/cart/items", ["productId": 14, "qty": 2]).status == 201)
    let again = visit.post("/users/me/cart/items", ["productId": 14, "qty": 5]).json
    #expect(again["total"] == 1)
    #expect(again["items"]?.array?[0]["qty"] == 5)
    let items: JSON = [["productId": 1, "qty": 1], ["productId": 2, "qty": 3]]
    #expect(visit.put("/users/me/cart", ["items": items]).json["total"] == 2)
    #expect(visit.delete("/users/me/cart/items/1").json["total"] == 1)
    #expect(visit.post("/users/me/cart/items", ["productId": 14, "qty": 0]).isBadRequest)
  }

  @Test func `a guest's cart is kept under a UUID`() {
    var visit = Visit()
    let guest = ["x-guest-id": "3f0c2a91-1d44-4a0b-9d2e-6b71f0c2a913"] as [String: String?]
    _ = visit.post("/users/me/cart/items", ["productId": 14, "qty": 2], headers: guest)
    #expect(visit.get("/users/me/cart", headers: guest).json["total"] == 1)
  }

  @Test func `any other guest is answered, and nothing is kept`() {
    var visit = Visit()
    let guest = ["x-guest-id": "somebody"] as [String: String?]
    let answer = visit.post("/users/me/cart/items", ["productId": 14, "qty": 2], headers: guest)
    #expect(answer.status == 201)
    #expect(answer.json["total"] == 1)
    #expect(visit.get("/users/me/cart", headers: guest).json["total"] == 0)
  }

  @Test func `a wish has no quantity`() throws {
    var visit = try Visit.signedIn()
    let answer = visit.post("/users/me/wishlist/items", ["productId": 14])
    #expect(answer.json["items"]?.array?[0]["qty"] == nil)
    #expect(visit.get("/users/me/cart").json["total"] == 0)
    #expect(visit.get("/users/me/wishlist").json["total"] == 1)
  }

  @Test func `a cart holds five hundred lines`() throws {
    var visit = try Visit.signedIn()
    func set(_ count: Int) -> Answer {
      visit.put(
        "/users/me/cart", ["items": .array(Array(repeating: ["productId": 1, "qty": 1], count: count))])
    }
    #expect(set(500).status == 200 && set(501).status == 400)
    #expect(visit.post("/users/me/cart/items", ["productId": 2, "qty": 1]).status == 400)
  }

  @Test func `a visitor without an id has no cart, and a dead Bearer is not a visitor`() {
    var visit = Visit()
    #expect(visit.get("/users/me/cart").status == 400)
    #expect(visit.get("/users/me/cart", headers: ["authorization": "Bearer gone"]).status == 401)
    #expect(visit.get("/users/me/cart", headers: ["x-guest-id": "a guest"]).status == 200)
  }

  @Test func `a user hears of a product, and then no more`() throws {
    var visit = try Visit.signedIn()
    let box: JSON = ["productId": 14]
    #expect(visit.post("/events/subscribe/marker/price", box).json == true)
    #expect(visit.post("/events/subscribe/marker/price", box).json == true)
    let list: JSON = ["items": [["eventMarker": "price", "productId": 14]], "total": 1]
    #expect(visit.get("/events/subscriptions").json == list)
    #expect(visit.send("DELETE", "/events/unsubscribe/marker/price", box).json == true)
    #expect(visit.get("/events/subscriptions").json["total"] == 0)
    #expect(visit.post("/events/subscribe/marker/price", ["productId": 999]).status == 404)
    #expect(visit.post("/events/subscribe/marker/price", [:]).status == 400)
  }
}
