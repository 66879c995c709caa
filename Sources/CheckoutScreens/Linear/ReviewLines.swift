import CheckoutViewModel
import OneEntryClient

extension ReviewScreen {
  /// What will be ordered, in full; or the orders of which one may be the one that was sent.
  var page: LinearPage {
    let hints = keys.without { action in
      switch action {
      case .navigation(.opened(.cart)), .navigation(.opened(.orderForm)), .placement(.candidateChosen): true
      default: false
      }
    }
    return LinearPage(
      title: words.title, lines: callout.sentences + (candidates.isEmpty ? lines : []),
      items: candidates.isEmpty ? edits : orders, hints: hints)
  }

  private var lines: [SafeText] {
    let labelled = context.strings.formats.labelled
    return BoughtList(summary, totalTitle: totalTitle, total: total, context).sentences(labelled)
      + (totalHint.isEmpty ? [] : [totalHint])
      + (details + accountList.rows.map { ($0.label, $0.value) }.dropLast()).map { labelled($0.0, $0.1) }
  }

  /// Ways back to what can still be changed.
  private var edits: [Choice] {
    let isDecided = app.shopping.placement.frozen != nil
    guard !isDecided else { return [] }
    let (labelled, edit) = (context.strings.formats.labelled, context.strings.keys.edit)
    let first = app.shopping.form.stops.first.map { [App.Action.form(.focused($0))] } ?? []
    return [
      Choice(text: labelled(edit, words.items), actions: [.navigation(.opened(.cart))]),
      Choice(text: labelled(edit, words.details), actions: [.navigation(.opened(.orderForm))] + first),
    ]
  }

  private var orders: [Choice] {
    let chosen = candidates.firstIndex { $0.id == app.shopping.placement.search?.selected?.id } ?? 0
    return candidates.enumerated().map { index, order in
      Choice(
        text: row(order).cells.joined(separator: ", "),
        actions: [.placement(.candidateMoved(by: index - chosen)), .placement(.candidateChosen)])
    }
  }
}
