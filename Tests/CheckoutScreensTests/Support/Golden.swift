import CheckoutScreens
import Foundation
import Testing

/// Compares a frame with `Goldens/<name>.txt`. `UPDATE_GOLDENS=1` writes it anew; a golden that is missing fails.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
    path: "Goldens")
  let url = folder.appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
    #expect(throws: Never.self, sourceLocation: sourceLocation) { try Data(text.utf8).write(to: url) }
    return
  }
  guard let golden = try? String(contentsOf: url, encoding: .utf8) else {
    Issue.record("Goldens/\(name).txt is missing; UPDATE_GOLDENS=1 writes it", sourceLocation: sourceLocation)
    return
  }
  #expect(text == golden, "\(name) has changed; UPDATE_GOLDENS=1 accepts it", sourceLocation: sourceLocation)
}

extension Canvas {
  /// The text of every row, without the spaces at its end.
  var dump: String {
    (0..<height).map(rowText).joined(separator: "\n") + "\n"
  }

  func rowText(_ row: Int) -> String {
    let text = self.row(row).map(\.text).joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// The text, and below each row that has styles one letter a cell; what the letters stand for follows.
  var styleDump: String {
    var letters: [Style: Character] = [:]
    let rows = (0..<height).map { row in
      let marks = self.row(row).map { cell in letter(for: cell.style, in: &letters) }
      return rowText(row) + "\n" + String(marks) + "\n"
    }
    let legend = letters.sorted { $0.value < $1.value }.map { "\($0.value) \($0.key.words)\n" }
    return rows.joined() + legend.joined()
  }

  private func letter(for style: Style, in letters: inout [Style: Character]) -> Character {
    if let letter = letters[style] { return letter }
    let all = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    letters[style] = all[letters.count % all.count]
    return all[(letters.count - 1) % all.count]
  }
}

extension Style {
  fileprivate var words: String {
    let colours = [foreground.map { "ink \($0.hexText)" }, background.map { "paper \($0.hexText)" }]
      .compactMap(
        \.self)
    let marks = [(isBold, "bold"), (isDim, "dim"), (isUnderlined, "underlined"), (isReversed, "reversed")]
    return (colours + marks.filter(\.0).map(\.1)).joined(separator: " ")
  }
}

extension Color {
  var hexText: String {
    [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
