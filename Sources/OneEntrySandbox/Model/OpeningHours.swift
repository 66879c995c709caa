/// When something can be delivered or collected: the same hours of every day but one, in UTC.
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
  /// The day without any, counted from today.
  let closedDay: Int

  /// Mornings and afternoons, in hours.
  static let general = OpeningHours(
    spans: [Span((9, 0), (12, 0)), Span((14, 0), (18, 0))], period: 60, closedDay: 10)
}
