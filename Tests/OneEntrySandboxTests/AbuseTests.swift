import Foundation
import Testing

@testable import OneEntrySandbox

/// Callers that do not speak HTTP, or not properly.
@Suite(.timeLimit(.minutes(3)))
struct AbuseTests {
  private static let healthy = "/api/content/locales/active/all"

  @Test(arguments: [
    "nonsense\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{0}\u{1}\u{2}\u{3}\r\n\r\n",
    "GET / HTTP/1.1\r\nno colon here\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    "POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nabcde",
    "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "GET / HTTP/1.1\r\n\u{16}\u{3}\u{1}",
  ])
  func `what is no HTTP is refused or cut off, and the next caller is served`(_ bytes: String) async throws {
    try await Loopback.run(patience: 1) { server in
      let answer = try await server.send(bytes: Array(bytes.utf8))
      #expect(!answer.timedOut)
      #expect(answer.bytes.isEmpty || answer.head.hasPrefix("HTTP/1.1 4"))
      #expect(try await server.send("GET", Self.healthy, patience: 100).head.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func `headers without end are refused`() async throws {
    try await Loopback.run { server in
      let many = (0..<5000).map { "X-\($0): \(String(repeating: "a", count: 60))\r\n" }.joined()
      let answer = try await server.send(bytes: Array("GET / HTTP/1.1\r\n\(many)\r\n".utf8))
      #expect(answer.bytes.isEmpty || answer.head.hasPrefix("HTTP/1.1 4"))
      #expect(try await server.send("GET", Self.healthy, patience: 100).head.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test(arguments: ["", "GET / HT", "POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\nabc"])
  func `who stops in the middle is cut off`(_ beginning: String) async throws {
    try await Loopback.run(patience: 1) { server in
      let answer = try await server.send(bytes: Array(beginning.utf8), patience: 20)
      #expect(!answer.timedOut)
    }
  }

  @Test func `many callers at once are all answered`() async throws {
    try await Loopback.run { server in
      let answered = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 1...300 {
          group.addTask {
            try await server.send("GET", Self.healthy, patience: 100).head.hasPrefix("HTTP/1.1 200")
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(answered == 300)
    }
  }
}
