import Foundation

/// The table of the API: every route below `/api/content` that the sandbox answers, in order of precedence.
public enum Routes {
  /// All routes. Where two fit a path, the first one answers.
  public static let all =
    system + authProviders + users + carts + forms + products + statuses + storages + orders + payments
    + others

  /// The names of all routes, for sentences.
  static var names: String { all.map(\.name).joined(separator: ", ") }

  /// The route for a method and the segments below `/api/content`, with its parameters.
  static func match(_ method: String, _ path: ArraySlice<String>) -> (
    route: Route, parameters: [String: String]
  )? {
    for route in table[Key(method: method, length: path.count)] ?? [] {
      if let parameters = route.match(path) { return (route, parameters) }
    }
    return nil
  }

  private struct Key: Hashable {
    let method: String
    let length: Int
  }

  /// The routes by method and length, so that most of them need not be looked at.
  private static let table = Dictionary(grouping: all) { Key(method: $0.method, length: $0.length) }

  private static let system = [
    Route("GET", "/system/test404", "test404") { _, _ in throw Refusal(404, "Not Found") },
    Route("GET", "/system/test500", "test500") { _, _ in
      throw Refusal(500, "Internal server error")
    },
    Route("GET", "/system/api-stat", "getApiStat") { world, _ in world.apiStat() },
    Route("GET", "/locales/active/all", "getLocales", isSteady: true) { world, _ in world.locales() },
  ]

  private static let provider = "/users-auth-providers/marker/{marker}"

  private static let authProviders = [
    Route("GET", "/users-auth-providers", "getAuthProviders", isSteady: true) { try $0.authProviders($1) },
    Route("GET", provider, "getAuthProviderByMarker", isSteady: true) { try $0.authProvider($1) },
    Route("POST", provider + "/users/sign-up", "signUp") { try $0.signUp($1) },
    Route("POST", provider + "/users/generate-code", "generateCode") { try $0.generateCode($1) },
    Route("POST", provider + "/users/check-code", "checkCode") { try $0.checkCode($1) },
    Route("POST", provider + "/users/activate", "activateUser") { try $0.activate($1) },
    Route("POST", provider + "/users/auth", "auth", needsDevice: true) { try $0.auth($1) },
    Route("POST", provider + "/users/refresh", "refresh", needsDevice: true) { try $0.refresh($1) },
    Route("POST", provider + "/users/logout", "logout", .user, needsDevice: true) { try $0.logout($1) },
    Route("POST", provider + "/users/logout-all", "logoutAll", .user) { try $0.logoutAll($1) },
    Route("GET", provider + "/users/sessions", "getActiveSessionsByMarker", .user) {
      try $0.activeSessions($1)
    },
    Route("POST", provider + "/users/change-password", "changePassword") { try $0.changePassword($1) },
  ]

  private static let users = [
    Route("GET", "/users/me", "getUser", .user) { try $0.me($1) },
    Route("PUT", "/users/me", "updateUser", .user) { try $0.updateMe($1) },
    Route("POST", "/users/me/fcm-token/{token}", "addFCMToken", .user) { _, _ in true },
    Route("DELETE", "/users/me/fcm-token/{token}", "deleteFCMToken", .user) { _, _ in true },
  ]

  private static let carts = ["cart", "wishlist"].flatMap { list in
    [
      Route("GET", "/users/me/\(list)", "get\(list.capitalized)", .userOrGuest) { try $0.list(list, $1) },
      Route("PUT", "/users/me/\(list)", "set\(list.capitalized)", .userOrGuest) { try $0.setList(list, $1) },
      Route("POST", "/users/me/\(list)/items", "addTo\(list.capitalized)", .userOrGuest) {
        try $0.addToList(list, $1)
      },
      Route("DELETE", "/users/me/\(list)/items/{id}", "removeFrom\(list.capitalized)", .userOrGuest) {
        try $0.removeFromList(list, $1)
      },
    ]
  }

  private static let forms = [
    Route("GET", "/forms", "getAllForms") { try $0.forms($1) },
    Route("GET", "/forms/marker/{marker}", "getFormByMarker") { try $0.form($1) },
  ]

  private static let products = [
    Route("POST", "/products/all", "getProducts", status: 200, isSteady: true) { try $0.products($1) },
    Route("POST", "/products/all/counts", "getProductsCount", status: 200, isSteady: true) {
      try $0.productCount($1)
    },
    Route("GET", "/products/ids", "getProductsByIds", isSteady: true) { try $0.productsByIds($1) },
    Route("POST", "/products/page/{id}", "getProductsByPageId", status: 200, isSteady: true) {
      try $0.productsByPage($1)
    },
    Route("POST", "/products/page/url/{url}", "getProductsByPageUrl", status: 200, isSteady: true) {
      try $0.productsByPage($1)
    },
    Route("GET", "/products/page/{url}/prices", "getProductsPriceByPageUrl", isSteady: true) {
      try $0.prices($1)
    },
    Route("POST", "/products/page/{id}/counts", "getProductsCountByPageId", status: 200, isSteady: true) {
      try $0.productCountByPage($1)
    },
    Route("POST", "/products/page/url/{url}/counts", "getProductsCountByPageUrl", status: 200, isSteady: true)
    {
      try $0.productCountByPage($1)
    },
    Route("GET", "/products/empty-page", "getProductsEmptyPage", isSteady: true) {
      try $0.productsWithoutPage($1)
    },
    Route("GET", "/products/quick/search", "searchProduct", isSteady: true) { try $0.quickSearch($1) },
    Route("GET", "/products/{id}", "getProductById", isSteady: true) { try $0.product($1) },
    Route("GET", "/products/{id}/blocks", "getProductBlockById", isSteady: true) { try $0.productBlocks($1) },
    Route("GET", "/products/{id}/related", "getRelatedProductsById", isSteady: true) {
      try $0.relatedProducts($1)
    },
  ]

