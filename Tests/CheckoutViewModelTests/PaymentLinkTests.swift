import CheckoutViewModel
import Testing

struct PaymentLinkTests {
  @Test(arguments: [
    "https://pay.example/c/1?a=b#c", "http://127.0.0.1:8080/pay", "http://localhost/x", "http://[::1]:9/x",
    "https://xn--pypal-4ve.example/",
  ])
  func `a safe address is a link`(text: String) {
    #expect(PaymentLink(text)?.url == text)
  }

  @Test func `an address of this computer's own needs no https, any other one does`() {
    let text = "http://10.77.0.1:8080/pay/x"
    #expect(PaymentLink(text, ownAddress: "10.77.0.1")?.url == text)
    #expect(PaymentLink(text) == nil && PaymentLink(text, ownAddress: "10.77.0.2") == nil)
    #expect(PaymentLink("http://10.77.0.1.shop.example/", ownAddress: "10.77.0.1") == nil)
    #expect(PaymentLink("ftp://10.77.0.1/", ownAddress: "10.77.0.1") == nil)
  }

  @Test(arguments: [
    "", "javascript:alert(1)", "file:///etc/passwd", "http://shop.example/", "https://a@b.example/",
    "https://a:b@c.example/", "-x", "$(id)", "https://", "https:///x", "https://pаypal.example/",
    "https://a b.example/",
    "https://a.example/\u{1B}", "ftp://a.example/",
    "https://a.example/" + String(repeating: "x", count: 65_536),
  ])
  func `an unsafe address is none`(text: String) {
    #expect(PaymentLink(text) == nil)
  }
}
