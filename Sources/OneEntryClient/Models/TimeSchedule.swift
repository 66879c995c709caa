/// When a `timeInterval` recurs, as a form or an entity's attribute writes it; all times are UTC. What the
/// rule comes to is left to whoever offers its slots. Wire contract §4.4.
public struct TimeSchedule: Hashable, Sendable {
  /// A part of a day.
  public struct Interval: Hashable, Sendable {
    /// Minutes after midnight.
    public var start: Int
    /// Minutes after midnight, up to 1440.
    public var end: Int
    /// The length of a slot in minutes; `nil` where the whole interval is one slot.
    public var period: Int?

    /// Creates a value from its parts.
    public init(start: Int, end: Int, period: Int?) {
      self.start = start
      self.end = end
      self.period = period
    }
  }

  /// A day on which nothing is offered.
  public struct Closure: Hashable, Sendable {
    /// The first day that is closed, or the only one.
    public var day: UTCDay
    /// Whether it repeats every week.
    public var isWeekly: Bool
    /// Whether it repeats every month.
    public var isMonthly: Bool

    /// Creates a value from its parts.
    public init(day: UTCDay, isWeekly: Bool = false, isMonthly: Bool = false) {
      self.day = day
      self.isWeekly = isWeekly
      self.isMonthly = isMonthly
    }
  }

  /// The days that the rule starts from, both ends included; `nil` where they cannot be read, and the rule
  /// yields nothing.
  public var days: ClosedRange<UTCDay>?
  /// The times of a day, in UTC.
  public var intervals: [Interval]
  /// Whether it repeats every week.
  public var isWeekly: Bool
  /// Whether it repeats every month.
  public var isMonthly: Bool
  /// `nil` where the rule does not say.
  public var isYearly: Bool?
  /// A month from 1 to 12 that the rule is limited to.
  public var month: Int?
  /// A year that the rule is limited to.
  public var year: Int?
  /// The days without slots.
  public var closures: [Closure]
  /// Slots that overlap one of these are not offered.
  public var exceptions: [TimeSlot]
  /// Slots that older SDKs computed from the rule when it was made.
  public var slots: [TimeSlot]

  /// Creates a value from its parts.
  public init(
    days: ClosedRange<UTCDay>? = nil, intervals: [Interval] = [], isWeekly: Bool = false,
    isMonthly: Bool = false, isYearly: Bool? = nil, month: Int? = nil, year: Int? = nil,
    closures: [Closure] = [], exceptions: [TimeSlot] = [], slots: [TimeSlot] = []
  ) {
    self.days = days
    self.intervals = intervals
    self.isWeekly = isWeekly
    self.isMonthly = isMonthly
    self.isYearly = isYearly
    self.month = month
    self.year = year
    self.closures = closures
    self.exceptions = exceptions
    self.slots = slots
  }
}

extension TimeSchedule {
  /// A form's rules, or an entity's groups of rules; bare pairs of moments among them are ``TimeSlot``s and
  /// passed over.
  static func schedules(_ wire: WireValue) -> [TimeSchedule] {
    var rules: [WireValue] = []
    for element in wire.elements {
      rules += element.members["values"] == nil ? [element] : element["values"].elements
    }
    return rules.filter(\.isRule).map(TimeSchedule.init)
  }

  private init(_ wire: WireValue) {
    self.init()
    let range = wire.members["range"] == nil ? wire["dates"] : wire["range"]
    let exceptions = wire["exceptions"]
    days = Self.days(range.elements.map(\.day))
    intervals = wire["intervals"].elements.compactMap(\.interval)
    intervals += wire["times"].elements.compactMap(\.wholeInterval)
    isWeekly = wire["inEveryWeek"].flag ?? false
    isMonthly = wire["inEveryMonth"].flag ?? false
    isYearly = wire["inEveryYears"].flag ?? wire["inEveryYear"].flag
    (month, year) = (wire["fullMonth"].int, wire["selectedYear"].int)
    closures = wire["external"].elements.flatMap(\.closures) + exceptions.elements.flatMap(\.closures)
    self.exceptions = exceptions.elements.compactMap(TimeSlot.init(pair:))
    slots = TimeSlot.slots(wire["timeIntervals"])
  }

  /// A range of more than 400 days counts for its first 400 only.
  private static func days(_ ends: [UTCDay?]) -> ClosedRange<UTCDay>? {
    guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
    return first...min(last, first.advanced(by: 399))
  }
}

extension WireValue {
  fileprivate var isRule: Bool { ["range", "dates", "timeIntervals"].contains { members[$0] != nil } }

  fileprivate var day: UTCDay? { timestamp?.day }

  /// Minutes after midnight; minutes may be missing.
  fileprivate var clock: Int? {
    guard let hours = self["hours"].int, 0...24 ~= hours else { return nil }
    let minutes = self["minutes"].isNull ? 0 : self["minutes"].int
    guard let minutes, 0..<60 ~= minutes, hours < 24 || minutes == 0 else { return nil }
    return hours * 60 + minutes
  }

  fileprivate var interval: TimeSchedule.Interval? {
    guard let start = self["start"].clock, let end = self["end"].clock, start < end else { return nil }
    let period = self["period"].int ?? 0
    return .init(start: start, end: end, period: period > 0 ? period : 15)
  }

  fileprivate var wholeInterval: TimeSchedule.Interval? {
    let ends = elements.map(\.clock)
    guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
    return .init(start: start, end: end, period: nil)
  }

  /// A day as text, or an object with one or several.
  fileprivate var closures: [TimeSchedule.Closure] {
    let days = [day] + self["date"].elements.map(\.day) + self["dates"].elements.map(\.day)
    let (weekly, monthly) = (self["inEveryWeek"].flag ?? false, self["inEveryMonth"].flag ?? false)
    return days.compactMap(\.self).map { .init(day: $0, isWeekly: weekly, isMonthly: monthly) }
  }
}

extension Timestamp {
  /// The day in UTC; a date without a time is that day.
  fileprivate var day: UTCDay? {
    if let date { return UTCDay(date) }
    guard text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil else { return nil }
    return Timestamp(text + "T00:00:00Z").date.map(UTCDay.init)
  }
}
