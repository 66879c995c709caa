import Testing

@testable import OneEntryClient

/// The variables that name a proxy and its exceptions, as curl and Node read them.
@Suite struct ProxySettingTests {
  private func proxy(_ environment: [String: String], for url: String) throws -> String? {
    try ProxySetting.read(from: environment, for: ProjectURL(url)).map { "\($0.host):\($0.port)" }
  }

  @Test(
    arguments: [
      (["HTTPS_PROXY": "http://p:3128"], "p:3128"), (["https_proxy": "p"], "p:80"), ([:], nil),
      (["HTTPS_PROXY": "", "https_proxy": "http://p:1"], "p:1"),
      (["HTTPS_PROXY": "http://p:1", "https_proxy": ""], "p:1"),
      (["HTTPS_PROXY": "http://upper:1", "https_proxy": "http://lower:1"], "lower:1"),
      (["ALL_PROXY": "http://p:1"], "p:1"), (["all_proxy": "p:1"], "p:1"),
      (["HTTPS_PROXY": "http://p:1", "ALL_PROXY": "socks5://q:1"], "p:1"),
      (["HTTPS_PROXY": " http://p:1 "], "p:1"), (["HTTP_PROXY": "http://p:1"], nil),
    ] as [([String: String], String?)])
  func `the proxy of the environment is used`(environment: [String: String], expected: String?) throws {
    #expect(try proxy(environment, for: "https://shop.example") == expected)
    #expect(try proxy(environment, for: "http://127.0.0.1:8") == nil)
  }

  @Test(
    arguments: ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"], ["socks5://p:1", "https://p", "http://", "://p"])
  func `a proxy that cannot be used is an error that names its variable`(variable: String, text: String) {
    #expect(throws: ConfigurationError.unusableProxy(variable: variable)) {
      try proxy([variable: text], for: "https://shop.example")
    }
  }

  private static let shop = "https://shop.example.invalid"

  @Test(arguments: [
    (shop, "*"), (shop, "example.invalid"), (shop, ".example.invalid"), (shop, "*.example.invalid"),
    (shop, "shop.example.invalid"), (shop, "SHOP.example.INVALID"), (shop, "shop.example.invalid:443"),
    (shop, "localhost shop.example.invalid"), (shop, "localhost,shop.example.invalid"),
    (shop, "localhost, shop.example.invalid"), (shop, "a\tshop.example.invalid"),
    (shop, "shop.example.invalid."),
    (shop, ".shop.example.invalid"), (shop + ":8443", "shop.example.invalid:8443"),
    (shop + ".", "example.invalid"),
    ("https://192.0.2.77", "192.0.2.77"), ("https://192.0.2.77", "192.0.2.0/24"),
    ("https://192.0.2.77", "0.0.0.0/0"),
    ("https://192.0.2.77", "192.0.2.77:443"), ("https://192.0.2.77", "192.0.2.64/27"),
    ("https://[fd00::2]", "[fd00::2]"), ("https://[fd00::2]", "fd00::2"),
    ("https://[fd00::2]", "fd00:0::0:2"),
    ("https://[fd00::2]", "[fd00::2]:443"), ("https://[fd00::2]", "fd00::/8"), ("https://[fd00::2]", "*"),
  ])
  func `an exception is heeded however it is written`(project: String, exceptions: String) throws {
    for name in ["NO_PROXY", "no_proxy"] {
      #expect(try proxy(["HTTPS_PROXY": "http://p", name: exceptions], for: project) == nil)
    }
  }

  @Test(arguments: [
    (shop, ""), (shop, "ample.invalid"), (shop, "shop.example.invalid:8443"), (shop, "invalid.shop.example"),
    (shop, "."), (shop, ",, ,"), (shop, "192.0.2.0/24"), ("https://192.0.2.77", "192.0.2.0/28"),
    ("https://192.0.2.77", "192.0.2.0/33"), ("https://192.0.2.77", "192.0.2.7"),
    ("https://192.0.2.77", "2.77"),
    ("https://192.0.2.77", "fd00::/8"), ("https://[fd00::2]", "fd00::3"), ("https://[fd00::2]", "fe00::/8"),
    ("https://[fd00::2]", "[fd00::2]:80"),
  ])
  func `other exceptions do not count`(project: String, exceptions: String) throws {
    #expect(try proxy(["HTTPS_PROXY": "http://p", "NO_PROXY": exceptions], for: project) == "p:80")
  }
}
