import Testing

@testable import CheckoutScreens

struct QRCodeTests {
  @Test func `two modules share a cell, dark on a white quiet zone`() {
    var canvas = Canvas(width: 6, height: 3)
    QRCode(modules: [[true, false], [false, true]]).draw(into: &canvas, in: Rect(width: 6, height: 3))
    #expect(canvas.dump == "██████\n██▄▀██\n██████\n")
    #expect(canvas[0, 0].style == Style(foreground: .white, background: .black))
  }

  @Test func `without half blocks a module is two cells wide, and light ones are reversed`() {
    let code = QRCode(modules: [[true, false], [false, true]], isASCII: true)
    var canvas = Canvas(width: 8, height: 4)
    #expect(code.size(fitting: 8, 4)?.width == 8 && code.size(fitting: 7, 4) == nil)
    code.draw(into: &canvas, in: canvas.bounds)
    let light = (0..<4).map { row in canvas.row(row).map { $0.style.isReversed ? "." : "#" }.joined() }
    #expect(light == ["........", "..##....", "....##..", "........"])
    #expect(canvas.cells.allSatisfy { $0.text == " " })
  }

  @Test func `where there is room, a module is two cells wide`() {
    var canvas = Canvas(width: 12, height: 6)
    QRCode(modules: [[true, false], [false, true]]).draw(into: &canvas, in: canvas.bounds)
    #expect(canvas.rowText(2) == "████  ██████")
    #expect(canvas.rowText(3) == "██████  ████")
  }

  @Test func `a code that does not fit is not drawn`() {
    let code = QRCode(modules: Array(repeating: Array(repeating: true, count: 21), count: 21))
    #expect(code.size(fitting: 22, 40) == nil)
    #expect(code.size(fitting: 23, 12)?.width == 23)
    #expect(code.size(fitting: 40, 40)?.width == 29)
    #expect(code.size(fitting: 50, 25)?.width == 50)
    #expect(QRCode(modules: []).size(fitting: 40, 40) == nil)
  }
}
