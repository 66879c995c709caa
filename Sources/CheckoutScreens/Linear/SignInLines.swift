import CheckoutViewModel

extension SignInScreen {
  /// The fields, one after the other.
  var page: LinearPage {
    let signIn = app.signIn
    let fields = signIn.fields.enumerated().map { index, field in
      Choice(
        text: SafeText(untrusted: field.title.isEmpty ? field.id : field.title),
        actions: [.signIn(.moved(by: index - signIn.focus))])
    }
    return LinearPage(
      title: context.strings.signIn.title(signIn.purpose), lines: (callout?.sentences ?? []) + staying,
      fields: signIn.isEditable ? fields : [], hints: keys, asked: asked)
  }

  private var staying: [SafeText] {
    guard app.signIn.staysSignedIn else { return [] }
    return [
      context.strings.formats.labelled(context.strings.signIn.staySignedIn, context.strings.formats.yes)
    ]
  }

  private var asked: AskedField? {
    let signIn = app.signIn
    guard signIn.isEditable, signIn.fields.indices.contains(signIn.focus) else { return nil }
    let isLast = signIn.focus == signIn.fields.count - 1
    return AskedField(signIn.fields[signIn.focus], context) { edits, isRight in
      let written = edits.map { App.Action.signIn(.edited($0)) }
      if isLast { return written + [.signIn(.submitted)] }
      return written + [.signIn(.moved(by: 1))] + (isRight ? [] : [.signIn(.moved(by: -1))])
    }
  }
}
