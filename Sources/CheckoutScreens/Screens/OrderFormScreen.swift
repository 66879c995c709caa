import CheckoutViewModel
import OneEntryClient

/// What the order's storage asks for, and how it will be paid.
struct OrderFormScreen: ScreenView {
  let app: App
  let look: Look

  var form: OrderForm { app.form }
  var isReady: Bool { form.loading == .loaded }

  var typing: ((TextEdit) -> App.Action)? {
    isReady && !form.stops.isEmpty ? { .form(.edited($0)) } : nil
  }

  var keys: [KeyHint] {
    let keys = look.strings.keys
    guard isReady else {
      return form.loading.failure == nil
        ? [] : [KeyHint(.character("r"), .enter, label: keys.retry, action: .form(.opened))]
    }
    return enterKeys + optionKeys + [
      KeyHint(.tab, label: keys.field, action: .form(.moved(by: 1))),
      KeyHint(.backTab, label: keys.field, action: .form(.moved(by: -1)), isInFooter: false),
      KeyHint(.control("n"), label: keys.review, action: .nextTapped, isInFooter: !isLast),
      KeyHint(.control("f"), label: keys.fill, action: .form(.fillTapped)),
      KeyHint(.control("e"), label: keys.editor, action: .form(.editorTapped), isInFooter: isMultiline),
    ]
  }

  /// In a field of several lines these keys belong to its text.
  var enterKeys: [KeyHint] {
    let keys = look.strings.keys
    if isMultiline {
      return [KeyHint(.enter, label: keys.send, action: .form(.edited(.newLine)), isInFooter: false)]
    }
    let next = KeyHint(
      .enter, label: isLast ? keys.review : keys.field, action: isLast ? .nextTapped : .form(.moved(by: 1)))
    return [
      next, KeyHint(.down, label: keys.field, action: .form(.moved(by: 1)), isInFooter: false),
      KeyHint(.up, label: keys.field, action: .form(.moved(by: -1)), isInFooter: false),
    ]
  }

  var optionKeys: [KeyHint] {
    let keys = look.strings.keys
    var hints: [KeyHint] = []
    if isChoice {
      hints = [
        KeyHint(.left, label: keys.option, action: .form(.optionMoved(by: -1))),
        KeyHint(.right, label: keys.option, action: .form(.optionMoved(by: 1))),
      ]
    }
    if case .choice(many: true)? = form.focusedField?.kind {
      hints.append(KeyHint(.character(" "), label: keys.tick, action: .form(.edited(.insert(" ")))))
    }
    return hints
  }

  var isLast: Bool { form.focus == form.stops.last || form.stops.isEmpty }
  var isMultiline: Bool { form.focusedField?.kind == .multiline }

  var isChoice: Bool {
    switch form.focusedField?.kind {
    case .choice?: true
    case .line?, .secret?, .multiline?, .fixed?: false
    case nil: !form.stops.isEmpty
    }
  }
}
