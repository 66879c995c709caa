import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing
import TestSupport

@testable import CheckoutScreens

/// What `checkout doctor` prints.
struct DoctorReportTests {
  private static let findings = [
    Finding(.address, .reached(host: "shop.example", milliseconds: 12)),
    Finding(.token, .tokenRefused), Finding(.provider, .skipped(after: .token)),
    Finding(.accounts, .accountNotConnected("str\u{202E}ipe")),
    Finding(.rights, .rightMissing(.getAccounts, sentence: "No\u{1B}[31m")),
  ]

  @Test func `each finding is a line, with what to do below it`() {
    let text = DoctorReport(Self.findings, .english).text
    #expect(
      text == """
        ✓ address      “shop.example” answers in 12 ms.
        ✗ app token    The app token is missing or wrong.
                       Copy it in OneEntry from Settings › App tokens into ONEENTRY_APP_TOKEN.
        · provider     Not looked at, since it needs: app token.
        ! payment      “stripe” says that it is not connected.
                       Connect it in OneEntry under Payments, in the mode that is in use.
        ✗ permissions  getAccounts is not permitted. The shop says: “No[31m”.
                       Grant it in OneEntry under Users › User groups.

        2 problems keep orders from being placed, 1 warning.
        """)
  }

  @Test(arguments: Language.allCases)
  func `the JSON is what its schema says, with the same codes in every language`(_ language: Language) throws
  {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let schema = try JSONSchema(at: root.appending(path: "Sources/checkout/Doctor/DoctorReport.schema.json"))
    let json = DoctorReport(Self.findings, language).json
    #expect(try schema.problems(in: json) == [])
    #expect(json.contains(#""code":"tokenRefused""#) && json.contains(#""healthy":false"#))
    #expect(DoctorReport([Self.findings[0]], language).isHealthy)
  }
}
