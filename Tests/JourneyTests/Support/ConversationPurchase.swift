import Testing

extension Conversation {
  /// Buys the first product as the demo shop's user.
  func order(method: String, name: String = "Ann Example") throws {
    try answer("1", "+", "c", "⌃N", "your-user@email.com", "123456")
    try wait(for: "Details")
    while try question().hasPrefix("Name") == false {}
    try answer(name)
    while true {
      let question = try question()
      if question.hasPrefix("Your choice") { break }
      try answer(question.hasPrefix("Pay with") ? method : "")
    }
    try answer("p")
  }

  /// Presses a button of the payment page that is named next.
  func press(_ button: String) async throws { try await Web.press(button, on: paymentPage()) }

  /// The payment page that is named next.
  func paymentPage() throws -> String {
    String(try #require(try wait(for: "/pay/").firstMatch(of: /http:\S+/)).output)
  }
}
