import CheckoutViewModel
import Testing

@testable import CheckoutScreens

/// What the mouse does, by what is drawn where.
struct ClickTests {
  private func clicked(_ shopper: Shopper, _ text: String, _ width: Int = 80, _ height: Int = 24) throws
    -> App.Action?
  {
    let rows = shopper.frame(width, height).dump.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains(text) })
    let column = try #require(rows[row].firstRange(of: text)).lowerBound
    let cell = SafeText(untrusted: String(rows[row][..<column])).width
    return shopper.view.action(for: .mouse(column: cell, row: row, wheel: 0), width: width, height: height)
  }

  @Test func `a click on a row selects it, and one on the selected row does nothing`() throws {
    let shopper = Shopper.withCart()
    #expect(try clicked(shopper, "Crème brûlée") == .catalogue(.moved(by: 3)))
    #expect(try clicked(shopper, "▸ Box") == nil)
    let order = try #require(Shopper.atOrders().app.shopping.orders.visible.last)
    #expect(try clicked(Shopper.atOrders(), "\(order.id)") != nil)
  }

  @Test func `headings between rows are passed over`() throws {
    var shopper = Shopper.atCart()
    shopper.does(.cart(.moved(by: -5)), .cart(.keptForLater))
    let kept = try #require(shopper.app.shopping.cart.kept.first)
    #expect(try clicked(shopper, "Kept for later") == nil)
    let action = try #require(try clicked(shopper, kept.title))
    shopper.does(action)
    #expect(shopper.app.shopping.cart.selection == shopper.app.shopping.cart.lines.count)
  }

  @Test func `a click on a field goes there, on the label or the value`() throws {
    #expect(try clicked(Shopper.atSignIn(), "Password") == .signIn(.moved(by: 1)))
    let form = Shopper.atForm()
    let action = try #require(try clicked(form, "E-mail", 120, 40))
    var after = form
    after.does(action)
    #expect(after.app.shopping.form.focusedField?.id == "email")
  }

  @Test(arguments: KeyTests.states.map(\.0), [(40, 12), (80, 24), (120, 40)])
  func `a click on a key of the footer is that key, and every place has a meaning`(
    name: String, _ size: (width: Int, height: Int)
  ) throws {
    let view = try #require(KeyTests.states.first { $0.0 == name }).1(.english).view
    let frame = view.draw(width: size.width, height: size.height)
    for target in frame.targets {
      let (column, row) = (target.place.column, target.place.row)
      #expect(frame.bounds.columns.contains(column) && frame.bounds.rows.contains(row))
      guard case .key(let key) = target.meaning, frame.target(column: column, row: row) == target.meaning
      else {
        continue
      }
      let click = Key.mouse(column: column, row: row, wheel: 0)
      #expect(view.action(for: click, width: size.width, height: size.height) == view.action(for: key))
    }
  }

  @Test func `what lies under a question cannot be clicked, and its answers can`() throws {
    var shopper = Shopper.withCart()
    shopper.does(.program(.quitTapped))
    #expect(try clicked(shopper, "Crème brûlée") == nil)
    #expect(try clicked(shopper, "Quit ") == .overlay(.answered(yes: true)))
    #expect(try clicked(shopper, "Stay") == .overlay(.answered(yes: false)))
  }

  @Test func `the wheel moves the selection, one place at a time`() {
    let wheel = { (view: View, turn: Int) in
      view.action(for: .mouse(column: 0, row: 0, wheel: turn), width: 80, height: 24)
    }
    #expect(wheel(Shopper.withCart().view, 1) == .catalogue(.moved(by: 1)))
    #expect(wheel(Shopper.atCart().view, -1) == .cart(.moved(by: -1)))
    #expect(wheel(Shopper.waitingForPayment().view, 1) == nil)
    var help = Shopper.withCart()
    help.does(.overlay(.helpTapped))
    #expect(wheel(help.view, 1) == .overlay(.helpScrolled(by: 1)))
  }

  @Test func `in a window that is too small nothing is clicked`() {
    let view = Shopper.withCart().view
    for row in 0..<11 {
      #expect(view.action(for: .mouse(column: 3, row: row, wheel: 0), width: 39, height: 11) == nil)
    }
  }
}
