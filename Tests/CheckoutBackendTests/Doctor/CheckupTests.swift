import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutBackend

/// Each thing that can be wrong with a project is made wrong, and found.
struct CheckupTests {
  /// A shop with one thing wrong, and what is to be found.
  struct Ailment: Sendable, CustomTestStringConvertible {
    var code: String
    var subject: CheckSubject
    var shop: DoctorShop
    var testDescription: String { "\(subject): \(code)" }

    init(_ code: String, _ subject: CheckSubject, _ change: (inout DoctorShop) -> Void) {
      self.code = code
      self.subject = subject
      shop = DoctorShop()
      change(&shop)
    }
  }

  private static let unusedAccount = """
    {"accounts": [
      {"identifier": "a", "title": "A", "method": "gateway", "isUsed": false},
      {"identifier": "b", "title": "B", "method": "gateway"}],
     "storages": [{"identifier": "orders", "title": "O", "form": "order", "accounts": ["a"]}]}
    """

  private static func field(_ type: String, required: Bool) -> String {
    #"{"forms": [{"identifier": "order", "title": "F", "storage": "orders", "attributes": [{"marker": "x", "#
      + #""type": "\#(type)", "title": "X", "required": \#(required)}]}]}"#
  }

  static let connection = [
    Ailment("notReached", .address) { $0.faults = [("getLocales", .down)] },
    Ailment("notOneEntry", .address) { $0.faults = [("getLocales", .portal)] },
    Ailment("notOneEntry", .address) { $0.faults = [("getLocales", .badGateway)] },
    Ailment("tokenRefused", .token) { $0.token = "wrong" },
    Ailment("clockWrong", .clock) { $0.faults = [("getLocales", .skewedClock(-3600))] },
    Ailment("languageMissing", .languages) { $0.change = { $0.language = .german } },
    Ailment("tookTooLong", .address) { $0.isSilent = true },
    Ailment("skipped", .products) { $0.token = "wrong" },
    Ailment("skipped", .storages) { $0.password = nil },
  ]

  /// A form that asks for a password to be repeated, and for none.
  private static let noPassword: [String: JSONValue] = [
    "attributes": [
      ["marker": "email_reg", "type": "string", "isLogin": true],
      ["marker": "password_confirm", "type": "string"],
    ]
  ]

  static let people = [
    Ailment("providerMissing", .provider) { $0.change = { $0.provider = "phone" } },
    Ailment("providerInactive", .provider) {
      $0.rewritten = [.getAuthProviderByMarker: ["isActive": false]]
    },
    Ailment("providerWithoutForm", .provider) {
      $0.rewritten = [.getAuthProviderByMarker: ["formIdentifier": .null]]
    },
    Ailment("signInFormMissing", .signInForm) {
      $0.rewritten = [.getAuthProviderByMarker: ["formIdentifier": "gone"]]
    },
    Ailment("signInFormWithoutLogin", .signInForm) { $0.rewritten = [.getFormByMarker: ["attributes": []]] },
    Ailment("signInFormWithoutPassword", .signInForm) {
      $0.rewritten = [.getFormByMarker: ["attributes": []]]
    },
    Ailment("signInFormWithoutPassword", .signInForm) { $0.rewritten = [.getFormByMarker: noPassword] },
    Ailment("skipped", .signIn) { $0.rewritten = [.getFormByMarker: noPassword] },
    Ailment("signInFormReady", .signInForm) { $0.switches = ["old-sign-up-form"] },
    Ailment("signedIn", .signIn) { $0.switches = ["old-sign-up-form"] },
    Ailment("codeEventsGuessed", .codeEvents) { _ in },
    Ailment("signInRefused", .signIn) { $0.password = "wrong" },
    Ailment("signInNotTried", .signIn) { $0.password = nil },
    Ailment("guestsNotSetUp", .guests) { _ in },
    Ailment("guestsRefused", .guests) {
      $0.change = { $0.guestStorage = GuestStorage(storage: "orders_guest", form: "order") }
    },
    Ailment("formMissing", .guests) {
      $0.change = { $0.guestStorage = GuestStorage(storage: "orders_guest", form: "gone") }
    },
  ]

