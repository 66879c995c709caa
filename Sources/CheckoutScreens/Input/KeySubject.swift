import CheckoutViewModel

/// What a key is about, for a list of many of them.
enum KeySubject: CaseIterable {
  case moving, screen, text, order, program
}

extension KeyHint {
  var subject: KeySubject {
    switch action {
    case .navigation, .catalogue(.moved), .catalogue(.movedToStart), .catalogue(.movedToEnd), .cart(.moved),
      .form(.moved), .form(.optionMoved), .form(.dayMoved), .signIn(.moved), .orders(.moved), .review(.moved),
      .payment(.methodMoved), .placement(.candidateMoved):
      .moving
    case .program, .inspector, .faults, .overlay(.helpTapped), .overlay(.paletteTapped): .program
    case .cart, .checkout, .placement, .payment, .watch, .pricing, .device, .overlay(.prompted),
      .overlay(.asked):
      .order
    case .started, .overlay, .signIn, .catalogue, .form, .review, .orders, .savedCart, .pictures: .screen
    }
  }
}

extension Strings {
  struct BySubject: Sendable {
    var moving, screen, text, order, program: SafeText

    func callAsFunction(_ subject: KeySubject) -> SafeText {
      switch subject {
      case .moving: moving
      case .screen: screen
      case .text: text
      case .order: order
      case .program: program
      }
    }
  }

  /// What keys do to the text that is typed.
  struct EditingWords: Sendable {
    var byWord, deleteWord, deleteRest, putBack: SafeText
  }

  /// The keys that work wherever text is typed.
  var editing: [Footer.Entry] {
    let entries: [([Key], SafeText)] = [
      ([.wordLeft, .wordRight], keys.editing.byWord),
      ([.wordBackspace, .wordDelete, .control("w")], keys.editing.deleteWord),
      ([.control("u"), .control("k")], keys.editing.deleteRest), ([.control("y")], keys.editing.putBack),
      ([.control("_")], keys.undo), ([.alt("/")], keys.redo),
    ]
    return entries.map { Footer.Entry(key: $0.map { $0.name(keyNames) }.joined(separator: " "), label: $1) }
  }
}
