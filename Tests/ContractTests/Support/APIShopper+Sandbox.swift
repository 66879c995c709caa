import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

/// What happens outside the API: the mail, the gateway.
extension APIShopper {
  private struct MailedCode: Decodable {
    let userIdentifier: String
    let code: String
  }

  /// The code that was mailed to a user.
  func mailedCode(to user: String) async throws -> Secret {
    let response = await shop.respond(to: Request("GET", "/sandbox/codes"))
    let codes = try JSONDecoder().decode([MailedCode].self, from: Data(response.body))
    return Secret(try #require(codes.last { $0.userIdentifier == user }).code)
  }

  /// The gateway reports that a session is over: `complete`, `cancel` or `expire`.
  func gateway(_ word: String, _ session: PaymentSession) async {
    let response = await shop.respond(to: Request("POST", "/sandbox/sessions/\(session.id)/\(word)"))
    #expect(response.status == 200)
  }
}
