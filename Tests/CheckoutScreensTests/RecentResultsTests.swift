import Testing

@testable import CheckoutScreens

struct RecentResultsTests {
  @Test func `what was asked about lately is not worked out again`() {
    let squares = RecentResults<Int, Int>(limit: 2)
    var worked: [Int] = []
    for number in [1, 2, 1, 2, 3, 2, 1] {
      let square = squares.of(number) {
        worked.append(number)
        return number * number
      }
      #expect(square == number * number)
    }
    #expect(worked == [1, 2, 3, 1])
  }
}
