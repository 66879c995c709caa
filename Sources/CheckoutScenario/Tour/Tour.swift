import CheckoutScreens

/// A tour through scenarios: each is a chapter, and stops at each of its captions.
public struct Tour: Sendable {
  /// A caption of a chapter.
  public struct Place: Hashable, Sendable {
    /// The chapter, counted from 0.
    public var chapter: Int
    /// The index of the step that is the caption.
    public var step: Int
  }

  /// What a key asks for.
  public enum Order: Equatable, Sendable {
    /// Nothing but to be drawn again.
    case redraw
    /// Goes on to the next caption.
    case goOn
    /// Plays from the beginning of the chapter up to where the tour is now.
    case play
    /// Gives the keyboard away.
    case handOver
    /// The key is for the shop.
    case pass
    case leave
  }

  /// What is played, in order.
  public let chapters: [Scenario]
  /// Where it is.
  public private(set) var place: Place
  /// Who has the keys.
  public private(set) var mode = TourFrame.Mode.telling

  /// A tour that begins with the chapter with this number, counted from 0; `nil` where there is none.
  public init?(_ chapters: [Scenario], beginningAt chapter: Int = 0) {
    guard chapters.indices.contains(chapter) else { return nil }
    self.chapters = chapters
    place = Place(chapter: chapter, step: chapters[chapter].stops[0])
  }

  /// The chapter that is played.
  public var chapter: Scenario { chapters[place.chapter] }

  /// Whether it waits after this step of the chapter.
  public func stops(at step: Int) -> Bool { chapter.stops.contains(step) }

  /// Whether there is nothing after the caption that is shown.
  public var isAtEnd: Bool { place.chapter == chapters.count - 1 && place.step == chapter.stops.last }

  /// The caption at a step of the chapter is shown.
  public mutating func arrive(at step: Int) { if stops(at: step) { place.step = step } }

  /// Goes on to the next chapter; `false` where there is none.
  public mutating func turnPage() -> Bool { open(place.chapter + 1) }

  private mutating func open(_ chapter: Int) -> Bool {
    guard chapters.indices.contains(chapter) else { return false }
    place = Place(chapter: chapter, step: chapters[chapter].stops[0])
    mode = .telling
    return true
  }

  private mutating func goBack() -> Bool {
    if let step = chapter.stops.last(where: { $0 < place.step }) {
      place.step = step
      return true
    }
    guard open(place.chapter - 1) else { return false }
    place.step = chapter.stops.last ?? place.step
    return true
  }
}

// MARK: - Keys

extension Tour {
  /// What a key means now.
  public mutating func press(_ key: Key) -> Order {
    switch mode {
    case .telling: tell(key)
    case .choosing: choose(key)
    case .trying: handBack(key)
    }
  }

  private mutating func tell(_ key: Key) -> Order {
    switch key {
    case .enter, .character(" "), .right, .down, .pageDown: return isAtEnd ? .redraw : .goOn
    case .left, .up, .backspace, .pageUp: return goBack() ? .play : .redraw
    case .character("t"):
      mode = .trying
      return .handOver
    case .character("l"):
      mode = .choosing
      return .redraw
    default: return chapter(key)
    }
  }

  private mutating func choose(_ key: Key) -> Order {
    guard key != .escape, key != .character("l") else {
      mode = .telling
      return .redraw
    }
    return chapter(key)
  }

  private mutating func chapter(_ key: Key) -> Order {
    switch key {
    case .character("q"), .control("c"): return .leave
    case .character(let digit):
      guard digit.isASCII, let number = digit.wholeNumberValue, open(number - 1) else { return .redraw }
      return .play
    default: return .redraw
    }
  }

  /// The shop is as it was, whatever was done in it.
  private mutating func handBack(_ key: Key) -> Order {
    guard key == .control("x") else { return .pass }
    mode = .telling
    return .play
  }
}

extension Scenario {
  /// The indices of its captions; without any, that of its last step.
  var stops: [Int] {
    let captions = steps.indices.filter { if case .caption = steps[$0].act { true } else { false } }
    return captions.isEmpty ? [max(0, steps.count - 1)] : captions
  }

  /// What is said after a step, and in which chapter; what was said before counts until something else is.
  public func caption(at step: Int) -> LocalText? {
    steps.prefix(step + 1).reversed().lazy.compactMap { step in
      if case .caption(let text) = step.act { text } else { nil }
    }.first
  }

  /// Its name in a tour.
  public var chapterTitle: LocalText {
    steps.lazy.compactMap { step in if case .chapter(let text) = step.act { text } else { nil } }.first
      ?? LocalText(title)
  }
}
