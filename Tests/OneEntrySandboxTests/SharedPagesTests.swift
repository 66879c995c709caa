import Foundation
import Testing

@testable import OneEntrySandbox

/// Payment pages that others on the network can reach.
@Suite(.timeLimit(.minutes(3)))
struct SharedPagesTests {
  private static let origin = "http://10.77.0.1:8080"
  private static let paying = "action=pay&card=4242+4242+4242+4242"

  /// A shop whose pages are shared, and the path of the page of a waiting order.
  private static func shared(seed: UInt64 = 7, origin: String = origin) async throws -> (Shop, path: String) {
    var visit = try Visit.signedIn()
    visit.world.pagesOrigin = origin
    let (order, _) = try visit.pay("stripe")
    let link = try #require(visit.sessions(of: order).array?[0]["paymentUrl"]?.string)
    #expect(link.hasPrefix(origin + "/pay/"))
    return (Shop(visit.world, clock: { Visit.opening }), String(link.dropFirst(origin.count)))
  }

  private static func pay(_ path: String, _ form: String = paying) -> Request {
    Request("POST", path, body: Array(form.utf8))
  }

  @Test func `a link leads to the shared page, by a name of 128 bits that no seed tells`() async throws {
    let paths = [try await Self.shared().path, try await Self.shared().path]
    #expect(paths.allSatisfy { $0.wholeMatch(of: /\/pay\/[A-Za-z0-9_-]{22}/) != nil })
    #expect(paths[0] != paths[1])
  }

  @Test func `whoever has the link sees the page and pays`() async throws {
    let (shop, path) = try await Self.shared()
    let page = await shop.respond(toPayer: Request("GET", path, headers: ["accept-language": "fr"]))
    #expect(page.status == 200 && String(decoding: page.body, as: UTF8.self).contains("Payer 340,00\u{A0}$"))
    let answer = await shop.respond(toPayer: Self.pay(path))
    #expect(answer.status == 303 && answer.headers["location"] == path)
    #expect(await shop.snapshot().sessions[0].status == .completed)
    #expect(page.headers["access-control-allow-origin"] == nil)
  }

  @Test(arguments: [
    "/", "/pay", "/pay/", "/api/content/products", "/sandbox/state", "/sandbox/faults",
    "/cloud-static/14.png",
    "*", "", "/pay/none", "PATH/", "PATH/x", "PATH?x=1", "//PATH", "PATH/../../sandbox/state", "/PAY/x",
    "http://127.0.0.1PATH", "/pay/TOKEN", "/pay/46", "/%70ay/SECRET",
  ])
  func `nothing else is there, and nothing is said of it`(_ target: String) async throws {
    let (shop, path) = try await Self.shared()
    let session = await shop.snapshot().sessions[0]
    let asked = target.replacing("PATH", with: path).replacing("TOKEN", with: session.token)
      .replacing("SECRET", with: session.secret)
    for method in ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE"] {
      let answer = await shop.respond(toPayer: Request(method, asked, body: Array(Self.paying.utf8)))
      #expect(answer == Response(status: 404), "\(method) \(asked)")
    }
    #expect(await shop.snapshot().sessions[0].status == .waiting)
  }

  @Test(arguments: ["PUT", "DELETE", "OPTIONS", "CONNECT", "PATCH"])
  func `a page is only looked at and answered`(_ method: String) async throws {
    let (shop, path) = try await Self.shared()
    #expect(await shop.respond(toPayer: Request(method, path)) == Response(status: 404))
  }
}

