import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutScreens

struct RenderContextTests {
  private let context = RenderContext(.init(theme: .mono, language: .english, timeZone: .gmt))

  @Test func `our words come first, then the server's, cleaned and cut`() {
    let sentence = "Attribute \u{1B}[31m'phone'" + String(repeating: "!", count: 500)
    let callout = context.callout(.refused(sentence))
    #expect(callout.headline == "The shop refused this")
    #expect(callout.lines.count == 2)
    #expect(callout.lines[1].string.hasPrefix("The shop says: “Attribute [31m'phone'!!!"))
    #expect(callout.lines[1].width < 220)
  }

  @Test func `a server that says nothing is not quoted`() {
    #expect(context.callout(.refused(nil)).lines.filter { !$0.isEmpty }.count == 1)
    #expect(context.callout(.offline).lines.filter { !$0.isEmpty }.count == 1)
  }

  @Test func `a date that cannot be read is shown as the server wrote it`() {
    #expect(context.date(Timestamp("2026-11-23T20:15:29.000Z")) == "23 Nov 2026, 20:15")
    #expect(context.date(Timestamp("soon")) == "soon")
    #expect(context.date(nil) == "—")
  }

  @Test func `an unknown theme falls back to the default`() {
    #expect(View(Shopper(theme: "no such").app, timeZone: .gmt).context.theme == .terminal)
  }
}
