/// Every call of the API that this client makes, by the name that OneEntry's own SDK gives it. Errors, the
/// log, the inspector and the sandbox's faults all use these names.
public enum Call: String, CaseIterable, Hashable, Sendable {
  // Languages and system
  case getLocales, test404, test500, getApiStat
  // Providers and accounts
  case getAuthProviders, getAuthProviderByMarker, signUp, generateCode, checkCode, activateUser, auth, refresh
  case logout, logoutAll, changePassword, getActiveSessionsByMarker
  // The user
  case getUser, updateUser, getCart, setCart, addToCart, removeFromCart
  case getWishlist, setWishlist, addToWishlist, removeFromWishlist
  // Forms
  case getAllForms, getFormByMarker
  // Products
  case getProducts, getProductById, getProductsByIds, getProductsByPageId, getProductsByPageUrl
  case getProductsPriceByPageUrl, searchProduct, getRelatedProductsById
  case getAttributes, getPageByUrl
  case getProductStatuses, getProductStatusById, getProductStatusByMarker, validateMarker
  // Orders
  case getAllOrdersStorage, getOrdersStorageByMarker, getAllStatusesByStorageMarker
  case previewOrder, createOrder, getAllOrdersByMarker, getOrderByMarkerAndId, updateOrderByMarkerAndId
  case createRefundRequest, getRefundRequests, cancelRefundRequest
  // Payments
  case getAccounts, getAccountById, createSession, getSessions, getSessionById, getSessionByOrderId
  case getConnected
}

extension Call {
  /// Whether it changes something at the shop, or sends somebody a message. Signing in and out does neither,
  /// nor does asking what an order would cost.
  public var writes: Bool {
    switch self {
    case .signUp, .generateCode, .checkCode, .activateUser, .changePassword, .logoutAll, .updateUser,
      .setCart,
      .addToCart, .removeFromCart, .setWishlist, .addToWishlist, .removeFromWishlist, .createOrder,
      .updateOrderByMarkerAndId, .createRefundRequest, .cancelRefundRequest, .createSession:
      true
    case .getLocales, .test404, .test500, .getApiStat, .getAuthProviders, .getAuthProviderByMarker, .auth,
      .refresh, .logout, .getActiveSessionsByMarker, .getUser, .getCart, .getWishlist, .getAllForms,
      .getFormByMarker, .getProducts, .getProductById, .getProductsByIds, .getProductsByPageId,
      .getProductsByPageUrl, .getProductsPriceByPageUrl, .searchProduct, .getRelatedProductsById,
      .getAttributes,
      .getPageByUrl, .getProductStatuses, .getProductStatusById, .getProductStatusByMarker, .validateMarker,
      .getAllOrdersStorage, .getOrdersStorageByMarker, .getAllStatusesByStorageMarker, .previewOrder,
      .getAllOrdersByMarker, .getOrderByMarkerAndId, .getRefundRequests, .getAccounts, .getAccountById,
      .getSessions, .getSessionById, .getSessionByOrderId, .getConnected:
      false
    }
  }
}