#if os(Linux)
  /// The same over sockets; 127.0.0.2 plays the address that others reach.
  @Suite(.timeLimit(.minutes(1)))
  struct SharedPagesServerTests {
    private static func run(
      _ limits: SharedPages.Limits = .init(seconds: 120),
      _ body: @escaping @Sendable (_ shop: Loopback, _ pages: Loopback, _ path: String) async throws -> Void
    ) async throws {
      let visit = try Visit.signedIn()
      let shop = Shop(visit.world, clock: { Visit.opening })
      let sandbox = try await RunningSandbox.start(
        Server(shop), sharing: SharedPages(shop, on: "127.0.0.2", limits: limits))
      var shopping = visit
      shopping.world = await shop.snapshot()
      let (order, _) = try shopping.pay("stripe")
      let link = try #require(shopping.sessions(of: order).array?[0]["paymentUrl"]?.string)
      let world = shopping.world
      await shop.change { $0 = world }
      let url = try #require(URL(string: link))
      let pages = Loopback(url: "http://127.0.0.2:\(try #require(url.port))", shop: shop)
      #expect(url.host() == "127.0.0.2")
      let result: Result<Void, any Error>
      do {
        result = .success(
          try await body(Loopback(url: sandbox.announcement.url, shop: shop), pages, url.path))
      } catch { result = .failure(error) }
      await sandbox.stop()
      try result.get()
      await #expect(throws: Loopback.NoConnection.self) { try await pages.send("GET", url.path) }
    }

    private static func post(
      _ form: String, _ path: String, _ pages: Loopback, _ headers: String = ""
    ) async throws -> RawAnswer {
      let head = "POST \(path) HTTP/1.1\r\nHost: a\r\n\(headers)Content-Length: \(form.count)\r\n\r\n"
      return try await pages.send(bytes: Array((head + form).utf8))
    }

    @Test func `the page is paid from another address, and listened to no longer than the sandbox runs`()
      async throws
    {
      try await Self.run { _, pages, path in
        let page = try await pages.send("GET", path)
        #expect(page.head.hasPrefix("HTTP/1.1 200") && page.body.contains("$340.00"))
        let answer = try await Self.post("action=pay&card=4242424242424242", path, pages)
        #expect(answer.head.hasPrefix("HTTP/1.1 303") && answer.head.contains("ocation: \(path)"))
        #expect(try await pages.send("GET", path).body.contains("Payment received"))
        #expect(await pages.shop.snapshot().sessions[0].status == .completed)
      }
    }

    @Test func `the shop itself is nowhere but on this computer`() async throws {
      try await Self.run { shop, pages, _ in
        #expect(try await shop.send("GET", "/sandbox/state").head.hasPrefix("HTTP/1.1 200"))
        await #expect(throws: Loopback.NoConnection.self) {
          try await Loopback(url: "http://127.0.0.2:\(shop.port)").send("GET", "/")
        }
        for path in ["/", "/sandbox/state", "/api/content/products?limit=1", "/pay/x"] {
          let answer = try await pages.send("GET", path)
          #expect(answer.head.hasPrefix("HTTP/1.1 404") && answer.body.isEmpty, "\(path)")
          #expect(!answer.head.lowercased().contains("access-control"))
        }
      }
    }

    @Test(arguments: [("body", 5000, 0), ("head", 0, 9000)])
    func `a request that is too large gets nothing`(_ part: String, _ body: Int, _ head: Int) async throws {
      try await Self.run { _, pages, path in
        let form = "action=pay&card=4242424242424242&x=" + String(repeating: "x", count: body)
        let extra = String(repeating: "y", count: head)
        let answer = try await Self.post(form, path, pages, "X: \(extra)\r\n")
        #expect(answer.body.isEmpty && !answer.head.hasPrefix("HTTP/1.1 303"), "\(answer.head)")
        #expect(await pages.shop.snapshot().sessions[0].status == .waiting)
      }
    }

    @Test func `a connection on which nothing comes to an end is closed`() async throws {
      try await Self.run(.init(seconds: 1)) { _, pages, path in
        for bytes in [
          "", "GET \(path) HTTP/1.1\r\nX: ", "POST \(path) HTTP/1.1\r\nContent-Length: 9\r\n\r\nac",
        ] {
          let answer = try await pages.send(bytes: Array(bytes.utf8), patience: 20)
          #expect(!answer.timedOut && answer.body.isEmpty, "\(bytes)")
        }
      }
    }

    @Test func `a connection carries one request`() async throws {
      try await Self.run { _, pages, path in
        let head = "HEAD \(path) HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n"
        let answer = try await pages.send(bytes: Array((head + head + head).utf8), patience: 20)
        let text = String(decoding: answer.bytes, as: UTF8.self)
        #expect(text.split(separator: "HTTP/1.1 200").count == 1 && !answer.timedOut, "\(text)")
      }
    }

    @Test func `what is no HTTP gets no word`() async throws {
      try await Self.run { _, pages, _ in
        let answer = try await pages.send(bytes: Array("\u{16}\u{3}\u{1} hello\r\n\r\n".utf8))
        #expect(answer.body.isEmpty && !answer.head.lowercased().contains("access-control"))
      }
    }
  }
#endif
