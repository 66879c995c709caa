import Foundation
import TerminalPicture
import TerminalRobot
import Testing

private let folder = ProcessInfo.processInfo.environment["SCREENSHOTS"]

/// Pictures of the real program. They are made anew only where `SCREENSHOTS` names a folder for them.
@Suite(.enabled(if: folder != nil), .serialized)
struct PicturesTests {
  private func take(_ name: String, of shopper: Shopper, theme: PictureTheme = .dark) throws {
    let file = URL(filePath: try #require(folder)).appending(path: name + ".png")
    try shopper.robot.screen.picture(title: "checkout", theme: theme).writePNG(to: file)
  }

  private func wideShopper(
    _ words: Words = .english, theme: String = "dark", columns: Int = 120, rows: Int = 40
  ) throws -> Shopper {
    try Shopper(words, environment: ["ONEENTRY_THEME": theme], columns: columns, rows: rows)
  }

  /// Where `chafa` is installed: a drawing has more colours behind it than all the rest of a screen.
  private func waitForPicture(_ shopper: Shopper) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/chafa") else { return }
    try shopper.robot.wait(for: "the product's picture") { screen in
      Set(screen.rows.joined().map(\.background)).count > 6
    }
  }

  private func fillCart(_ shopper: Shopper) throws {
    try shopper.enter()
    try shopper.add()
    try shopper.move(.down) { $0.focusedLine?.contains("Espresso") != false }
    shopper.robot.press(.enter, .enter)
    try shopper.robot.waitFor("×2")
  }

  @Test func `sign-in and catalogue`() throws {
    let shopper = try wideShopper()
    try shopper.openSignIn()
    try take("sign-in", of: shopper)
    try fillCart(shopper)
    try waitForPicture(shopper)
    try take("catalogue", of: shopper)
  }

  @Test func `a form with an error, then the review`() throws {
    let shopper = try wideShopper()
    try fillCart(shopper)
    try shopper.openForm()
    shopper.robot.type("Christina Thomas")
    try shopper.move(.tab) { $0.focusedLine?.contains("E-mail") == true }
    shopper.robot.type("christina")
    shopper.robot.press(.control("n"))
    try shopper.robot.waitFor("Email incorrect", "looks like name@example.com")
    try take("form-with-error", of: shopper)
    shopper.robot.type("@example.com")
    try shopper.robot.waitFor("christina@example.com")
    shopper.robot.press(.control("n"))
    try shopper.robot.waitFor(shopper.words.nothingSent)
    try shopper.robot.wait(for: "the exact total") { !$0.text.contains("~") }
    try take("review", of: shopper)
  }

  @Test func `waiting for the payment, then paid`() async throws {
    let shopper = try wideShopper()
    try fillCart(shopper)
    try shopper.openForm()
    try shopper.fill(name: "Christina Thomas", account: "Card")
    shopper.robot.type("p")
    let page = try shopper.paymentPage()
    try shopper.robot.waitFor(Words.code)
    try waitForPicture(shopper)
    try take("payment-waiting", of: shopper)
    try await Web.press("pay", on: page)
    shopper.robot.type("r")
    try shopper.robot.waitFor(shopper.words.paid)
    try take("paid", of: shopper)
  }

  @Test func `in French`() throws {
    let shopper = try wideShopper(.french)
    try fillCart(shopper)
    try shopper.openForm()
    try shopper.fill(name: "Chloé Martin", account: "Card")
    shopper.robot.type("p")
    _ = try shopper.paymentPage()
    try shopper.robot.waitFor(Words.code)
    try waitForPicture(shopper)
    try take("french", of: shopper)
  }

  @Test func `the light theme`() throws {
    let shopper = try wideShopper(theme: "light")
    try fillCart(shopper)
    try shopper.move(.down) { $0.focusedLine?.contains("Gooseneck") == true }
    try waitForPicture(shopper)
    try take("light", of: shopper, theme: .light)
  }

  @Test func `the terminal's own colours, in French`() throws {
    let shopper = try wideShopper(.french, theme: "terminal")
    try fillCart(shopper)
    shopper.robot.type("c")
    try shopper.robot.waitFor(shopper.words.cart)
    try waitForPicture(shopper)
    try take("terminal", of: shopper)
  }

  @Test func `a large window`() throws {
    let shopper = try wideShopper(columns: 200, rows: 50)
    try fillCart(shopper)
    try shopper.move(.down) { $0.focusedLine?.contains("Gooseneck") == true }
    try waitForPicture(shopper)
    try take("large", of: shopper)
  }

  @Test func `a small window`() throws {
    let shopper = try Shopper(columns: 40, rows: 12)
    try shopper.enter()
    try shopper.add()
    try take("small", of: shopper)
  }
}
