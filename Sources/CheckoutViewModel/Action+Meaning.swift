import OneEntryClient

extension App.Action {
  /// Whether the action came from a key, as against an answer or a timer.
  var isKey: Bool {
    switch self {
    case .started, .productFound, .linkOpened, .copied, .receiptSaved, .journalRead, .orderLoaded,
      .draftDue, .draftSaved, .shopBusy:
      false
    case .signIn(let action): action.isKey
    case .catalogue(let action): action.isKey
    case .cart(.pricesLoaded), .orders(.loaded), .orders(.canceled): false
    case .review(let action): action.isKey
    case .form(let action): action.isKey
    case .payment(let action): action.isKey
    default: true
    }
  }

  /// Whether the shop said with this answer that nobody is signed in any more.
  var endsSignIn: Bool {
    switch self {
    case .catalogue(.loaded(_, _, .failure(.signedOut))), .catalogue(.found(_, .failure(.signedOut))),
      .productFound(_, .failure(.signedOut)), .cart(.pricesLoaded(.failure(.signedOut))),
      .form(.storagesLoaded(.failure(.signedOut))), .form(.accountsLoaded(.failure(.signedOut))),
      .form(.formLoaded(_, .failure(.signedOut))), .form(.filled(.failure(.signedOut))),
      .review(.answered(.refused(.signedOut))), .review(.answered(.notSent(.signedOut))),
      .review(.prepared(_, .failure(.signedOut))), .review(.listed(.failure(.signedOut))),
      .orderLoaded(_, .failure(.signedOut)),
      .payment(.sessionOpened(_, .failure(.signedOut))), .payment(.checked(_, .failure(.signedOut))),
      .payment(.methodChanged(_, .failure(.signedOut))), .orders(.loaded(.failure(.signedOut))),
      .orders(.canceled(_, .failure(.signedOut))):
      true
    default: false
    }
  }
}

extension SignIn.Action {
  fileprivate var isKey: Bool {
    switch self {
    case .providersLoaded, .formLoaded, .codeSent, .answered, .resumed, .opened: false
    default: true
    }
  }
}

extension Catalogue.Action {
  fileprivate var isKey: Bool {
    switch self {
    case .loaded, .found, .searchDue, .opened: false
    default: true
    }
  }
}

extension Review.Action {
  fileprivate var isKey: Bool {
    switch self {
    case .moved, .confirmed, .lookTapped, .candidateMoved, .candidateChosen, .resendConfirmed: true
    case .opened, .left, .prepared, .answered, .resumed, .lookDue, .resendDue, .listed, .adopted: false
    }
  }
}

extension OrderForm.Action {
  fileprivate var isKey: Bool {
    switch self {
    case .storagesLoaded, .accountsLoaded, .formLoaded, .filled, .editorClosed, .opened: false
    default: true
    }
  }
}

extension Payment.Action {
  fileprivate var isKey: Bool {
    switch self {
    case .sessionOpened, .pollDue, .checked, .methodChanged, .linkEncoded, .opened: false
    default: true
    }
  }
}
