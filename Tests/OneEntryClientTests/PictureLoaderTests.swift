import Synchronization
import Testing

@testable import OneEntryClient

/// Pictures come from the project, as pictures, without a secret; everything else is left alone.
struct PictureLoaderTests {
  private static let project = "https://shop.oneentry.cloud"
  private static let address = project + "/cloud-static/files/project/product/14/image/box.png"

  private func load(
    _ address: String, from project: String = Self.project, status: Int = 200, type: String? = "image/png"
  ) async throws -> (bytes: [UInt8]?, requests: [HTTPRequest]) {
    let requests = Mutex<[HTTPRequest]>([])
    let transport = Transport { request async throws(APIError) in
      requests.withLock { $0.append(request) }
      return HTTPResponse(
        status: status, headers: type.map { [HTTPHeader("Content-Type", $0)] } ?? [], body: [1, 2, 3])
    }
    let loader = PictureLoader(project: try ProjectURL(project), transport: transport)
    return (await loader.picture(at: address), requests.withLock { $0 })
  }

  @Test(arguments: [
    address, "HTTPS://Shop.OneEntry.Cloud/x.svg", "https://shop.oneentry.cloud:443/x.svg?w=1",
  ])
  func `a picture of the project is fetched, without a header that says who asks`(address: String)
    async throws
  {
    let (bytes, requests) = try await load(address)
    #expect(bytes == [1, 2, 3])
    #expect(requests.map(\.url) == [address] && requests[0].method == .get && requests[0].headers.isEmpty)
    #expect(requests[0].maximumBodyBytes == 1 << 20)
  }

  @Test(arguments: [
    "http://shop.oneentry.cloud/x.png", "https://other.oneentry.cloud/x.png",
    "https://shop.oneentry.cloud:8443/x.png",
    "https://shop.oneentry.cloud.evil.example/x.png", "https://evil.example/shop.oneentry.cloud/x.png",
    "https://shop.oneentry.cloud@evil.example/x.png", "https://a:b@shop.oneentry.cloud/x.png",
    "https://evil.example\\@shop.oneentry.cloud/x.png", "http://169.254.169.254/latest/meta-data",
    "http://127.0.0.1/x.png",
    "file:///etc/passwd", "data:image/png;base64,AAAA", "ftp://shop.oneentry.cloud/x.png",
    "//shop.oneentry.cloud/x.png",
    "/cloud-static/x.png", "https://shop.oneentry.cloud/x.png\r\nX: y", "https://shop.oneentry.cloud/ü.png",
    "",
  ])
  func `another address is not called`(address: String) async throws {
    let (bytes, requests) = try await load(address)
    #expect(bytes == nil && requests.isEmpty)
  }

  @Test func `a project on this computer has its pictures there, on the same port`() async throws {
    let project = "http://127.0.0.1:8080"
    #expect(
      try await load(project + "/cloud-static/1.svg", from: project, type: "image/svg+xml").bytes != nil)
    #expect(try await load("http://127.0.0.1:8081/1.svg", from: project).requests.isEmpty)
    #expect(try await load("http://localhost:8080/1.svg", from: project).requests.isEmpty)
  }

  @Test(
    arguments: [
      (200, "text/html"), (200, "application/json"), (200, nil), (200, "image/x-icon"),
      (200, "text/html, image/png"),
      (404, "image/png"), (206, "image/png"), (302, "image/png"),
    ] as [(Int, String?)])
  func `what is no picture is dropped`(status: Int, type: String?) async throws {
    #expect(try await load(Self.address, status: status, type: type).bytes == nil)
  }

  @Test func `an address that is too long is not called`() async throws {
    let (_, requests) = try await load(Self.address + String(repeating: "x", count: 2048))
    #expect(requests.isEmpty)
  }
}
