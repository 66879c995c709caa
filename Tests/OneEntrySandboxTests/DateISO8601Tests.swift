import Foundation
import Testing

@testable import OneEntrySandbox

struct DateISO8601Tests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (1_746_044_129_254, "2025-04-30T20:15:29.254Z"),
    (951_782_400_001, "2000-02-29T00:00:00.001Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
  ])
  func `a moment is written in UTC with milliseconds`(_ milliseconds: Int, _ text: String) {
    #expect(Date(timeIntervalSince1970: Double(milliseconds) / 1000).iso8601 == text)
  }
}
