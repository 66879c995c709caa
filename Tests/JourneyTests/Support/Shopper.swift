import Foundation
import TerminalRobot
import Testing

/// A robot that knows its way through the shop. Every step waits until the screen shows that it was taken.
struct Shopper {
  let robot: Robot
  let words: Words
  let home: Home

  /// Starts the program, or what starts it, in its home, where receipts are written.
  init(
    _ words: Words = .english, arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, home: Home? = nil, program: URL = Command.program
  ) throws {
    let home = try home ?? Home()
    self.words = words
    self.home = home
    robot = try Robot(
      URL(filePath: "/usr/bin/env"), arguments: ["-C", home.folder.path, program.path] + arguments,
      environment: home.environment
        .merging(["ONEENTRY_LANGUAGE": words.language]) { own, _ in own }
        .merging(environment) { _, given in given },
      columns: columns, rows: rows, patience: .seconds(15))
  }

  /// Opens the sign-in over the products.
  func openSignIn() throws {
    try robot.waitFor("12.90", "12,90")
    robot.press(.function(4))
    try robot.waitFor("E-mail")
  }

  /// Signs in and waits for the products.
  func signIn(password: String = "123456") throws {
    if !robot.screenText.contains("E-mail") { try openSignIn() }
    robot.type("your-user@email.com")
    robot.press(.tab)
    robot.type(password)
    try robot.waitFor("••••••", "******")
    robot.press(.enter)
  }

  func enter() throws {
    try signIn()
    try robot.waitFor(words.products)
    try robot.waitFor("$12.90", "12,90")
    try robot.wait(for: "the end of the sign-in") { !$0.text.contains("••••••") }
  }

  /// Puts the product under the cursor into the cart.
  func add() throws {
    robot.press(.enter)
    try robot.waitFor(words.added)
  }

  /// From the products over the cart to the order form.
  func openForm() throws {
    robot.type("c")
    try robot.waitFor(words.cart)
    robot.press(.control("n"))
    try robot.waitFor(words.details)
    try robot.wait(for: "the first field") { $0.focusedLine != nil }
  }

  /// Types a name into the first field and goes to the review, paying with the account whose title begins so.
  func fill(name: String = "Zoé Example", account: String) throws {
    robot.type(name)
    try robot.waitFor(name, name.folding(options: .diacriticInsensitive, locale: nil))
    try choose(account)
    robot.press(.control("n"))
    try robot.waitFor(words.nothingSent)
  }

  /// Walks to the last question and along its options.
  func choose(_ account: String) throws {
    try move(.backTab) { $0.focusedLine?.contains(words.payWith) == true }
    try move(.right) { $0.text.contains("● \(account)") || $0.text.contains("* \(account)") }
  }

  /// Everything up to the order, which the last key places.
  func order(with account: String) throws {
    try enter()
    try add()
    try openForm()
    try fill(account: account)
    robot.type("p")
  }

  /// Presses a key that moves something until it is where it shall be.
  func move(_ key: Keystroke, until isThere: (Screen) -> Bool) throws {
    for _ in 1...20 where !isThere(robot.screen) {
      let before = robot.screen.words
      robot.press(key)
      try robot.wait(for: "what \(key) moves") { $0.words != before }
    }
    let hasArrived = isThere(robot.screen)
    try #require(hasArrived, "\(key) leads nowhere:\n\(robot.screenText)")
  }

  /// Leaves the program with Ctrl-C, twice, and looks whether everything is as it was.
  func leave() throws {
    robot.press(.control("c"), .control("c"))
    #expect(try robot.exitStatus() == 0)
    #expect(robot.isTerminalRestored)
  }
}

extension Robot {
  /// Waits until one of several texts is there.
  func waitFor(_ text: String, _ others: String...) throws {
    try wait(for: "“\(text)” or \(others)") { screen in
      ([text] + others).contains(where: screen.text.contains)
    }
  }
}

extension Screen {
  /// The line with the marker of what has the focus.
  var focusedLine: String? { lines.first { $0.contains("▸") || $0.contains("> ") } }

  /// The address of the payment page, which may be broken over several lines of a column.
  var paymentURL: String? {
    guard let start = position(of: "http://127.0.0.1") else { return nil }
    var url = ""
    for row in rows[start.row...] {
      let piece = row[start.column...].map(\.text).prefix { $0 != " " && $0 != "" }.joined()
      guard piece.allSatisfy({ $0.isASCII && !$0.isWhitespace }) else { return nil }
      url += piece
      if url.hasTokenAtEnd { return url }
    }
    return nil
  }
}

extension String {
  /// Whether it ends with 32 hexadecimal digits, as the sandbox's payment pages do.
  fileprivate var hasTokenAtEnd: Bool {
    guard let token = split(separator: "/").last else { return false }
    return token.count == 32 && token.allSatisfy(\.isHexDigit)
  }
}

extension Shopper {
  /// Waits for the address of a payment page and reads it from the screen.
  func paymentPage() throws -> String {
    try robot.waitFor(words.waiting)
    try robot.wait(for: "the address of the payment page") { $0.paymentURL != nil }
    return try #require(robot.screen.paymentURL)
  }
}

extension Shopper {
  /// "order 89", from the frame of the payment screen.
  var orderTitle: String? {
    robot.screenText.firstMatch(of: /order \d+|commande \d+/).map { String($0.output) }
  }
}

extension Screen {
  /// What it says: pictures, which may come at any time, are drawn with block elements.
  fileprivate var words: String {
    String(text.filter { !("\u{2580}"..."\u{259F}" ~= $0) && !("\u{2800}"..."\u{28FF}" ~= $0) && $0 != " " })
  }
}
