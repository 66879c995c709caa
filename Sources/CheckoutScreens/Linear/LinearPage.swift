import CheckoutViewModel

/// A screen as it is read out: what is so, and what can be answered.
struct LinearPage {
  /// Another title is another page, which is read out in full.
  var title: SafeText
  /// One fact or sentence each.
  var lines: [SafeText] = []
  /// What can be chosen beside the actions.
  var items: [Choice] = []
  /// Fields that can be gone to.
  var fields: [Choice] = []
  /// The actions that mean something without a screen.
  var hints: [KeyHint] = []
  /// The field that is asked for; `nil` where something is chosen.
  var asked: AskedField?
}

extension LinearPage {
  /// The options of the field that is asked for, where there are too many to be read out each time.
  func options(_ words: Strings.LinearWords) -> [Choice] {
    guard let asked, asked.row.options.count > AskedField.mostOptions else { return [] }
    return asked.options(words).enumerated().compactMap { index, text in
      asked.actions("\(index + 1)").map { Choice(text: text, actions: $0) }
    }
  }
}

extension Callout {
  /// What it says, without the symbol.
  var sentences: [SafeText] { ([headline] + lines).filter { !$0.isEmpty } }
}

extension App.Action {
  /// Whether it only moves or changes what a screen shows.
  var isForScreens: Bool {
    switch self {
    case .catalogue(.moved), .catalogue(.movedToStart), .catalogue(.movedToEnd), .cart(.moved),
      .orders(.moved), .orders(.detailScrolled), .catalogue(.detailScrolled), .review(.moved),
      .placement(.candidateMoved), .payment(.methodMoved),
      .payment(.qrCodeToggled), .form(.moved), .form(.optionMoved), .form(.dayMoved), .form(.edited),
      .signIn(.moved),
      .signIn(.edited), .overlay(.listMoved), .overlay(.receiptScrolled), .overlay(.helpTapped),
      .overlay(.paletteTapped),
      .program(.themeChosen),
      .program(.mouseTapped), .program(.interrupted):
      true
    default: false
    }
  }
}

extension [KeyHint] {
  /// Those that mean something without a screen, each once.
  var forLines: [KeyHint] {
    var seen: Set<SafeText> = []
    return filter { !$0.action.isForScreens && seen.insert($0.label).inserted }
  }

  /// All but those that would act on something that was not read out.
  func without(_ isUnheard: (App.Action) -> Bool) -> [KeyHint] { filter { !isUnheard($0.action) } }
}
