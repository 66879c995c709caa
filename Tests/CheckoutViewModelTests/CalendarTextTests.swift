import CheckoutViewModel
import Testing

struct CalendarTextTests {
  @Test(arguments: ["2026-12-24", "24.12.2026", "24/12/2026", "24-12-2026"])
  func `a day is read in each usual order`(text: String) throws {
    let day = try #require(CalendarText.date(from: text))
    #expect((day.year, day.month, day.day) == (2026, 12, 24))
  }

  @Test(arguments: [("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false), ("2000-02-29", true)])
  func `leap years have a day more`(text: String, exists: Bool) {
    #expect((CalendarText.date(from: text) != nil) == exists)
  }

  @Test(arguments: [
    "2026.12.24", "2026-12", "24-12-26", "24-12-2026-1", "124-12-2026", "٢٤-12-2026", "", "--",
  ])
  func `anything else is no day`(text: String) {
    #expect(CalendarText.date(from: text) == nil)
  }

  @Test(arguments: ["24:00", "9:60", "9:5", "009:05", "9:05:00", "9", ":", "٩:05"])
  func `anything else is no time of day`(text: String) {
    #expect(CalendarText.time(from: text) == nil)
  }

  @Test func `a day and a time stand beside each other`() throws {
    let moment = try #require(CalendarText.dateTime(from: "24.12.2026 9:05"))
    #expect(moment.day.day == 24)
    #expect(moment.time == CalendarText.time(from: "09:05"))
  }
}
