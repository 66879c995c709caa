extension Scenario {
  /// The titles of its parts, in order, as they are in the file.
  public var chapters: [String] { chapterStarts.map(\.title) }

  /// The index of the last step of a part, by its title in any language; `nil` where there is no such part.
  public func lastStep(ofChapter title: String) -> Int? {
    let starts = chapterStarts
    guard let place = starts.firstIndex(where: { $0.text.isCalled(title) }) else { return nil }
    return place + 1 < starts.count ? starts[place + 1].index - 1 : steps.count - 1
  }

  private var chapterStarts: [(index: Int, text: LocalText, title: String)] {
    steps.enumerated().compactMap { index, step in
      if case .chapter(let text) = step.act { (index, text, text.text) } else { nil }
    }
  }
}

extension LocalText {
  fileprivate func isCalled(_ title: String) -> Bool { text == title || translations.values.contains(title) }
}
