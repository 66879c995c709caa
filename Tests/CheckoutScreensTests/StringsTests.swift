import CheckoutViewModel
import OneEntryClient
import Testing

@testable import CheckoutScreens

struct StringsTests {
  static let failures: [Failure] =
    [
      .offline, .untrusted(.certificate), .untrusted(.otherHost), .untrusted(.handshake), .noAnswer,
      .wrongCredentials(nil), .signedOut, .projectClosed, .notPermitted(nil),
      .notFound(nil), .refused(nil), .busy(retryAfter: 5), .busy(retryAfter: 1_000_000_000),
      .busy(retryAfter: nil), .shopBroken(status: 502),
      .unreadable(UnreadableAnswer("order.id", expected: .id, found: .text)), .local("The disk is full."),
    ] + devices.map(Failure.device)

  static let devices: [DeviceFailure] =
    DeviceFailure.Purpose.allCases.flatMap { purpose -> [DeviceFailure] in
      let name = "/usr/local/libexec/a-program-with-a-long-name"
      return [
        .notFound(purpose, name), .notStarted(purpose, name), .endedWithError(purpose, name, status: 127),
      ]
    } + [
      .savedNothing("vi"), .savedNoText("vi"), .noFileForText, .noDisplay, .receiptNotWritten("order-89.txt"),
      .callsNotWritten("calls.har"), .evidenceNotWritten("evidence.zip"),
      .recordingNotWritten("session.yaml"),
    ]

  static let problems: [ValidationProblem] = [
    .required, .notFillable, .tooShort(minimum: 2), .tooLong(maximum: 9), .wrongLength(4), .notAnEmail,
    .notAWholeNumber, .differs(from: "89"),
    .notANumber, .ambiguousNumber, .outOfRange(1...9), .outOfRange(1...Int.max), .notADate, .notATime,
    .notADateAndTime,
    .notJSON,
    .doesNotMatch(pattern: "[a-z]+"), .doesNotFit(example: "99-99"), .wrongFileType(allowed: ["pdf"]),
  ]

  static let situations: [PaymentDisplayState] = [
    .totalDiffers, .openingSession, .sessionFailed, .changingMethod, .waitingForLink, .linkReady,
    .linkRefused,
    .processing, .paid, .partlyPaid, .canceled, .expired, .failed, .unknown("on_hold"), .unreachable,
    .unclear, .orderCanceled(canBePaid: true), .orderCanceled(canBePaid: false),
    .stoppedAsking,
    .paused, .blocked, .onDelivery,
  ]

  @Test(arguments: failures)
  func `a failure says what, why and what to do, in every language`(failure: Failure) {
    let all = Language.allCases.map { Strings.of($0).failure(failure) }
    #expect(all.allSatisfy { !$0.what.isEmpty && !$0.why.isEmpty && !$0.remedy.isEmpty })
    #expect(Set(all.map(\.what)).count == Language.allCases.count)
    #expect(Set(all.map(\.remedy)).count == Language.allCases.count)
  }

  @Test(arguments: Language.allCases)
  func `a program that is not there, does not start, fails or saves nothing is told in different words`(
    language: Language
  ) {
    let told = Self.devices.map { Strings.of(language).failure(.device($0)) }
    #expect(Set(told).count == told.count)
    #expect(told.allSatisfy { $0.remedy.string.hasSuffix(".") && !$0.what.string.hasSuffix(".") })
  }

  @Test(arguments: problems)
  func `a problem names its rule in every language`(problem: ValidationProblem) {
    let all = Set(Language.allCases.map { Strings.of($0).problem(problem) })
    #expect(all.count == Language.allCases.count)
    #expect(all.allSatisfy { $0.width > 5 })
  }

  @Test(arguments: situations)
  func `a payment's display state has three sentences in every language`(displayState: PaymentDisplayState) {
    let all = Language.allCases.map { Strings.of($0).payment.displayState(displayState) }
    #expect(all.allSatisfy { !$0.state.isEmpty && !$0.money.isEmpty && !$0.next.isEmpty })
    #expect(Set(all.map(\.next)).count == Language.allCases.count)
  }

  @Test(arguments: Language.allCases)
  func `paid is said of one displayState only`(language: Language) {
    let told = Self.situations.map { Strings.of(language).payment.displayState($0) }
    let paid = Strings.of(language).payment.displayState(.paid)
    #expect(told.count { $0.state == paid.state } == 1)
    #expect(told.count { $0.money == paid.money } == 1)
  }

  @Test(arguments: Language.allCases)
  func `every stored sentence says something`(language: Language) {
    let strings = Strings.of(language)
    for section: Any in [
      strings.common, strings.keyNames, strings.keys, strings.signIn, strings.catalogue, strings.cart,
      strings.form,
      strings.review, strings.payment, strings.orders, strings.overlays,
    ] {
      for (label, value) in Mirror(reflecting: section).children {
        if let text = value as? SafeText { #expect(!text.isEmpty, "\(label ?? "")") }
      }
    }
  }

  @Test func `one is singular, and French counts nothing as one`() {
    #expect(English.strings.common.items(1) == "1 item")
    #expect(English.strings.common.items(0) == "0 items")
    #expect(French.strings.common.items(0) == "0 article")
    #expect(French.strings.common.items(2) == "2 articles")
  }

  @Test(arguments: Language.allCases, failures)
  func `a notice of a failure is whole sentences, and every window shows its advice`(
    language: Language, failure: Failure
  ) {
    let strings = Strings.of(language)
    let text = strings.failure(failure)
    var shopper = Shopper(language)
    shopper.does(.device(.receiptSaved(.failure(failure))))
    let isLocal = text.line(of: failure) == text.why
    let advice = (isLocal ? text.why : text.remedy).string.replacing("\u{A0}", with: " ")
    for (width, height) in [(80, 24), (40, 12)] {
      let shown = shopper.frame(width, height).dump.split(whereSeparator: \.isWhitespace)
      #expect(shown.joined(separator: " ").contains(advice), "\(width)×\(height)")
    }
    #expect(text.why.string.hasSuffix("."))
  }

  /// Every sentence of a language that is stored as it is, of more than one word.
  private static func sentences(of language: Language) -> Set<String> {
    let strings = Strings.of(language)
    let sections: [Any] = [
      strings.common, strings.keys, strings.signIn, strings.catalogue, strings.cart, strings.form,
      strings.review, strings.payment, strings.orders, strings.overlays,
    ]
    let stored = sections.flatMap { Mirror(reflecting: $0).children }.compactMap { $0.value as? SafeText }
    let told =
      failures.flatMap { [strings.failure($0).what, strings.failure($0).why, strings.failure($0).remedy] }
      + situations.flatMap {
        [strings.payment.displayState($0).state, strings.payment.displayState($0).next]
      }
    return Set((stored + told).map(\.string).filter { $0.contains(" ") && $0.count > 8 })
  }

  @Test(arguments: KeyTests.states.map(\.0), [Language.french, .german])
  func `no English sentence is shown in another language`(name: String, language: Language) throws {
    let shopper = try #require(KeyTests.states.first { $0.0 == name }).1(language)
    let foreign = Self.sentences(of: .english).subtracting(Self.sentences(of: language))
    #expect(foreign.count > 100)
    let shown = shopper.frame(120, 40).dump.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in foreign { #expect(!shown.contains(sentence), "\(sentence)") }
  }
}
