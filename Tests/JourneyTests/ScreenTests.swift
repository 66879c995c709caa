import Foundation
import TerminalRobot
import Testing

/// Windows, keys and ways out, in the real program.
struct ScreenTests {
  @Test func `a wrong password is asked for again and the name stays`() throws {
    let shopper = try Shopper()
    try shopper.signIn(password: "wrong-one")
    try shopper.robot.waitFor("Name or password is wrong")
    #expect(shopper.robot.screenText.contains("your-user@email.com"))
    #expect(!shopper.robot.screenText.contains("wrong-one"))
    shopper.robot.type("123456")
    shopper.robot.press(.enter)
    try shopper.robot.waitFor(shopper.words.products)
  }

  @Test func `what is typed while the shop is being reached is not lost, and no command`() throws {
    let sandbox = try SandboxProcess(["--fault", "*:latency=700~1:2"])
    let shopper = try Shopper(environment: sandbox.environment)
    try shopper.robot.waitFor("Loading")
    shopper.robot.press(.function(4))
    try shopper.robot.waitFor("Connecting")
    shopper.robot.type("quentin?:@example.com\t123456")
    try shopper.robot.waitFor("quentin?:@example.com")
    try shopper.robot.waitFor("••••••")
    try shopper.leave()
  }

  @Test func `a form with an error shows it and goes there`() throws {
    let shopper = try Shopper()
    try shopper.enter()
    try shopper.add()
    try shopper.openForm()
    try shopper.move(.tab) { $0.focusedLine?.contains("E-mail") == true }
    shopper.robot.type("nonsense")
    try shopper.robot.waitFor("nonsense")
    shopper.robot.press(.control("n"))
    try shopper.robot.waitFor("Please fill this in")
    try shopper.robot.waitFor("Email incorrect", "looks like name@example.com")
    try shopper.robot.wait(for: "the first error") { $0.focusedLine?.contains("Name") == true }
  }

  @Test func `going back loses nothing that was typed`() throws {
    let shopper = try Shopper()
    try shopper.enter()
    try shopper.add()
    try shopper.openForm()
    try shopper.fill(account: "Cash")
    shopper.robot.press(.escape)
    try shopper.robot.waitFor(shopper.words.payWith)
    #expect(shopper.robot.screenText.contains("Zoé Example"))
    shopper.robot.press(.escape)
    try shopper.robot.waitFor(shopper.words.cart)
    shopper.robot.press(.control("n"))
    try shopper.robot.waitFor("● Cash")
    #expect(shopper.robot.screenText.contains("Zoé Example"))
  }

  @Test func `quitting with a full cart asks first`() throws {
    let shopper = try Shopper()
    try shopper.enter()
    try shopper.add()
    shopper.robot.type("q")
    try shopper.robot.waitFor("Your cart will be lost")
    shopper.robot.press(.enter)
    try shopper.robot.waitUntilGone("Your cart will be lost")
    shopper.robot.type("q")
    try shopper.robot.waitFor("Your cart will be lost")
    try shopper.move(.right) { $0.lines.contains { $0.contains("▸ Quit") } }
    shopper.robot.press(.enter)
    #expect(try shopper.robot.exitStatus() == 0)
    #expect(shopper.robot.isTerminalRestored)
  }

  @Test func `quitting with nothing at stake asks nothing`() throws {
    let shopper = try Shopper()
    try shopper.enter()
    shopper.robot.type("q")
    #expect(try shopper.robot.exitStatus() == 0)
    #expect(shopper.robot.isTerminalRestored)
  }

