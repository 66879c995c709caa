import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

extension Shopper {
  typealias State = (name: String, make: @Sendable (Language) -> Shopper)

  /// A state reached from another one by actions.
  private static func state(
    _ name: String, from make: @escaping @Sendable (Language, String) -> Shopper,
    _ actions: @autoclosure @escaping @Sendable () -> [App.Action]
  ) -> State {
    (
      name,
      { language in
        var shopper = make(language, "terminal")
        for action in actions() { shopper.does(action) }
        return shopper
      }
    )
  }

  private static let start: @Sendable (Language, String) -> Shopper = { Shopper($0, theme: $1) }
  private static let signIn: @Sendable (Language, String) -> Shopper = { atSignIn($0, theme: $1) }
  private static let signedIn: @Sendable (Language, String) -> Shopper = { Self.signedIn($0, theme: $1) }
  private static let form: @Sendable (Language, String) -> Shopper = { atForm($0, theme: $1) }
  private static let review: @Sendable (Language, String) -> Shopper = { atReview($0, theme: $1) }
  private static let payment: @Sendable (Language, String) -> Shopper = { waitingForPayment($0, theme: $1) }
  private static let orders: @Sendable (Language, String) -> Shopper = { atOrders($0, theme: $1) }
  private static let catalogue: @Sendable (Language, String) -> Shopper = { withCart($0, theme: $1) }

  static let signInStates = [
    state("sign-in-loading", from: start, [.started, .navigation(.opened(.signIn))]),
    state(
      "sign-in-unreachable", from: start,
      [.started, .navigation(.opened(.signIn)), .signIn(.providersLoaded(.failure(.offline)))]),
    state(
      "sign-in-wrong-password", from: signIn,
      [
        .signIn(.edited(.insert("your-user@email.com"))), .signIn(.moved(by: 1)),
        .signIn(.edited(.insert("12345"))),
        .signIn(.submitted), .signIn(.answered(.signIn, .failure(.wrongCredentials("Bad password")))),
      ]),
    state("sign-in-sign-up", from: signIn, [.signIn(.purposeChosen(.signUp)), .signIn(.submitted)]),
    state("sign-in-reset", from: signIn, [.signIn(.purposeChosen(.resetPassword))]),
  ]

  static let catalogueStates = [
    state("catalogue-loading", from: signedIn, []),
    state(
      "catalogue-empty", from: signedIn,
      [.catalogue(.loaded(offset: 0, .position, .success(Page(items: [], total: 0))))]),
    state(
      "catalogue-failed", from: signedIn,
      [.catalogue(.loaded(offset: 0, .position, .failure(.shopBroken(status: 502))))]
    ),
    state(
      "catalogue-filter", from: catalogue, [.catalogue(.filterOpened), .catalogue(.edited(.insert("cr")))]),
    state(
      "catalogue-nothing", from: catalogue,
      [
        .catalogue(.filterOpened), .catalogue(.edited(.insert("zebra"))),
        .catalogue(.filterClosed(keepingText: true)),
      ]),
    state("catalogue-detail", from: catalogue, [.catalogue(.detailTapped)]),
    state("catalogue-help", from: catalogue, [.overlay(.helpTapped)]),
    state(
      "catalogue-palette", from: catalogue,
      [.overlay(.paletteTapped), .overlay(.paletteEdited(.insert("the")))]),
    state(
      "catalogue-prompt", from: catalogue, [.overlay(.prompted(.productID)), .overlay(.promptSubmitted)]),
    state("catalogue-added", from: catalogue, [.checkout(.addTapped)]),
    state("catalogue-quit", from: catalogue, [.program(.quitTapped)]),
  ]

  static let cartStates = [
    state("cart-empty", from: signedIn, [.navigation(.opened(.cart))]),
    state(
      "cart-changed", from: catalogue,
      [
        .navigation(.opened(.cart)),
        .cart(.pricesLoaded(.success([Shop.product(14, "Box", "360", "USD", "In stock")]))),
        .cart(.moved(by: -5)), .cart(.moved(by: 1)), .cart(.keptForLater),
      ]),
    state(
      "cart-quantity", from: catalogue,
      [
        .navigation(.opened(.cart)),
        .overlay(.prompted(.quantity(of: CartLine(productID: 14, title: "Box", quantity: 3)))),
      ]),
  ]

  static let formStates = [
    state("order-form-loading", from: catalogue, [.navigation(.opened(.orderForm))]),
    state(
      "order-form-failed", from: catalogue,
      [.navigation(.opened(.orderForm)), .form(.storagesLoaded(.failure(.noAnswer)))]),
    state(
      "order-form-problems", from: form,
      [
        .form(.focused(.field(0))), .form(.edited(.deleteToStart)), .form(.focused(.field(2))),
        .form(.edited(.insert("christina"))), .navigation(.nextTapped),
      ]),
    state(
      "order-form-choices", from: form,
      [
        .form(.focused(.field(3))), .form(.optionMoved(by: 1)), .form(.focused(.field(4))),
        .form(.edited(.insert(" "))), .form(.optionMoved(by: 1)),
      ]),
    state(
      "order-form-note", from: form,
      [
        .form(.focused(.field(6))), .form(.edited(.insert("Ring twice"))), .form(.edited(.newLine)),
        .form(.edited(.insert("and wait."))),
      ]),
  ]
}
