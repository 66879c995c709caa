import Foundation
import Testing

/// A sandbox with a store that is killed while orders come in; `.scripts/crash-store` does it more often.
struct StoreCrashTests {
  @Test func `what was answered outlives every one of several kills in the middle of orders`() async throws {
    let home = try Home()
    let store = ["--store", home.folder.appending(path: "shop.store").path]
    var answered: [Int] = []
    for _ in 1...4 {
      let sandbox = try SandboxProcess(store)
      let caller = try await Caller(sandbox.announcement)
      let process = sandbox.process.processIdentifier
      answered += await withTaskGroup(of: [Int].self) { group in
        for number in 1...6 {
          group.addTask { await caller.orders { if number == 1, $0 == 10 { kill(process, SIGKILL) } } }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      sandbox.process.waitUntilExit()
    }
    let kept = try await SandboxProcess(store).state().orders.map(\.id)
    #expect(answered.count >= 40 && Set(answered).count == answered.count)
    #expect(Set(kept).isSuperset(of: answered))
  }

  /// Somebody who is signed in.
  private struct Caller {
    private struct Tokens: Decodable { let accessToken: String }
    private struct Order: Decodable { let id: Int }

    private let url: String
    private var headers: [String: String]

    init(_ announcement: SandboxProcess.Announcement) async throws {
      url = announcement.url + "/api/content"
      headers = [
        "x-app-token": announcement.appToken, "x-device-metadata": #"{"fingerprint":"test","deviceInfo":{}}"#,
      ]
      let login = #"{"marker":"email_reg","value":"\#(announcement.user)"}"#
      let password = #"{"marker":"password_reg","value":"\#(announcement.password)"}"#
      let answer = try await post(
        "/users-auth-providers/marker/email/users/auth", #"{"authData":[\#(login),\#(password)]}"#)
      headers["authorization"] = "Bearer \(try JSONDecoder().decode(Tokens.self, from: answer).accessToken)"
    }

    /// Orders until the line breaks. Says after each answer how many there are, and yields their ids.
    func orders(_ afterEach: (Int) -> Void) async -> [Int] {
      let body = """
        {"formIdentifier":"order","paymentAccountIdentifier":"cash","products":[{"productId":14,"quantity":1}],
        "formData":{"en_US":[{"marker":"name","type":"string","value":"Christina Thomas"}]}}
        """
      var ids: [Int] = []
      while let answer = try? await post("/orders-storage/marker/orders/orders", body),
        let order = try? JSONDecoder().decode(Order.self, from: answer)
      {
        ids.append(order.id)
        afterEach(ids.count)
      }
      return ids
    }

    private func post(_ path: String, _ body: String) async throws -> Data {
      try await Web.answer(to: "POST", url + path, body, headers: headers).body
    }
  }
}
