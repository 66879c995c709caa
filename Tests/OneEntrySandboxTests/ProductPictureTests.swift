import Foundation
import Testing

@testable import OneEntrySandbox

struct ProductPictureTests {
  @Test(arguments: BuiltInShop.allCases)
  func `every product of every shop has a drawing of its own`(shop: BuiltInShop) {
    let pictures = shop.data.products.map { ProductPicture($0).svg }
    #expect(Set(pictures).count == shop.data.products.count)
    for picture in pictures {
      let opened = picture.count { $0 == "<" }
      #expect(
        picture.hasPrefix("<svg ") && picture.hasSuffix("</svg>") && opened == picture.count { $0 == ">" })
      #expect(picture.utf8.count < 2048)
    }
  }

  @Test(arguments: [
    (4, Motif.bottle), (6, .grinder), (24, .bottle), (28, .loaf), (33, .cup), (35, .knife), (39, .pan),
    (2, .bag),
    (27, .cake), (42, .pen), (49, .van),
  ])
  func `a product looks like what it is called`(id: Int, motif: Motif) throws {
    let product = try #require(BuiltInShop.general.data.products.first { $0.id == id })
    #expect(Motif(of: product) == motif)
  }

  @Test func `it is served where the product says, as a picture`() throws {
    var world = World(now: Visit.opening, seed: 7)
    let answer = world.respond(to: Request("GET", "/cloud-static/files/project/product/2/image/2.svg"))
    #expect(answer.status == 200 && answer.headers["content-type"] == "image/svg+xml")
    #expect(String(decoding: answer.body, as: UTF8.self).contains("Night Train"))
  }

  @Test func `a name cannot break out of its title`() {
    let name = LocalizedText("</title><script>")
    let product = Product(1, name, price: 1, line: name, status: "in_stock", on: .coffee)
    #expect(!ProductPicture(product).svg.contains("<script>"))
  }
}
