import Testing

@testable import OneEntryClient

@Suite struct ProjectURLTests {
  @Test(arguments: [
    ("https://shop.oneentry.cloud/", "https://shop.oneentry.cloud"), ("https://h:8443", "https://h:8443"),
    ("http://127.0.0.1:80//", "http://127.0.0.1:80"), ("http://127.9.9.9", "http://127.9.9.9"),
    ("http://localhost:1", "http://localhost:1"), ("http://[::1]:8080", "http://[::1]:8080"),
    ("https://h/base/", "https://h/base"), ("https://h/api/content", "https://h"),
    ("https://h/api/content/", "https://h"), ("https://h/base/api/content/products/14", "https://h/base"),
    ("https://shop.oneentry.cloud/api/content/locales", "https://shop.oneentry.cloud"),
    ("https://h/api/contents", "https://h/api/contents"), ("https://h:8443/api/content", "https://h:8443"),
  ])
  func `an address that can be trusted is taken without its trailing slash`(text: String, taken: String)
    throws
  {
    #expect(try ProjectURL(text).text == taken)
  }

  @Test(
    arguments: [
      ("http://shop", .plainHTTP(host: "shop")),
      ("http://127.0.0.1.evil.example", .plainHTTP(host: "127.0.0.1.evil.example")),
      ("http://127.0.0", .plainHTTP(host: "127.0.0")), ("http://128.0.0.1", .plainHTTP(host: "128.0.0.1")),
      ("https://u:p@h", .userInfo), ("https://@h", .userInfo), ("//h", .notAnAddress),
      ("shop", .notAnAddress),
      ("ftp://h", .unsupportedScheme("ftp")), ("https://", .missingHost), ("https:///x", .missingHost),
      ("https://h?x", .queryOrFragment), ("https://h#x", .queryOrFragment),
      ("https://h\r\nX: y", .forbiddenCharacter),
      ("https://h\\@evil", .forbiddenCharacter), ("https://hé", .forbiddenCharacter),
      ("https://h ", .forbiddenCharacter),
      ("https://shop.oneentry.cloud/content/pages", .page(path: "/content/pages")),
      ("", .notAnAddress),
    ] as [(String, ConfigurationError)])
  func `any other address is refused with its reason`(text: String, reason: ConfigurationError) {
    #expect(throws: reason) { try ProjectURL(text) }
  }

  @Test(
    arguments: [
      ("", .missingAppToken), ("a\r\nX-Evil: 1", .malformedAppToken), ("tökén", .malformedAppToken),
      ("a b", .malformedAppToken), ("a\u{0}", .malformedAppToken),
    ] as [(String, ConfigurationError)])
  func `an app token that cannot stand in a header is refused`(token: String, reason: ConfigurationError)
    throws
  {
    let known = try Project.configuration()
    #expect(throws: reason) {
      try Client.Configuration(projectURL: known.projectURL, appToken: Secret(token), device: known.device)
    }
  }

  @Test func `secrets do not show`() throws {
    let configuration = try Project.configuration()
    #expect(!"\(configuration) \(String(reflecting: configuration))".contains("app-token"))
    #expect(!"\(Project.credentials)".contains("123456"))
  }
}
