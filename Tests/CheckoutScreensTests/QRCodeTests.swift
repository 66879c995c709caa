import Testing

@testable import CheckoutScreens

struct QRCodeTests {
  @Test func `two modules share a cell, dark on a white quiet zone`() {
    var canvas = Canvas(width: 6, height: 3)
    QRCode(modules: [[true, false], [false, true]]).draw(into: &canvas, in: Rect(width: 6, height: 3))
    #expect(canvas.dump == "██████\n██▄▀██\n██████\n")
    #expect(canvas[0, 0].style == Style(foreground: .white, background: .black))
  }

  @Test func `a code that does not fit is not drawn`() {
    let code = QRCode(modules: Array(repeating: Array(repeating: true, count: 21), count: 21))
    #expect(code.size(fitting: 22, 40) == nil)
    #expect(code.size(fitting: 23, 12)?.width == 23)
    #expect(code.size(fitting: 40, 40)?.width == 29)
    #expect(QRCode(modules: []).size(fitting: 40, 40) == nil)
  }
}
