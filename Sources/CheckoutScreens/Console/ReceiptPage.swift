extension Receipt {
  /// One HTML page that needs nothing else, made to be printed or kept as a PDF.
  var page: String {
    """
    <!doctype html>
    <html lang="\(strings.formats.htmlLanguage)">
    <head>
    <meta charset="utf-8">
    <title>\(title.html)</title>
    <style>
    body { font: 11pt/1.5 system-ui, sans-serif; color: #111; max-width: 42em; margin: 3em auto; padding: 0 1em }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1.5em } dd { margin: 0 } dt { color: #555 }
    table { width: 100%; border-collapse: collapse; margin-top: 2em }
    th, td { text-align: right; padding: .4em 0 .4em 1em; border-bottom: 1px solid #ccc }
    th:first-child, td:first-child { text-align: left; padding-left: 0 }
    tfoot td { border-bottom: 0 } tfoot tr:last-child td { font-weight: bold } tr { break-inside: avoid }
    </style>
    </head>
    <body>
    <h1>\(title.html)</h1>
    \(list(facts))
    \(table)
    \(payments.isEmpty ? "" : "<h2>\(strings.orders.payments.html)</h2>\n\(list(payments))")
    </body>
    </html>

    """
  }

  private func list(_ rows: [(name: SafeText, value: SafeText)]) -> String {
    "<dl>\n" + rows.map { "<dt>\($0.name.html)</dt><dd>\($0.value.html)</dd>\n" }.joined() + "</dl>"
  }

  private var table: String {
    let words = strings.orders
    let titles = [strings.cart.product, words.quantity, words.unitPrice, words.total]
    let rows = lines.map { row([$0.name, $0.quantity, $0.price, $0.sum], "td") }.joined()
    let foot = sumRows.map { row($0, "td") }.joined()
    return
      "<table>\n<thead>\n\(row(titles, "th"))</thead>\n<tbody>\n\(rows)</tbody>\n<tfoot>\n\(foot)</tfoot>\n</table>"
  }

  private func row(_ cells: [SafeText], _ tag: String) -> String {
    "<tr>" + cells.map { "<\(tag)>\($0.html)</\(tag)>" }.joined() + "</tr>\n"
  }
}

extension SafeText {
  /// As text of an HTML page.
  fileprivate var html: String {
    string.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
