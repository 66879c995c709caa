import CheckoutViewModel
import OneEntryClient

extension FieldRow {
  init(_ field: Field, isFocused: Bool, context: RenderContext) {
    label = SafeText(untrusted: field.title.isEmpty ? field.id : field.title)
    demand = field.isRequired ? context.strings.common.required : context.strings.common.optional
    content =
      context.hidesPersonalData ? Self.hidden(field, context) : Self.content(of: field, context.formatting)
    hint = Self.hint(for: field, context.strings)
    reason = field.asksForPhone ? context.strings.form.phoneReason : ""
    problem = field.problem.map(context.problem)
    self.isFocused = isFocused
    of = { context.strings.catalogue.of(context.formatting.number($0), context.formatting.number($1)) }
  }

  private static func content(of field: Field, _ formatting: Formatting) -> Content {
    switch field.kind {
    case .line: line(of: field)
    case .secret where !field.isRevealed:
      .line(SafeText(repeating: "•", count: field.text.count), cursor: field.cursor)
    case .secret: .line(SafeText(untrusted: field.text), cursor: field.columnsBeforeCursor)
    case .fixed: .line(SafeText(untrusted: field.summary), cursor: nil)
    case .multiline: lines(of: field)
    case .choice(let many): options(of: field, many, formatting)
    }
  }

  /// What can be chosen is not a secret, but which of it was.
  private static func hidden(_ field: Field, _ context: RenderContext) -> Content {
    .line(
      context.personal(SafeText(untrusted: field.summary.isEmpty ? field.text : field.summary)), cursor: 0)
  }

  private static func line(of field: Field) -> Content {
    let (text, cursor) = field.shown
    return .line(
      SafeText(untrusted: text), cursor: SafeText(untrusted: String(text.prefix(cursor))).width)
  }

  private static func lines(of field: Field) -> Content {
    let lines = field.text.split(separator: "\n", omittingEmptySubsequences: false)
    let before = field.text.prefix(field.cursor).split(separator: "\n", omittingEmptySubsequences: false)
    return .lines(
      lines.map { SafeText(untrusted: String($0)) }, cursorLine: max(0, before.count - 1),
      cursorColumn: SafeText(untrusted: String(before.last ?? "")).width)
  }

  private static func options(of field: Field, _ many: Bool, _ formatting: Formatting) -> Content {
    let options = field.options.enumerated().map { index, option in
      let slot = field.slots.indices.contains(index) ? formatting.slot(field.slots[index]) : nil
      return Option(
        title: slot ?? SafeText(untrusted: option.title), isChosen: field.chosen.contains(index), isTick: many
      )
    }
    return .options(options, highlighted: field.highlighted)
  }

  private static func hint(for field: Field, _ strings: Strings) -> SafeText {
    if let obstacle = field.obstacle { return strings.form.obstacle(obstacle) }
    if let example = strings.example(field.type) { return example }
    return field.asksForPhone ? strings.form.phoneReason : field.asksForEmail ? strings.form.emailExample : ""
  }
}

extension Field {
  fileprivate var columnsBeforeCursor: Int { SafeText(untrusted: String(text.prefix(cursor))).width }

  /// A shopper is told why a phone number is asked for.
  fileprivate var asksForPhone: Bool { ["phone", "tel", "mobile"].contains { id.lowercased().contains($0) } }

  fileprivate var asksForEmail: Bool { id.lowercased().contains("mail") }
}
