import Foundation
import TerminalRobot
import Testing
import TestSupport

/// What can become of a payment, seen from the terminal.
struct PaymentTests {
  @Test func `a card that is declined may be tried again on the same page`() async throws {
    let shopper = try Shopper()
    try shopper.order(with: "Card")
    let page = try shopper.paymentPage()
    #expect(try await Web.press("pay", card: "4000 0000 0000 0002", on: page).contains("was declined"))
    #expect(try await Web.press("pay", on: page).contains("Payment received"))
    shopper.robot.type("r")
    try shopper.robot.waitFor(shopper.words.paid)
  }

  @Test func `a cancelled payment is paid in a new session on the same order`() async throws {
    let shopper = try Shopper()
    try shopper.order(with: "Card")
    let first = try shopper.paymentPage()
    let order = try #require(shopper.orderTitle)
    try await Web.press("cancel", on: first)
    shopper.robot.type("r")
    try shopper.robot.waitFor("No money was taken")
    shopper.robot.type("s")
    let second = try shopper.paymentPage()
    #expect(second != first && shopper.orderTitle == order)
    try await Web.press("pay", on: second)
    shopper.robot.type("r")
    try shopper.robot.waitFor(shopper.words.paid)
  }

  @Test func `the link is shown with nothing around it, as one line to the terminal, and again at the end`()
    throws
  {
    let shopper = try Shopper(columns: 44, rows: 16)
    try shopper.order(with: "Card")
    let page = try shopper.paymentPage()
    let number = try #require(shopper.orderTitle?.split(separator: " ").last)
    _ = shopper.robot.takeOutput()
    shopper.robot.type("u")
    try shopper.robot.waitFor("Order number")
    let lines = shopper.robot.screen.lines
    #expect(lines.contains(String(page.prefix(44))) && lines.contains(String(page.dropFirst(44))))
    #expect(lines.contains(String(number)))
    try shopper.robot.waitForOutput(Array(page.utf8))
    shopper.robot.press(.escape)
    try shopper.robot.waitFor("step 5 of 5")
    shopper.robot.press(.control("c"), .control("c"))
    #expect(try shopper.robot.exitStatus() == 0)
    #expect(shopper.robot.screenText.replacing("\n", with: "").contains(page))
  }

  @Test(arguments: [("xterm-256color", true), ("linux", false), ("screen-256color", false)])
  func `a terminal that knows links is told where the payment page is`(terminal: String, knows: Bool) throws {
    let shopper = try Shopper(environment: ["TERM": terminal], columns: 100, rows: 30)
    try shopper.order(with: "Card")
    let page = try shopper.paymentPage()
    shopper.robot.waitForSilence(of: .milliseconds(50))
    let start = Array("\u{1B}]8;;\(page)\u{1B}\\".utf8)
    #expect((shopper.robot.output.firstRange(of: start) != nil) == knows)
    #expect(shopper.robot.screenText.contains(page.prefix(30)))
    shopper.robot.press(.control("c"), .control("c"))
    #expect(try shopper.robot.exitStatus() == 0)
    #expect(shopper.robot.isTerminalRestored)
  }

  @Test func `who leaves a payment finds it in the orders and pays it`() async throws {
    let shopper = try Shopper()
    try shopper.order(with: "Card")
    let page = try shopper.paymentPage()
    let order = try #require(shopper.orderTitle)
    shopper.robot.type("l")
    try shopper.robot.waitFor(shopper.words.products)
    shopper.robot.type("o")
    try shopper.robot.waitFor("In progress")
    shopper.robot.type("p")
    #expect(try shopper.paymentPage() == page && shopper.orderTitle == order)
    try await Web.press("pay", on: page)
    shopper.robot.type("r")
    try shopper.robot.waitFor(shopper.words.paid)
  }

  @Test func `another method is chosen for an order that waits`() throws {
    let shopper = try Shopper()
    try shopper.order(with: "Card")
    _ = try shopper.paymentPage()
    let order = try #require(shopper.orderTitle)
    shopper.robot.type("m")
    try shopper.robot.waitFor("● Card")
    try shopper.move(.down) { $0.focusedLine?.contains("Cash") == true }
    shopper.robot.press(.enter)
    try shopper.robot.waitFor(shopper.words.onDelivery)
    #expect(shopper.orderTitle == order)
  }

  @Test func `a camera reads the address of the payment page off the screen`() throws {
    let shopper = try Shopper(columns: 120, rows: 40)
    try shopper.order(with: "Card")
    let page = try shopper.paymentPage()
    try shopper.robot.wait(for: "the QR code") { $0.text.contains(Words.code) }
    let picture = shopper.home.folder.appending(path: "screen.png")
    try shopper.robot.screen.picture(title: "").png().write(to: picture)
    let camera = Process()
    camera.executableURL = URL(filePath: "/usr/bin/env")
    camera.arguments = ["zbarimg", "--quiet", "--raw", picture.path]
    let pipe = Process.alone(Pipe.init)
    camera.standardOutput = pipe
    try Process.alone { try camera.run() }
    let read = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(read == page + "\n")
  }

  @Test func `a shop that goes away while a payment is watched is watched on when it comes back`()
    async throws
  {
    let sandbox = try SandboxProcess()
    let shopper = try Shopper(environment: sandbox.environment)
    try shopper.order(with: "Card")
    let page = try shopper.paymentPage()
    try await sandbox.spoil("getSessionByOrderId", with: "down", forGood: true)
    try shopper.robot.waitFor("No connection")
    // At once: the longer the shop is away, the longer the next check is off.
    try await sandbox.mend()
    try await Web.press("pay", on: page)
    try shopper.robot.waitFor(shopper.words.paid)
    #expect(try await sandbox.state().calls["createOrder"] == 1)
  }

  @Test func `a payment outlives the death of the shop's server`() async throws {
    let home = try Home()
    let store = ["--store", home.folder.appending(path: "shop.sqlite").path]
    let first = try SandboxProcess(store)
    let shopper = try Shopper(environment: first.environment)
    try shopper.order(with: "Card")
    let page = try shopper.paymentPage()
    kill(first.process.processIdentifier, SIGKILL)
    first.process.waitUntilExit()
    try shopper.robot.waitFor("No connection")
    let port = try #require(URL(string: first.announcement.url)?.port)
    let second = try SandboxProcess(store + ["--port", "\(port)"])
    #expect(second.announcement.appToken == first.announcement.appToken)
    try await Web.press("pay", on: page)
    try shopper.robot.waitFor(shopper.words.paid)
  }

  @Test func `an order whose answer is lost is not sent again by itself`() async throws {
    let sandbox = try SandboxProcess()
    try await sandbox.spoil("createOrder", with: "answerLost")
    let shopper = try Shopper(environment: sandbox.environment)
    try shopper.order(with: "Card")
    try shopper.robot.waitFor("not known")
    shopper.robot.press(.enter)
    shopper.robot.type("p")
    shopper.robot.type("o")
    try shopper.robot.waitFor("Your orders")
    #expect(try await sandbox.state().calls["createOrder"] == 1)
  }
}
