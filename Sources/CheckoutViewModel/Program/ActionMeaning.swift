import OneEntryClient

extension App.Action {
  /// Whether the action came from a key, as against an answer or a timer.
  var isKey: Bool {
    switch self {
    case .started, .watch(_, .checkDue), .savedCart, .pictures: false
    case .program(.shopBusy), .program(.secondPassed), .program(.interruptionOver): false
    case .device(.copied), .device(.linkOpened), .device(.receiptSaved), .device(.recordingFailed):
      false
    case .inspector(.noted), .inspector(.saved), .inspector(.evidenceSaved), .faults(.told): false
    case .signIn(.opened), .catalogue(.opened), .catalogue(.searchDue), .form(.opened): false
    case .pricing(.considered), .pricing(.ordered): false
    case .placement(.considered), .placement(.left), .placement(.resumed), .placement(.checkDue),
      .placement(.resendDue), .payment(.linkEncoded):
      false
    case .program, .navigation, .overlay, .device, .signIn, .catalogue, .cart, .form, .review, .pricing,
      .placement, .payment, .watch, .orders, .checkout, .inspector, .faults:
      !isAnswer
    }
  }

  /// Whether it is the answer to something that was asked.
  var isAnswer: Bool { answer != nil }

  /// Whether the shop said with this answer that nobody is signed in any more.
  var endsSignIn: Bool {
    if case .signIn = self { return false }
    return answer??.kind == .signedOut
  }

  /// The failure of an answer, `nil` inside where it succeeded; `nil` where the action is not an answer.
  private var answer: Failure?? {
    switch self {
    case .signIn(let action): action.answer
    case .catalogue(.loaded(_, _, let result)): result.failure
    case .catalogue(.found(_, let result)): result.failure
    case .catalogue(.attributesLoaded(_, let result)): result.failure
    case .catalogue(.categoryTitled(_, let result)): result.failure
    case .cart(.pricesLoaded(let result)): result.failure
    case .form(let action): action.answer
    case .pricing(.answered(_, let result)): result.failure
    case .placement(let event): event.answer
    case .watch(_, let event): event.answer
    case .orders(.loaded(let result)): result.failure
    case .orders(.canceled(_, let result)): result.failure
    case .checkout(.productsFound(_, let result)): result.failure
    case .checkout(.journalRead(let result)): result.failure
    case .checkout(.orderLoaded(_, let result)): result.failure
    case .started, .pictures, .program, .navigation, .overlay, .device, .catalogue, .cart, .review, .pricing,
      .payment,
      .orders, .checkout, .savedCart, .inspector, .faults:
      nil
    }
  }
}

extension SignIn.Action {
  fileprivate var answer: Failure?? {
    switch self {
    case .providersLoaded(let result): result.failure
    case .formLoaded(_, let result): result.failure
    case .codeSent(let result): result.failure
    case .answered(_, let result): result.failure
    case .resumed(let result): result.failure
    case .guestEntered(let result): result.failure
    case .opened, .providerChosen, .purposeChosen, .moved, .edited, .staySignedInTapped, .codeRequested,
      .submitted, .credentialsGiven, .guestChosen:
      nil
    }
  }
}

extension OrderForm.Action {
  fileprivate var answer: Failure?? {
    switch self {
    case .storagesLoaded(let result): result.failure
    case .accountsLoaded(let result): result.failure
    case .formLoaded(_, let result): result.failure
    case .filled(let result): result.failure
    case .editorClosed(_, let result): result.failure
    case .opened, .reloadTapped, .moved, .focused, .edited, .optionMoved, .dayMoved, .storageChosen,
      .accountChosen,
      .answered,
      .fillTapped,
      .editorTapped, .submitted, .restored:
      nil
    }
  }
}

extension OrderPlacement.Event {
  fileprivate var answer: Failure?? {
    switch self {
    case .prepared(_, let result): result.failure
    case .answered(let result): result.failure
    case .listed(let result): result.failure
    case .adopted(_, let result): result.failure
    case .considered, .confirmed, .resendDue, .left, .resumed, .checkDue, .checkTapped, .candidateMoved,
      .candidateChosen, .resendConfirmed, .setAside:
      nil
    }
  }
}

extension PaymentWatch.Event {
  fileprivate var answer: Failure?? {
    switch self {
    case .sessionsRead(let result): result.failure
    case .sessionCreated(let result): result.failure
    case .checked(let result): result.failure
    case .methodChanged(let result): result.failure
    case .opened, .left, .totalAcknowledged, .checkDue, .checkTapped, .pauseTapped, .newSessionTapped,
      .methodChosen:
      nil
    }
  }
}

extension Result where Failure == CheckoutViewModel.Failure {
  /// Why it failed; `nil` inside where it succeeded.
  fileprivate var failure: CheckoutViewModel.Failure?? {
    switch self {
    case .success: .some(nil)
    case .failure(let failure): .some(failure)
    }
  }
}
