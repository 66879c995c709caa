import OneEntryClient
import Testing

@testable import CheckoutViewModel

struct PicturesTests {
  private static func request(_ name: String) -> PictureRequest {
    PictureRequest(address: name, columns: 8, rows: 3, isTrueColor: true)
  }

  private let picture = Picture(rows: [[.init("█", foreground: 0xFF0000)]])

  @Test func `one picture is drawn at a time, and the newest wish is next`() {
    var pictures = Pictures()
    #expect(pictures.handle(.wanted(Self.request("a"))) == [.drawPicture(Self.request("a"))])
    #expect(pictures.handle(.wanted(Self.request("b"))).isEmpty)
    #expect(pictures.handle(.wanted(Self.request("c"))).isEmpty)
    #expect(pictures.handle(.drawn(Self.request("a"), picture)) == [.drawPicture(Self.request("c"))])
    #expect(pictures.standing(of: Self.request("c")) == .onItsWay)
    #expect(pictures.handle(.drawn(Self.request("c"), picture)).isEmpty)
    #expect(pictures.standing(of: Self.request("c")) == .drawn(picture))
  }

  @Test func `a picture that is known is shown once it is wanted, and gives way to the next wish at once`() {
    var pictures = Pictures()
    for name in ["a", "b"] {
      #expect(pictures.standing(of: Self.request(name)) == .unwanted)
      _ = pictures.handle(.wanted(Self.request(name)))
      _ = pictures.handle(.drawn(Self.request(name), picture))
    }
    #expect(pictures.standing(of: Self.request("a")) == .unwanted)
    #expect(pictures.handle(.wanted(Self.request("a"))).isEmpty)
    #expect(pictures.standing(of: Self.request("a")) == .drawn(picture))
    #expect(pictures.standing(of: Self.request("b")) == .unwanted)
  }

  @Test func `a picture that is known is wanted instead of one that nobody waits for any more`() {
    var pictures = Pictures()
    _ = pictures.handle(.wanted(Self.request("a")))
    _ = pictures.handle(.drawn(Self.request("a"), picture))
    _ = pictures.handle(.wanted(Self.request("b")))
    _ = pictures.handle(.wanted(Self.request("c")))
    _ = pictures.handle(.wanted(Self.request("a")))
    #expect(pictures.handle(.drawn(Self.request("b"), picture)).isEmpty)
  }

  @Test func `what is known or on its way is not asked for again, nor what cannot be had`() {
    var pictures = Pictures()
    _ = pictures.handle(.wanted(Self.request("a")))
    #expect(pictures.handle(.wanted(Self.request("a"))).isEmpty)
    #expect(pictures.handle(.drawn(Self.request("a"), nil)).isEmpty)
    #expect(pictures.standing(of: Self.request("a")) == .absent)
    #expect(pictures.handle(.wanted(Self.request("a"))).isEmpty)
  }

  @Test func `another size is another picture`() {
    var pictures = Pictures()
    _ = pictures.handle(.wanted(Self.request("a")))
    _ = pictures.handle(.drawn(Self.request("a"), picture))
    var larger = Self.request("a")
    larger.columns = 80
    #expect(pictures.handle(.wanted(larger)) == [.drawPicture(larger)])
  }

  @Test func `only so many are kept`() {
    var pictures = Pictures()
    for number in 0...Pictures.limit {
      _ = pictures.handle(.wanted(Self.request("\(number)")))
      _ = pictures.handle(.drawn(Self.request("\(number)"), picture))
    }
    #expect(pictures.handle(.wanted(Self.request("1"))).isEmpty)
    #expect(pictures.standing(of: Self.request("1")) == .drawn(picture))
    #expect(pictures.handle(.wanted(Self.request("0"))) == [.drawPicture(Self.request("0"))])
  }

  @Test(
    arguments: [
      (.object(["downloadLink": .string("/a.png")]), "/a.png"),
      (
        .array([.object(["filename": .string("x")]), .object(["downloadLink": .string("/b.png")])]), "/b.png"
      ),
      (.object(["downloadLink": .string("/a.png"), "previewLink": .string("/s.png")]), "/s.png"),
      (.object(["downloadLink": .string("/a.png"), "previewLink": .string("")]), "/a.png"),
      (.object(["downloadLink": .string("/a.png"), "previewLink": .null]), "/a.png"),
      (.string("/a.png"), nil), (.array([]), nil), (.null, nil),
    ] as [(JSONValue, String?)])
  func `a product says where its picture is`(value: JSONValue, address: String?) {
    let image = ProductAttribute(marker: "img", type: .image, value: value)
    #expect(Product(id: 1, title: "Box", attributes: [image]).pictureAddress == address)
    let file = ProductAttribute(marker: "manual", type: .file, value: value)
    #expect(Product(id: 1, title: "Box", attributes: [file]).pictureAddress == nil)
  }
}