  static let orders = [
    Ailment("noStorages", .storages) { $0.file = #"{"storages": []}"# },
    Ailment("storageWithoutForm", .storages) {
      $0.rewritten = [.getAllOrdersStorage: ["formIdentifier": .null]]
    },
    Ailment("formMissing", .orderForms) {
      $0.rewritten = [.getAllOrdersStorage: ["formIdentifier": "gone"]]
    },
    Ailment("fieldNotFillable", .orderForms) { $0.file = field("file", required: true) },
    Ailment("fieldNotFillable", .orderForms) { $0.file = field("list", required: false) },
    Ailment("fieldTypeUnknown", .orderForms) { $0.file = field("signature", required: true) },
    Ailment("accountNotConnected", .accounts) {
      $0.file =
        #"{"accounts": [{"identifier": "a", "title": "A", "method": "gateway", "isConnected": false}]}"#
    },
    Ailment("accountNotUsed", .accounts) { $0.file = unusedAccount },
    Ailment("storageWithoutAccount", .storages) { $0.file = unusedAccount },
    Ailment("noAccounts", .accounts) { $0.file = #"{"accounts": []}"# },
    Ailment("storageNamesUnknownAccount", .storages) {
      $0.rewritten = [.getAllOrdersStorage: ["paymentAccountIdentifiers": [["identifier": "gone"]]]]
    },
  ]

  static let catalogue = [
    Ailment("noProducts", .products) { $0.file = #"{"products": []}"# },
    Ailment("productsWithoutPrice", .products) {
      $0.file = #"{"products": [{"id": 1, "title": "A", "price": 2}, {"id": 2, "title": "B"}]}"#
    },
    Ailment("noProductWithPrice", .products) { $0.file = #"{"products": [{"id": 1, "title": "A"}]}"# },
    Ailment("productsWithoutCurrency", .products) { $0.rewritten = [.getProducts: ["attributeValues": [:]]] },
    Ailment("previewNotOffered", .preview) { $0.faults = [("previewOrder", .status(405, .json))] },
    Ailment("previewRefused", .preview) { $0.faults = [("previewOrder", .refused)] },
    Ailment("rightMissing", .rights) { $0.faults = [("getAccounts", .forbidden)] },
    Ailment("notInPlan", .rights) { $0.faults = [("getAccounts", .status(405, .json))] },
    Ailment("failed", .accounts) { $0.faults = [("getAccounts", .serverError)] },
    Ailment("contractBroken", .contract) { $0.faults = [("getAccounts", .misshapen(.stringForNumber))] },
  ]

  static let all = connection + people + orders + catalogue

  @Test(arguments: all) func `what is wrong is found`(_ ailment: Ailment) async throws {
    let found = try await ailment.shop.findings().filter { $0.subject == ailment.subject }
    #expect(found.contains { $0.diagnosis.code == ailment.code }, "\(found)")
  }

  /// What no shop of these can show: they have clocks, and no terminal.
  private static let unseen: Set = ["terminalWithoutUTF8", "noTerminal", "clockUnknown"]
  /// What becomes of a test order; see `TestOrderTests`.
  private static let ofOrder: Set = [
    "orderNotPlaced", "orderLost", "orderWithoutSession", "orderNotCanceled", "orderNotTried",
  ]

  @Test func `everything that can be found to be wrong is provoked here`() throws {
    let source = try String(contentsOf: Self.source, encoding: .utf8)
    let cases = source.prefix(
      upTo: source.firstRange(of: "public enum Severity")?.lowerBound ?? source.endIndex
    )
    .matches(of: /\n  case ([a-z][A-Za-z0-9]+)/).map { String($0.output.1) }
    let wanted = Set(cases).subtracting(DoctorShop.healthyCodes).subtracting(Self.unseen.union(Self.ofOrder))
    #expect(wanted.subtracting(Self.all.map(\.code)) == [])
  }

  private static let source = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/CheckoutViewModel/Doctor/Diagnosis.swift")

  @Test func `a healthy shop has no problem and no warning, and nothing is made there`() async throws {
    var shop = DoctorShop()
    shop.switches = ["guests"]
    shop.change = {
      $0.guestStorage = GuestStorage(storage: "orders_guest", form: "order_guest")
      $0.codeEvents = CodeEvents(activation: "auth", recovery: "auth")
    }
    let found = try await shop.findings()
    #expect(found.filter { $0.diagnosis.severity > .note }.map(\.diagnosis) == [])
    let codes = Set(found.map(\.diagnosis.code))
    #expect(DoctorShop.healthyCodes.subtracting(codes) == ["terminalReady", "orderPlaced", "orderCanceled"])
  }

  @Test func `a captcha or a file that nobody insists on is a warning, one that is required a problem`()
    async throws
  {
    for isRequired in [true, false] {
      var shop = DoctorShop()
      shop.file = Self.field("file", required: isRequired)
      let found = try await shop.findings().filter { $0.diagnosis.code == "fieldNotFillable" }
      #expect(found.map(\.diagnosis.severity) == [isRequired ? .problem : .warning])
    }
  }

  @Test(arguments: [(-119, Diagnosis.clockRight(apart: -119)), (3600, .clockWrong(apart: 3600))])
  func `clocks may be two minutes apart`(_ seconds: Int, _ diagnosis: Diagnosis) {
    #expect(Conclusions.clock(apart: seconds) == diagnosis)
  }

  @Test func `the shop's clock is read from its answers`() async throws {
    var exchange = try #require(try await DoctorShop().exchanges().first)
    exchange.time = Date(timeIntervalSince1970: 784_111_777)
    exchange.answer?.headers = [ShownHeader("date", "Sun, 06 Nov 1994 09:49:37 GMT")]
    #expect(Conclusions.exchanges([exchange]).first?.diagnosis == .clockWrong(apart: 3600))
    exchange.answer?.headers = []
    #expect(Conclusions.exchanges([exchange]).first?.diagnosis == .clockUnknown)
  }
}

extension DoctorShop {
  /// The cases that are good news.
  static let healthyCodes: Set = [
    "reached", "tokenAccepted", "clockRight", "languageOffered", "providerReady", "signInFormReady",
    "codeEventsSet", "signedIn", "storageReady", "formReady", "accountReady", "accountOnDelivery",
    "productsReady", "previewed", "guestsReady", "rightsSufficient", "contractKept", "terminalReady",
    "orderPlaced", "orderCanceled",
  ]
}
