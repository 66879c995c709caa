extension Call {
  /// What a successful answer is made of.
  var answer: Shape {
    switch self {
    case .getLocales: .list(of: .thing(.projectLanguage))
    case .test404, .test500, .getApiStat, .generateCode: .anything
    case .getAuthProviders: .list(of: .thing(.provider))
    case .getAuthProviderByMarker: .thing(.provider)
    case .signUp: .thing(.account)
    case .auth, .refresh: .thing(.tokens)
    case .checkCode, .activateUser, .logout, .logoutAll, .changePassword, .updateUser, .validateMarker,
      .createRefundRequest, .cancelRefundRequest:
      .flag
    case .getActiveSessionsByMarker: .list(of: .thing(.device))
    case .getUser: .thing(.user)
    case .getCart, .setCart, .addToCart, .removeFromCart: .thing(.cart)
    case .getWishlist, .setWishlist, .addToWishlist, .removeFromWishlist: .thing(.wishlist)
    case .getAllForms: .page(of: .thing(.form))
    case .getFormByMarker: .thing(.form)
    case .getProducts, .getProductsByPageId, .getProductsByPageUrl, .getRelatedProductsById:
      .page(of: .thing(.product))
    case .getProductById: .thing(.product)
    case .getProductsByIds: .list(of: .thing(.product))
    case .getProductsPriceByPageUrl: .page(of: .thing(.price))
    case .searchProduct: .list(of: .thing(.productHit))
    case .getAttributes: .list(of: .thing(.setAttribute))
    case .getPageByUrl: .thing(.page)
    case .getProductStatuses: .list(of: .thing(.productStatus))
    case .getProductStatusById, .getProductStatusByMarker: .thing(.productStatus)
    case .getAllOrdersStorage: .list(of: .thing(.storage))
    case .getOrdersStorageByMarker: .thing(.storage)
    case .getAllStatusesByStorageMarker: .list(of: .thing(.orderStatus))
    case .previewOrder: .thing(.preview)
    case .createOrder, .updateOrderByMarkerAndId: .thing(.createdOrder)
    case .getAllOrdersByMarker: .page(of: .thing(.order))
    case .getOrderByMarkerAndId: .thing(.order)
    case .getRefundRequests: .list(of: .thing(.refund))
    case .getAccounts: .list(of: .thing(.paymentAccount))
    case .getAccountById: .thing(.paymentAccount)
    case .createSession, .getSessionById: .thing(.session)
    case .getSessions: .page(of: .thing(.session))
    case .getSessionByOrderId: .list(of: .thing(.session))
    case .getConnected:
      .optional(.object(["stripeAccountId": .text, "stripePublishableKey": .secret]))
    }
  }

  /// The body of an error. Wire contract §1.5.
  static let errorBody = Shape.object([
    "statusCode": .optional(.number), "message": .anything, "timestamp": .optional(.text),
    "pageData": .optional(.anything),
  ])
}

/// The tables of the wire contract's §10, as the article has them.
enum FieldTables {
  /// Every call with its answer, then every thing with its fields.
  static var text: String {
    let calls = Call.allCases.map { "| `\($0.rawValue)` | \($0.answer.text) |" }
    let things = Thing.allCases.sorted { $0.rawValue < $1.rawValue }.map { thing in
      "- *\(thing.rawValue)*: `\(thing.shape.text)`"
    }
    return (["| call | answer |", "|---|---|"] + calls + [""] + things).joined(separator: "\n")
  }
}
