import CheckoutViewModel
import OneEntryClient

extension CartScreen {
  private var cart: Cart { app.shopping.cart }

  /// The lines, of which one is chosen; the actions are about that one.
  var page: LinearPage {
    let words = context.strings.cart
    guard !(cart.lines.isEmpty && cart.kept.isEmpty) else {
      return LinearPage(title: words.title, lines: [words.empty, words.emptyHint], hints: keys)
    }
    return LinearPage(title: words.title, lines: sums + notes, items: items, hints: keys)
  }

  private var sums: [SafeText] {
    let words = context.strings.cart
    guard !cart.isEmpty else { return [] }
    let estimate = context.strings.formats.labelled(words.estimate, context.formatting.money(cart.estimate))
    return ["\(context.strings.common.items(cart.count)). \(estimate). \(words.estimateHint)"]
  }

  private var notes: [SafeText] {
    let words = context.strings.cart
    let changed = cart.lines.filter { $0.previousPrice != nil }.map { line in
      words.priceChanged(
        SafeText(untrusted: line.title), context.formatting.money(line.previousPrice),
        context.formatting.money(line.price))
    }
    return changed + (cart.hasUnpriced ? [words.unpriced] : [])
      + (cart.isEmpty && !cart.kept.isEmpty ? [words.onlyKept] : [])
  }

  private var items: [Choice] {
    (cart.lines + cart.kept).enumerated().map { index, line in
      let marks = [
        index >= cart.lines.count ? context.strings.cart.keptForLater : "",
        index == cart.selection ? context.strings.linear.chosen : "",
      ].filter { !$0.isEmpty }
      let text = text(of: line)
      return Choice(
        text: marks.isEmpty ? text : "\(text) (\(marks.joined(separator: ", ")))",
        actions: [.cart(.moved(by: index - cart.selection))])
    }
  }

  private func text(of line: CartLine) -> SafeText {
    let formatting = context.formatting
    let price: SafeText = "\(formatting.number(line.quantity)) × \(formatting.money(line.price))"
    return "\(line.noting(SafeText(untrusted: line.title))), \(price), \(formatting.money(line.sum))"
  }
}
