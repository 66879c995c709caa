import CheckoutViewModel

extension QuestionOverlay {
  /// The harmless answer comes first.
  var page: LinearPage {
    let words = context.strings.overlays
    let answers = [(confirmation.no, words.no, false), (confirmation.yes, words.yes, true)].map {
      Choice(
        text: $0.0, keys: $0.1.string.lowercased().first.map { [.character($0)] } ?? [],
        actions: [.overlay(.answered(yes: $0.2))])
    }
    return LinearPage(title: confirmation.question, lines: [confirmation.detail], items: answers)
  }
}

extension ListOverlay {
  /// Each can be chosen.
  var page: LinearPage {
    let items = rows.enumerated().map { index, row in
      Choice(
        text: row.cells.filter { !$0.isEmpty }.joined(separator: ", "),
        actions: [.overlay(.listMoved(by: index - selection)), .overlay(.listChosen)])
    }
    return LinearPage(
      title: title, items: items,
      hints: keys.without { $0 == .overlay(.listChosen) })
  }
}

extension PromptOverlay {
  /// One value.
  var page: LinearPage {
    let asked = AskedField(prompt.field, context) { edits, _ in
      edits.map { .overlay(.promptEdited($0)) } + [.overlay(.promptSubmitted)]
    }
    return LinearPage(title: title, lines: hint.map { [$0] } ?? [], asked: asked.labelled(title))
  }
}

extension ReceiptOverlay {
  /// As it would be in the file.
  var page: LinearPage { LinearPage(title: title, lines: lines.filter { !$0.isEmpty }, hints: keys) }
}

extension PlainTextOverlay {
  /// Each text on a line of its own.
  var page: LinearPage {
    LinearPage(
      title: context.strings.keys.plainText, lines: texts.flatMap { [$0.title, $0.value] } + sentences,
      hints: keys)
  }
}
