import OneEntryClient

/// What one look at a project shows about whether it can take an order.
public enum Diagnosis: Hashable, Sendable {
  // Address and token
  case reached(host: String, milliseconds: Int)
  /// Not even a connection, or something that does not speak as OneEntry does.
  case notReached(host: String, Failure)
  /// Something answers that is not OneEntry, with this status.
  case notOneEntry(host: String, status: Int?)
  case tokenAccepted
  case tokenRefused
  // Clock and languages
  /// This computer's clock and the server's are so many seconds apart.
  case clockRight(apart: Int)
  case clockWrong(apart: Int)
  case clockUnknown
  case languageOffered(String)
  case languageMissing(String, offered: [String])
  // Signing in
  case providerReady(String)
  case providerMissing(String, known: [String])
  case providerInactive(String)
  case providerWithoutForm(String)
  case signInFormReady(String)
  case signInFormMissing(String, provider: String)
  case signInFormWithoutLogin(String)
  case signInFormWithoutPassword(String)
  /// Codes are sent by events whose names the project chooses; these are set, or will be tried.
  case codeEventsSet
  case codeEventsGuessed
  case signedIn(user: String)
  case signInRefused(user: String, sentence: String?)
  case signInNotTried
  // Orders
  case storageReady(String, form: String)
  case noStorages
  case storageWithoutForm(String)
  case formReady(String, fields: Int)
  case formMissing(String, storage: String)
  case fieldNotFillable(String, form: String, type: String, isRequired: Bool)
  case fieldTypeUnknown(String, form: String, type: String)
  // Money
  case accountReady(String, isLive: Bool)
  case accountOnDelivery(String)
  case accountNotConnected(String)
  case accountNotUsed(String)
  case noAccounts
  case storageWithoutAccount(String)
  case storageNamesUnknownAccount(String, storage: String)
  // Products
  case productsReady(Int)
  case noProducts
  case productsWithoutPrice([Int], of: Int)
  case noProductWithPrice
  case productsWithoutCurrency([Int], of: Int)
  case previewed
  case previewNotOffered
  case previewRefused(sentence: String?)
  // Guests, rights and the contract
  case guestsReady(storage: String)
  case guestsNotSetUp
  case guestsRefused(storage: String, sentence: String?)
  case rightsSufficient
  case rightMissing(Call, sentence: String?)
  case notInPlan(Call)
  case contractKept
  /// So many answers to a call differ in this way.
  case contractBroken(Call, Difference, times: Int)
  // A test order
  /// An order was placed; whether its payment was opened and read back too, where it is paid online.
  case orderPlaced(id: Int, total: Money?, isPaidOnline: Bool)
  case orderNotPlaced(HeadlessError)
  /// No answer came, and the shop shows no order that fits.
  case orderLost(checkout: String)
  case orderWithoutSession(id: Int, Failure?)
  case orderCanceled(id: Int)
  case orderNotCanceled(id: Int, Failure)
  /// An account takes real money.
  case orderNotTried
  // This terminal
  case terminalReady(name: String)
  case terminalWithoutUTF8(name: String)
  case noTerminal
  // What could not be looked at
  case failed(Failure)
  case tookTooLong
  /// Another check must succeed first.
  case skipped(after: CheckSubject)

  /// How bad it is.
  public enum Severity: String, CaseIterable, Comparable, Sendable {
    case ok, note, warning, problem

    /// By how bad they are.
    public static func < (one: Severity, other: Severity) -> Bool {
      allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
    }
  }

  /// A problem keeps orders from being placed; a warning may surprise somebody; a note says what was not looked at.
  public var severity: Severity {
    switch self {
    case .reached, .tokenAccepted, .clockRight, .languageOffered, .providerReady, .signInFormReady,
      .codeEventsSet, .signedIn, .storageReady, .formReady, .accountReady, .accountOnDelivery, .productsReady,
      .orderPlaced, .orderCanceled, .previewed, .guestsReady, .rightsSufficient, .contractKept,
      .terminalReady:
      .ok
    case .clockUnknown, .codeEventsGuessed, .signInNotTried, .accountNotUsed, .guestsNotSetUp, .skipped:
      .note
    case .clockWrong, .languageMissing, .fieldTypeUnknown, .accountNotConnected, .storageNamesUnknownAccount,
      .productsWithoutPrice, .productsWithoutCurrency, .previewNotOffered, .previewRefused, .notInPlan,
      .orderNotCanceled, .orderNotTried, .contractBroken, .terminalWithoutUTF8, .noTerminal, .tookTooLong:
      .warning
    case .fieldNotFillable(_, _, _, let isRequired): isRequired ? .problem : .warning
    case .notReached, .notOneEntry, .tokenRefused, .providerMissing, .providerInactive, .providerWithoutForm,
      .signInFormMissing, .signInFormWithoutLogin, .signInFormWithoutPassword, .signInRefused, .noStorages,
      .storageWithoutForm, .formMissing, .noAccounts, .storageWithoutAccount, .noProducts,
      .orderNotPlaced, .orderLost, .orderWithoutSession, .noProductWithPrice, .guestsRefused, .rightMissing,
      .failed:
      .problem
    }
  }

  /// Its name for programs: that of the case.
  public var code: String {
    Mirror(reflecting: self).children.first?.label ?? String(describing: self)
  }
}

/// What is looked at, in the order in which it is told.
public enum CheckSubject: String, CaseIterable, Hashable, Sendable {
  case address, token, clock, languages, provider, signInForm, codeEvents, signIn, storages, orderForms
  case accounts, products, preview, guests, rights, order, contract, terminal
}

/// What a check found.
public struct Finding: Hashable, Sendable {
  public var subject: CheckSubject
  public var diagnosis: Diagnosis

  /// A finding on a subject.
  public init(_ subject: CheckSubject, _ diagnosis: Diagnosis) {
    self.subject = subject
    self.diagnosis = diagnosis
  }
}