  private static let statuses = [
    Route("GET", "/product-statuses", "getProductStatuses", isSteady: true) { try $0.productStatuses($1) },
    Route("GET", "/product-statuses/{id}", "getProductStatusById", isSteady: true) {
      try $0.productStatus($1)
    },
    Route("GET", "/product-statuses/marker/{marker}", "getProductStatusByMarker", isSteady: true) {
      try $0.productStatus($1)
    },
    Route("GET", "/product-statuses/marker-validation/{marker}", "validateMarker", isSteady: true) {
      try $0.isStatusMarkerFree($1)
    },
  ]

  private static let storage = "/orders-storage/marker/{marker}"

  private static let storages = [
    Route("GET", "/orders-storage", "getAllOrdersStorage", .user) { try $0.storages($1) },
    Route("GET", storage, "getOrdersStorageByMarker", .user) { try $0.storage($1) },
    // A guess: the path of the statuses is in no source (wire contract §4.6).
    Route("GET", storage + "/statuses", "getAllStatusesByStorageMarker", .user) { try $0.orderStatuses($1) },
    Route("GET", storage + "/orders/statuses", "getAllStatusesBelowOrders", .user) {
      try $0.orderStatuses($1)
    },
  ]

  private static let orders = [
    Route("POST", "/orders-storage/orders/preview", "previewOrder", .userOrPermittedGuest) {
      try $0.preview($1)
    },
    Route("POST", storage + "/orders", "createOrder", .userOrPermittedGuest) { try $0.createOrder($1) },
    Route("GET", storage + "/orders", "getAllOrdersByMarker", .user) { try $0.orders($1) },
    Route("GET", storage + "/orders/{id}", "getOrderByMarkerAndId", .user) { try $0.order($1) },
    Route("PUT", storage + "/orders/{id}", "updateOrderByMarkerAndId", .user) { try $0.updateOrder($1) },
    Route("POST", "/orders/{id}/refund", "createRefundRequest", .user) { try $0.requestRefund($1) },
    Route("GET", "/orders/{id}/refund", "getRefundRequests", .user) { try $0.refunds($1) },
    // A guess: the method of cancelling a refund request is in no source (wire contract §4.6).
    Route("DELETE", "/orders/{id}/refund", "cancelRefundRequest", .user) { try $0.cancelRefund($1) },
  ]

  /// What front ends call beside a checkout (wire contract §4).
  private static let others = [
    Route("GET", "/discounts/coupons/validate", "validateDiscountsCoupon") { world, call in
      world.validateCoupon(call)
    },
    Route("POST", "/user-activity/track", "trackUserActivity", status: 204) { _, _ in nil },
    Route("GET", "/pages/url/{url}", "getPageByUrl", isSteady: true) { try $0.page($1) },
    Route("GET", "/attributes-sets/{marker}/attributes", "getAttributes") { try $0.attributes($1) },
    Route("GET", "/attributes-sets/{marker}/attributes/{attribute}", "getAttributeByMarker") {
      try $0.attribute($1)
    },
    Route("GET", "/events/subscriptions", "getAllSubscriptions", .user) { try $0.eventSubscriptions($1) },
    Route("POST", "/events/subscribe/marker/{marker}", "subscribeByMarker", .user) { try $0.subscribe($1) },
    Route("DELETE", "/events/unsubscribe/marker/{marker}", "unsubscribeByMarker", .user) {
      try $0.unsubscribe($1)
    },
    Route("GET", "/subscriptions/active", "getActiveSubscriptions", .user) { _, _ in [] },
    Route("POST", "/products/empty-page", "getProductsWithoutPage", status: 200, isSteady: true) {
      try $0.productsWithoutPage($1)
    },
    Route("POST", "/products/vector/search", "vectorSearchProducts", status: 200) { try $0.vectorSearch($1) },
  ]

  private static let payments = [
    Route("GET", "/payments/accounts", "getAccounts", isSteady: true) { try $0.accounts($1) },
    Route("GET", "/payments/accounts/{id}", "getAccountById", isSteady: true) { try $0.account($1) },
    Route("POST", "/payments/sessions", "createSession", .userOrPermittedGuest) { try $0.createSession($1) },
    Route("GET", "/payments/sessions", "getSessions", .user) { try $0.sessions($1) },
    Route("GET", "/payments/sessions/order/{id}", "getSessionByOrderId", .userOrPermittedGuest) {
      try $0.sessionsOfOrder($1)
    },
    Route("GET", "/payments/sessions/{id}", "getSessionById", .user) { try $0.session($1) },
    Route("GET", "/payments/connected", "getConnected") { world, _ in world.connected() },
    Route("POST", "/payments/webhook/stripe", "webhookStripe") { _, _ in true },
  ]
}
