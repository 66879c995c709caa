/// The things that answers are made of, field by field. The article lists them in §10, from this table.
enum Thing: String, CaseIterable, Sendable {
  case account = "user account"
  case cart, device, form, attribute, order
  case createdOrder = "created order"
  case paymentAccount = "payment account"
  case page, preview, price, product, provider
  case productHit = "found product"
  case productStatus = "product status"
  case orderStatus = "order status"
  case projectLanguage = "language"
  case refund, session, storage
  case setAttribute = "attribute of a set"
  case tokens, user
  case wishlist = "wish list"

  /// What it is made of.
  var shape: Shape {
    switch self {
    case .account: Fields.account
    case .user: Fields.user
    case .tokens: Fields.tokens
    case .provider: Fields.provider
    case .device: Fields.device
    case .projectLanguage: Fields.projectLanguage
    case .cart: Fields.cart
    case .wishlist: Fields.wishlist
    case .product: Fields.product
    case .price: Fields.price
    case .page: Fields.page
    case .setAttribute: Fields.setAttribute
    case .productHit: Fields.productHit
    case .productStatus: Fields.productStatus
    case .form: Fields.form
    case .attribute: Fields.attribute
    case .storage: Fields.storage
    case .orderStatus: Fields.orderStatus
    case .order: Fields.order
    case .createdOrder: Fields.createdOrder
    case .preview: Fields.preview
    case .refund: Fields.refund
    case .session: Fields.session
    case .paymentAccount: Fields.paymentAccount
    }
  }
}
