import Foundation
import TestSupport

extension JSONSchema {
  /// What a report without a screen promises.
  static var report: JSONSchema {
    get throws {
      try JSONSchema(
        at: HouseTests.root.appending(path: "Sources/checkout/Headless/CheckoutReport.schema.json"))
    }
  }
}
