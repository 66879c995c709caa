import CheckoutViewModel
import OneEntryClient

extension OrderFormScreen {
  private var form: OrderForm { app.shopping.form }

  /// What the form asks for, one after the other; what is wrong is asked again.
  var page: LinearPage {
    let title = form.form.map { SafeText(untrusted: $0.title) } ?? ""
    let fields = form.loading == .loaded ? self.fields : []
    return LinearPage(
      title: context.strings.form.title,
      lines: (title.isEmpty ? [] : [title]) + (callout?.sentences ?? []) + told, fields: fields, hints: keys,
      asked: fields.isEmpty ? nil : asked)
  }

  /// What is wrong, and what is not asked for because nobody could give it here.
  private var told: [SafeText] {
    let left = form.loading == .loaded ? form.fields.filter { $0.kind == .fixed && $0.problem == nil } : []
    let rows = left.map { FieldRow($0, isFocused: false, context: context) }
    return rows.map { context.strings.formats.labelled($0.label, $0.hint) }
      + (problemNote.map { ["\($0)."] } ?? [])
  }

  private var fields: [Choice] {
    zip(form.stops, rows).map { stop, row in
      Choice(
        text: context.strings.formats.labelled(row.label, row.text), actions: [.form(.focused(stop))])
    }
  }

  private var asked: AskedField? {
    switch form.focus {
    case .field(let index):
      guard form.fields.indices.contains(index) else { return nil }
      return AskedField(form.fields[index], context) { edits, isRight in
        edits.map { .form(.edited($0)) } + (isRight ? next : again)
      }
    case .storage: return choice { .form(.storageChosen(form.storages[$0].identifier)) }
    case .account: return choice { .form(.accountChosen(form.usableAccounts[$0].identifier)) }
    }
  }

  private func choice(_ action: (Int) -> App.Action) -> AskedField? {
    guard let index = form.stops.firstIndex(of: form.focus), rows.indices.contains(index) else { return nil }
    let row = rows[index]
    return AskedField(row, choosing: row.options.indices.map { [action($0)] + next }, keep: next)
  }

  /// On to the next field; once the form was sent back, to the next one that is wrong.
  private var next: [App.Action] {
    let isLast = form.focus == form.stops.last || form.problemCount > 0
    return isLast ? [.navigation(.nextTapped)] : [.form(.moved(by: 1))]
  }

  /// A field that is left is judged.
  private var again: [App.Action] { [.form(.moved(by: 1)), .form(.focused(form.focus))] }
}
