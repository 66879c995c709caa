import Foundation
import Testing

@testable import checkout

struct ManualPageTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  @Test(arguments: ["Sources/checkout/Manual/checkout.1", "README.md"], SettingKey.allCases)
  func `every setting is in the manual`(_ page: String, _ key: SettingKey) throws {
    let text = try String(contentsOf: Self.root.appending(path: page), encoding: .utf8)
    #expect(text.contains(key.variable))
  }
}
