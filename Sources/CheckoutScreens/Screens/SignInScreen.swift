import CheckoutViewModel
import OneEntryClient

/// The first step: a card with the fields that the project's provider asks for.
struct SignInScreen: ScreenView {
  let app: App
  let look: Look

  var signIn: SignIn { app.signIn }

  var typing: ((TextEdit) -> App.Action)? {
    signIn.isEditable || signIn.phase == .sending ? { .signIn(.edited($0)) } : nil
  }

  var keys: [KeyHint] {
    switch signIn.phase {
    case .ready: formKeys
    case .unavailable:
      [KeyHint(.character("r"), .enter, label: look.strings.keys.retry, action: .signIn(.opened))]
    case .signedIn:
      [KeyHint(.enter, .control("n"), label: look.strings.keys.products, action: .opened(.catalogue))]
    case .loading, .sending: []
    }
  }

  var formKeys: [KeyHint] {
    let keys = look.strings.keys
    let submit = signIn.purpose == .signIn ? keys.signIn : keys.send
    let isLast = signIn.focus == signIn.fields.count - 1
    var hints = [
      KeyHint(
        .enter, label: isLast ? submit : keys.field,
        action: isLast ? .signIn(.submitted) : .signIn(.moved(by: 1))),
      KeyHint(.tab, .down, label: keys.field, action: .signIn(.moved(by: 1)), isInFooter: false),
      KeyHint(.backTab, .up, label: keys.field, action: .signIn(.moved(by: -1)), isInFooter: false),
      KeyHint(.control("n"), label: submit, action: .signIn(.submitted), isInFooter: !isLast),
      KeyHint(.control("r"), label: keys.reveal, action: .signIn(.edited(.reveal)), isInFooter: isSecret),
      KeyHint(
        .control("s"), label: keys.staySignedIn, action: .signIn(.staySignedInTapped), isInFooter: false),
    ]
    if signIn.providers.count > 1 {
      let next = (signIn.providerIndex + 1) % signIn.providers.count
      hints.append(KeyHint(.function(5), label: keys.provider, action: .signIn(.providerChosen(next))))
    }
    if signIn.purpose == .activate || signIn.purpose == .resetPassword {
      hints.append(KeyHint(.function(9), label: keys.requestCode, action: .signIn(.codeRequested)))
    }
    return hints + purposeKeys
  }

  var purposeKeys: [KeyHint] {
    zip(SignIn.Purpose.allCases, 4...).filter { $0.0 != signIn.purpose }.map { purpose, _ in
      KeyHint(
        .function(Self.functionKey(of: purpose)), label: look.strings.keys.purpose(purpose),
        action: .signIn(.purposeChosen(purpose)), isInFooter: false)
    }
  }

  static func functionKey(of purpose: SignIn.Purpose) -> Int {
    switch purpose {
    case .signIn: 4
    case .signUp: 6
    case .activate: 7
    case .resetPassword: 8
    }
  }

  var isSecret: Bool {
    signIn.fields.indices.contains(signIn.focus) && signIn.fields[signIn.focus].kind == .secret
  }
}
