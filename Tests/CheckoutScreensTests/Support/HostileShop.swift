import CheckoutViewModel
import Foundation
import OneEntryClient

extension HostileTextTests {
  /// A walk through the shop in which every word of the server is the attack.
  static func shoppers(_ language: Language) -> [Shopper] {
    [signIn(language), catalogue(language), form(language), review(language)] + payments(language) + [
      orders(language)
    ]
  }

  private static func started(_ language: Language) -> Shopper {
    var shopper = Shopper(language)
    let provider = AuthProvider(id: 1, identifier: "email", title: attack, formIdentifier: "reg")
    let other = AuthProvider(id: 2, identifier: attack, title: attack)
    let fields = [
      FormAttribute(marker: "login", title: attack, isLogin: true),
      FormAttribute(marker: "password", title: attack, isPassword: true),
    ]
    shopper.does(
      .started, .signIn(.providersLoaded(.success([provider, other]))),
      .signIn(.formLoaded(provider: "email", .success(Form(id: 1, identifier: "reg", attributes: fields)))),
      .navigation(.opened(.signIn)), .signIn(.edited(.insert(attack))))
    return shopper
  }

  private static func signIn(_ language: Language) -> Shopper {
    var shopper = started(language)
    shopper.does(
      .signIn(.moved(by: 1)), .signIn(.edited(.insert("secret"))), .signIn(.submitted),
      .signIn(.answered(.signIn, .failure(.wrongCredentials(attack)))))
    return shopper
  }

  private static func catalogue(_ language: Language) -> Shopper {
    var shopper = started(language)
    let products = (1...30).map { id in
      Product(
        id: id, title: attack, price: Money(12, attack), sku: attack, statusTitle: attack,
        attributes: [ProductAttribute(marker: attack, type: .other(attack), value: .string(attack))])
    }
    shopper.does(
      .signIn(.resumed(.success(attack))),
      .catalogue(.loaded(offset: 0, .position, .success(Page(items: products, total: 30)))),
      .checkout(.addTapped))
    return shopper
  }

  private static func form(_ language: Language) -> Shopper {
    var shopper = catalogue(language)
    let option = AttributeOption(title: attack, value: "x")
    let attributes: [FormAttribute] = [
      FormAttribute(
        marker: "a", title: attack,
        validators: Validators(
          isRequired: true, isRequiredStrictly: true, messages: ["requiredValidator": attack])),
      FormAttribute(marker: "b", type: .list, title: attack, options: [option, option]),
      FormAttribute(marker: "c", type: .other(attack), title: attack),
      FormAttribute(marker: "d", type: .text),
    ]
    let storage = OrderStorage(
      id: 1, identifier: attack, title: attack, formIdentifier: "f", paymentAccountIdentifiers: ["p", "q"])
    let accounts = ["p", "q"].enumerated().map {
      PaymentAccount(id: $0.offset, identifier: $0.element, title: attack)
    }
    shopper.does(
      .navigation(.opened(.cart)), .navigation(.opened(.orderForm)),
      .form(.storagesLoaded(.success([storage, storage]))),
      .form(.accountsLoaded(.success(accounts))),
      .form(
        .formLoaded(
          marker: "f", .success(Form(id: 1, identifier: "f", title: attack, attributes: attributes)))),
      .navigation(.nextTapped))
    return shopper
  }

  private static func review(_ language: Language) -> Shopper {
    var shopper = form(language)
    shopper.does(
      .form(.focused(.field(0))), .form(.edited(.insert(attack))), .navigation(.nextTapped))
    shopper.places(.failure(.refused(attack)))
    return shopper
  }

  private static func payments(_ language: Language) -> [Shopper] {
    var shopper = review(language)
    let order = Order(
      id: 89, statusTitle: attack, total: Money(12, attack), paymentAccountIdentifier: "p",
      paymentAccountTitle: attack)
    shopper.places(.success(order))
    shopper.does(.watch(89, .totalAcknowledged), .watch(89, .sessionsRead(.success([]))))
    var failed = shopper
    failed.does(.watch(89, .sessionCreated(.failure(.notPermitted(attack)))))
    shopper.does(
      .watch(
        89,
        .sessionCreated(
          .success(
            PaymentSession(
              id: 1, orderID: 89, status: .other(attack), paymentURL: "https://x.example/" + attack)))),
      .device(.linkOpened(host: attack, .failure(.local(attack)))))
    return [shopper, failed]
  }

  private static func orders(_ language: Language) -> Shopper {
    var shopper = catalogue(language)
    let order = Order(
      id: 1, createdDate: Timestamp(attack), statusTitle: attack,
      formData: [FormDatum(marker: attack, type: .string, value: .object(["filename": .string(attack)]))],
      total: Money(1, attack), paymentAccountTitle: attack,
      lines: [Order.Line(productID: 1, quantity: 1, title: attack, price: 1)])
    let own = StoredOrder(order: order, storage: attack)
    shopper.does(.navigation(.opened(.orders)), .orders(.loaded(.success([own]))), .orders(.detailTapped))
    return shopper
  }
}
