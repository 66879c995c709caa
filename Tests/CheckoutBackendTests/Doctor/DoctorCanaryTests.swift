import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient
import Synchronization
import Testing
import TestSupport

/// What a doctor tells has no secret in it, even where the shop repeats everything that it is sent.
struct DoctorCanaryTests {
  @Test(arguments: [Call.auth, .previewOrder, .getAccounts, .getAllOrdersStorage])
  func `no secret is in a report`(_ call: Call) async throws {
    let seen = Mutex<Set<String>>([])
    var shop = DoctorShop()
    shop.password = #"12"3\/é+%"#
    shop.echoes = [call]
    if call != .auth { shop.password = "123456" }
    shop.spy = { request in
      let secrets = ["x-app-token", "Authorization", "x-guest-id"].compactMap(request.headers.value)
      seen.withLock { $0.formUnion(secrets.map { $0.replacing("Bearer ", with: "") }) }
    }
    let findings = try await shop.findings()
    let canaries = (seen.withLock { Array($0) } + [shop.password ?? ""]).map { Canary("secret", $0) }
    #expect(canaries.count > (call == .auth ? 1 : 2))
    for language in Language.allCases {
      let report = DoctorReport(findings, language)
      for text in [report.json, report.text] {
        let readings = Data(text.utf8).readings
        #expect(!canaries.contains { $0.isIn(readings) }, "\(text)")
        #expect(text.contains("•••") || text.contains("\\u2022"), "the shop was not quoted")
      }
    }
  }
}
