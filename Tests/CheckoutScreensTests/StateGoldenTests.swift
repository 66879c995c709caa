import CheckoutScreens
import CheckoutViewModel
import Testing

/// Loading, empty, wrong and every word of a payment: how each state looks at 80×24.
struct StateGoldenTests {
  @Test(arguments: Shopper.states.map(\.name))
  func `a state looks as it did`(name: String) throws {
    let make = try #require(Shopper.states.first { $0.name == name }).make
    expectGolden(make(.english).frame().dump, name)
  }
}
