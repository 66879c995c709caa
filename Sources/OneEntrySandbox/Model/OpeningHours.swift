/// Days that come back at a fixed distance, on which nothing is possible. Only the next one is announced, and it stays the
/// same until it is over: what was possible yesterday is possible today.
struct ClosedDays: Sendable {
  /// In days.
  let every: Int
  /// The first one, in days after 1 January 1970.
  let after: Int

  /// The next one as a number of days from a day, which is given as days since 1 January 1970; 0 for that day.
  func next(from day: Int) -> Int { (((after - day) % every) + every) % every }
}

/// When something can be delivered or collected: the same hours of every day that is not closed, in UTC.
struct OpeningHours: Sendable {
  /// From one minute of the day to another.
  struct Span: Sendable {
    let start: Int
    let end: Int

    /// From one time of day to another, each as hours and minutes, e.g. `(11, 30)`.
    init(_ start: (hour: Int, minute: Int), _ end: (hour: Int, minute: Int)) {
      self.start = start.hour * 60 + start.minute
      self.end = end.hour * 60 + end.minute
    }
  }

  let spans: [Span]
  /// How long one slot is, in minutes.
  let period: Int
  /// When there are none.
  let closed: ClosedDays

  /// Mornings and afternoons, in hours.
  static let general = OpeningHours(
    spans: [Span((9, 0), (12, 0)), Span((14, 0), (18, 0))], period: 60,
    closed: ClosedDays(every: 11, after: 9))
}
