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
    #expect(pictures.standing(of: Self.request("b")) == .unknown)
    #expect(pictures.handle(.drawn(Self.request("a"), picture)) == [.drawPicture(Self.request("c"))])
    #expect(pictures.standing(of: Self.request("a")) == .drawn(picture))
    #expect(pictures.standing(of: Self.request("c")) == .onItsWay)
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
    #expect(pictures.standing(of: Self.request("0")) == .unknown)
    #expect(pictures.standing(of: Self.request("1")) == .drawn(picture))
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
