import ArgumentParser
import CheckoutViewModel
import Foundation
import Testing

@testable import checkout

/// Options that mean nothing where they are given: each is refused, none is dropped.
struct OptionsTests {
  @Test(arguments: [
    (["--user", "ann"], "--user"), (["--provider", "email"], "--provider"),
    (["--password-stdin"], "--password-stdin"),
    (["--user", "ann", "--password-stdin", "--provider", "email"], "--user"),
  ])
  func `a guest signs in nowhere`(options: [String], named: String) {
    for command in [["pay", "--product", "14"], ["resume"], ["status", "89"]] {
      expectRefusal(command + ["--guest"] + options, naming: named)
      #expect(throws: Never.self) { try Checkout.parseAsRoot(command + options) }
    }
  }

  @Test(arguments: [["--account", "cash"], ["--storage", "orders"], ["--field", "name=Ann"]])
  func `what is said of a test order needs one`(options: [String]) {
    expectRefusal(["doctor"] + options, naming: options[0])
    #expect(throws: Never.self) { try Checkout.parseAsRoot(["doctor", "--order", "14"] + options) }
  }

  private func expectRefusal(_ arguments: [String], naming option: String) {
    do {
      _ = try Checkout.parseAsRoot(arguments)
      Issue.record("\(arguments) means something")
    } catch {
      #expect(Checkout.message(for: error).contains(option))
    }
  }

  @Test func `nobody signs in without a name but the user of the demo shop`() throws {
    let shop = Project(name: "shop.example", mode: .unknown)
    #expect(throws: HeadlessError.self) {
      try GivenAccount(user: nil, passwordStdin: true).credentials(in: shop)
    }
    let nobody = GivenAccount(user: nil, passwordStdin: false)
    #expect(try nobody.credentials(in: shop) == nil)
    var demo = Project(name: "", mode: .demo)
    demo.demoAccount = DemoAccount(user: "ann", password: "s")
    #expect(try nobody.credentials(in: demo)?.user == "ann")
  }
}
