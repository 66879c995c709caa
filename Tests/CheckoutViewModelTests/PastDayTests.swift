import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct PastDayTests {
  /// 14 November 2023, 22:13 in Greenwich; the 15th in Tokyo.
  private let now = Sample.now

  private func field(_ text: String, _ type: AttributeType = .date, _ marker: String = "when") -> Field {
    Field(id: marker, title: "", type: type, text: text)
  }

  @Test(arguments: [
    ("2023-11-13", true), ("2023-11-14", false), ("14.11.2023", false), ("13/11/2023", true),
    ("2020-01-01", true), ("2024-01-01", false), ("", false), ("soon", false), ("2023-11-31", false),
  ])
  func `a day before today is past`(_ text: String, _ isPast: Bool) {
    #expect(field(text).isPast(at: now, in: .gmt) == isPast)
  }

  @Test func `today is where the shopper is`() throws {
    let tokyo = try #require(TimeZone(secondsFromGMT: 9 * 3600))
    #expect(field("2023-11-14").isPast(at: now, in: tokyo))
    #expect(!field("2023-11-15").isPast(at: now, in: tokyo))
  }

  @Test func `a moment is past with its day, a time of day never is`() {
    #expect(field("2023-11-13 23:59", .dateTime).isPast(at: now, in: .gmt))
    #expect(!field("2023-11-14 00:00", .dateTime).isPast(at: now, in: .gmt))
    #expect(!field("00:00", .time).isPast(at: now, in: .gmt))
    #expect(!field("2020-01-01", .string).isPast(at: now, in: .gmt))
  }

  @Test(arguments: ["birthday", "date_of_birth", "dob", "date_naissance", "Geburtstag"])
  func `a birthday is always past, and nothing is said of it`(_ marker: String) {
    #expect(!field("1990-05-01", .date, marker).isPast(at: now, in: .gmt))
  }
}
