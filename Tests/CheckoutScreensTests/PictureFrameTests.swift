import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct PictureFrameTests {
  private static let address = "https://shop.example/box.png"

  private static func shopper(_ theme: String = "terminal") -> Shopper {
    let image = ProductAttribute(
      marker: "img", type: .image, value: .object(["downloadLink": .string(address)]))
    let box = Product(
      id: 14, title: "Box", price: Money(340, "USD"), statusTitle: "In stock",
      attributes: Shop.products[0].attributes + [image])
    var shopper = Shopper.atCatalogue(theme: theme)
    shopper.does(.catalogue(.loaded(offset: 0, .position, .success(Page(items: [box], total: 1)))))
    return shopper
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 50)])
  func `a product has its picture where there is room`(width: Int, height: Int) throws {
    var shopper = Self.shopper()
    if width == 80 { shopper.does(.catalogue(.detailTapped)) }
    let wanted = try #require(shopper.frame(width, height).wantedPicture)
    #expect(wanted.address == Self.address && wanted.isTrueColor)
    let rows = (0..<wanted.rows).map { row in
      (0..<wanted.columns).map { Picture.Cell(($0 + row) % 2 == 0 ? "▀" : "▄", foreground: 0xFF0000) }
    }
    shopper.does(.pictures(.wanted(wanted)))
    #expect(shopper.frame(width, height).wantedPicture == nil)
    shopper.does(.pictures(.drawn(wanted, Picture(rows: rows))))
    expectGolden(shopper.frame(width, height).dump, "picture-\(width)x\(height)")
  }

  @Test func `another product's picture is no longer shown, and its own not before it is wanted`() throws {
    var shopper = Self.shopper()
    let wanted = try #require(shopper.frame(120, 40).wantedPicture)
    let picture = Picture(rows: [[.init("▚", foreground: 0xFF0000)]])
    shopper.does(.pictures(.wanted(wanted)), .pictures(.drawn(wanted, picture)))
    #expect(shopper.frame(120, 40).dump.contains("▚"))
    var other = wanted
    other.address += "?"
    shopper.does(.pictures(.wanted(other)))
    #expect(!shopper.frame(120, 40).dump.contains("▚") && shopper.frame(120, 40).wantedPicture == wanted)
    shopper.does(.pictures(.wanted(wanted)))
    #expect(shopper.frame(120, 40).dump.contains("▚") && shopper.frame(120, 40).wantedPicture == nil)
  }

  @Test func `where there is no picture, the name is enough`() throws {
    var shopper = Self.shopper()
    let wanted = try #require(shopper.frame(120, 40).wantedPicture)
    shopper.does(.pictures(.wanted(wanted)), .pictures(.drawn(wanted, nil)))
    #expect(shopper.frame(120, 40).wantedPicture == nil && shopper.frame(120, 40).dump.contains("┌ Box"))
  }

  @Test(arguments: [("mono", 256, false), ("dark", 16, false), ("dark", 256, true)])
  func `without colours or block characters no picture is asked for`(
    theme: String, colors: Int, isASCII: Bool
  ) {
    let app = Self.shopper(theme).app
    let view = View(app, timeZone: .gmt, colors: colors, isASCII: isASCII)
    #expect(view.draw(width: 200, height: 50).wantedPicture == nil)
  }

  @Test func `where no program can draw, none is asked for and its place is not kept`() {
    var app = App(
      project: Shopper().app.project, language: .english, theme: "dark",
      capabilities: .all.subtracting(.pictures))
    let image = ProductAttribute(
      marker: "img", type: .image, value: .object(["downloadLink": .string(Self.address)]))
    let box = Product(id: 14, title: "Box", attributes: [image])
    _ = app.handle(.started, at: .now)
    _ = app.handle(
      .catalogue(.loaded(offset: 0, .position, .success(Page(items: [box], total: 1)))), at: .now)
    let frame = View(app, timeZone: .gmt).draw(width: 120, height: 40)
    #expect(frame.wantedPicture == nil && frame.dump.contains("┌ Box"))
    let request = PictureRequest(address: Self.address, columns: 8, rows: 3, isTrueColor: true)
    #expect(app.handle(.pictures(.wanted(request)), at: .now).isEmpty)
  }

  @Test func `a low pane beside a list keeps its facts and shows no picture`() {
    let frame = Self.shopper().frame(80, 20)
    #expect(frame.wantedPicture == nil && frame.dump.contains("3–5 days"))
  }
}