  @Test func `Ctrl-C says how to quit, and quits when it comes again`() throws {
    let shopper = try Shopper()
    try shopper.robot.waitFor("12.90")
    shopper.robot.press(.control("c"))
    try shopper.robot.waitFor("Press ⌃C again to quit")
    try shopper.leave()
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal in the middle of a purchase restores the terminal`(signal: Int32) throws {
    let shopper = try Shopper()
    try shopper.order(with: "Card")
    _ = try shopper.paymentPage()
    shopper.robot.signal(signal)
    #expect(try shopper.robot.exitStatus() == 128 + signal)
    #expect(shopper.robot.isTerminalRestored)
  }

  @Test func `everything can be bought at 40×12`() throws {
    let shopper = try Shopper(columns: 40, rows: 12)
    try shopper.order(with: "Cash")
    try shopper.robot.waitFor(shopper.words.onDelivery)
    try shopper.leave()
  }

  @Test func `a window that is too small says so and grows into the shop`() throws {
    let shopper = try Shopper(columns: 20, rows: 5)
    try shopper.robot.waitFor("20×5")
    shopper.robot.resize(columns: 80, rows: 24)
    try shopper.enter()
    try shopper.leave()
  }

  @Test func `a terminal of one cell is survived`() throws {
    let shopper = try Shopper(columns: 1, rows: 1)
    try shopper.robot.wait(for: "the program's own screen") { $0.isAlternate }
    shopper.robot.resize(columns: 80, rows: 24)
    try shopper.robot.waitFor("12.90")
    try shopper.leave()
  }

  @Test func `a new size in the middle keeps everything`() throws {
    let shopper = try Shopper()
    try shopper.enter()
    try shopper.add()
    try shopper.openForm()
    shopper.robot.type("Zoé Example")
    try shopper.robot.waitFor("Zoé Example")
    for (columns, rows) in [(120, 40), (40, 12), (20, 5), (80, 24)] {
      shopper.robot.resize(columns: columns, rows: rows)
      try shopper.robot.waitFor(columns == 20 ? "20×5" : "Zoé Example")
    }
    #expect(shopper.robot.screenText.contains("1 item"))
  }

  @Test func `the mouse works once it is asked for, and a key gives it back to the terminal`() throws {
    let shopper = try Shopper()
    try shopper.enter()
    #expect(shopper.robot.output.firstRange(of: Array("[?1000h".utf8)) == nil)
    shopper.robot.press(.function(3))
    try shopper.robot.waitForOutput(Array("\u{1B}[?1006h".utf8))
    let second = try #require(
      shopper.robot.screen.lines.dropFirst(4).first?.split(separator: " ").dropFirst().first)
    let place = try #require(shopper.robot.screen.position(of: String(second)))
    shopper.robot.press(.click(column: place.column, row: place.row))
    try shopper.robot.wait(for: "the row") { $0.focusedLine?.contains(second) == true }
    shopper.robot.type("\u{1B}[<65;5;5M")
    try shopper.robot.wait(for: "the row below") { $0.focusedLine?.contains(second) == false }
    let cart = try #require(shopper.robot.screen.position(of: "c cart"))
    shopper.robot.press(.click(column: cart.column, row: cart.row))
    try shopper.robot.waitFor(shopper.words.cart)
    shopper.robot.press(.function(3))
    try shopper.robot.waitForOutput(Array("\u{1B}[?1000l".utf8))
    try shopper.leave()
  }

  @Test func `a setting uses the mouse from the start, and it is given back in the end`() throws {
    let shopper = try Shopper(environment: ["ONEENTRY_MOUSE": "yes"])
    try shopper.robot.waitForOutput(Array("\u{1B}[?1000h".utf8))
    try shopper.leave()
    #expect(shopper.robot.output.firstRange(of: Array("\u{1B}[?1000l".utf8)) != nil)
  }

  @Test func `the default theme fits the background that the terminal tells`() throws {
    let shopper = try Shopper()
    try shopper.robot.waitFor("12.90")
    try shopper.robot.waitForOutput(Array("\u{1B}]11;?\u{1B}\\".utf8))
    let inks = { (screen: Screen) in Set(screen.rows.joined().compactMap(\.foreground)) }
    let before = inks(shopper.robot.screen)
    shopper.robot.type("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\")
    try shopper.robot.wait(for: "colours for a dark background") { inks($0).contains(0x5FD7FF) }
    shopper.robot.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\")
    try shopper.robot.wait(for: "colours for a light background") { inks($0).contains(0x005FAF) }
    #expect(!before.contains(0x5FD7FF) && !before.contains(0x005FAF))
    try shopper.leave()
  }

  @Test(arguments: [["ONEENTRY_THEME": "dark"], ["ONEENTRY_THEME": "mono"], ["NO_COLOR": "1"]])
  func `a theme that does not depend on the background does not ask for it`(_ environment: [String: String])
    throws
  {
    let shopper = try Shopper(environment: environment)
    try shopper.robot.waitFor("12.90")
    try shopper.leave()
    #expect(shopper.robot.output.firstRange(of: Array("]11;?".utf8)) == nil)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["ONEENTRY_THEME": "mono"]])
  func `without colours nothing has one`(environment: [String: String]) throws {
    let shopper = try Shopper(environment: environment)
    try shopper.enter()
    let cells = shopper.robot.screen.rows.joined()
    #expect(!cells.contains { $0.foreground != nil || $0.background != nil })
    #expect(cells.contains { $0.isBold || $0.isReversed })
  }

  @Test(arguments: ["C", "POSIX"])
  func `a locale without UTF-8 is no hindrance`(locale: String) throws {
    let shopper = try Shopper(environment: ["LANG": locale, "LC_ALL": locale])
    try shopper.openSignIn()
    #expect(shopper.robot.screenText.contains("+ Sign in -"))
    try shopper.leave()
  }

  @Test(arguments: [([], "C"), (["--ascii"], "C.UTF-8")])
  func `a whole purchase in ASCII writes no other byte`(_ arguments: [String], _ locale: String) throws {
    let shopper = try Shopper(.ascii, arguments: arguments, environment: ["LC_ALL": locale])
    try shopper.order(with: "Card")
    _ = try shopper.paymentPage()
    shopper.robot.type("?")
    try shopper.robot.waitFor("Getting around")
    shopper.robot.press(.control("c"), .control("c"))
    #expect(try shopper.robot.exitStatus() == 0)
    #expect(shopper.robot.output.allSatisfy { $0 < 0x80 })
  }

  @Test func `where ASCII is refused, the locale is not asked`() throws {
    let shopper = try Shopper(arguments: ["--no-ascii"], environment: ["LC_ALL": "C"])
    try shopper.robot.waitFor("┌ Products ─")
    try shopper.leave()
  }

  @Test func `who stays signed in comes back to the products`() throws {
    let sandbox = try SandboxProcess()
    let home = try Home()
    let first = try Shopper(environment: sandbox.environment, home: home)
    try first.openSignIn()
    try first.robot.waitFor("Stay signed in")
    first.robot.press(.control("s"))
    try first.robot.waitFor("☑")
    try first.enter()
    try first.leave()
    let second = try Shopper(environment: sandbox.environment, home: home)
    try second.robot.waitFor(second.words.products)
    try second.robot.waitFor("your-user@email.com")
  }
}
