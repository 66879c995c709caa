import Foundation

/// Rows below a heading, as Markdown has them.
struct Table {
  let heading: [String]
  var rows: [[String]] = []

  func print() {
    let widths = heading.indices.map { column in
      ([heading] + rows).map { $0[column].count }.max() ?? 0
    }
    for row in [heading, widths.map { String(repeating: "-", count: $0) }] + rows {
      let cells = zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
      Swift.print("| \(cells.joined(separator: " | ")) |")
    }
    Swift.print()
  }
}
