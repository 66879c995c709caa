import Testing

@testable import CursesTerminal

@MainActor struct TerminalEventsTests {
  @Test func `events come in their order, those first that nobody waited for`() async {
    let events = TerminalEvents()
    for letter in "abc" { events.yield(.key(.character(letter))) }
    var taken = ""
    let last = await events.first { event -> Character? in
      guard case .key(.character(let letter)) = event else { return nil }
      taken.append(letter)
      if letter == "b" { events.yield(.key(.character("d"))) }
      return letter == "d" ? letter : nil
    }
    #expect((taken, last) == ("abcd", "d"))
  }

  @Test func `what comes after the one that was waited for is not lost`() async {
    let events = TerminalEvents()
    events.yield(.resumed)
    events.yield(.terminated(signal: 15))
    #expect(await events.first { $0 == .resumed ? true : nil } == true)
    #expect(await events.first { $0 } == .terminated(signal: 15))
  }

  @Test func `keys that are held wait in their order, and nothing else does`() async {
    let events = TerminalEvents()
    events.holdsKeys = true
    for letter in "abc" { events.yield(.key(.character(letter))) }
    events.yield(.resumed)
    var taken: [TerminalEvent] = []
    let last = await events.first { event -> TerminalEvent? in
      taken.append(event)
      if event == .resumed { Task { events.holdsKeys = false } }
      return event == .key(.character("c")) ? event : nil
    }
    #expect(last != nil && taken == [.resumed] + "abc".map { .key(.character($0)) })
  }

  @Test func `the end is told`() async {
    let events = TerminalEvents()
    events.yield(.resumed)
    events.finish()
    #expect(await events.first { _ -> Int? in nil } == nil)
  }
}
