import CheckoutViewModel
import Foundation
import OneEntryClient

/// What the program asks of the shop, as calls of the API client. One function for each closure of `Services`.
struct Shop: Sendable {
  let backend: ShopBackend
  let configuration: BackendConfiguration
  let language: ContentLanguage
  let clock: Services.Clock
  /// Called with the time until which a busy shop is left alone, and with `nil` when it is asked again.
  let notifyBusy: @Sendable (_ until: Date?) -> Void

  /// One call, in the language that is spoken now. What may be sent again is, unless the caller has its own patience.
  func send<Response>(
    _ endpoint: Endpoint<Response>, in other: Language? = nil, isRetried: Bool = true
  ) async throws(Failure) -> Response {
    let client = try await client(other ?? language.current)
    do throws(APIError) {
      guard isRetried else { return try await client.send(endpoint) }
      return try await retrying(when: { _ in endpoint.isRepeatable }) { () async throws(APIError) in
        try await client.send(endpoint)
      }
    } catch {
      throw Failure(error)
    }
  }

  func pictureFile(at address: String) async -> [UInt8]? { await backend.pictureFile(at: address) }

  func client(_ language: Language) async throws(Failure) -> Client {
    try await backend.client().with(langCode: language.langCode)
  }

  /// Makes a call up to three times, as ``RetrySchedule`` has it.
  func retrying<Value: Sendable>(
    when isRepeatable: (APIError) -> Bool, _ call: @Sendable () async throws(APIError) -> Value
  ) async throws(APIError) -> Value {
    var schedule = RetrySchedule(seed: configuration.seed ?? .random(in: .min ... .max))
    var attempt = 1
    while true {
      do throws(APIError) { return try await CallContext.trying(attempt, call) } catch {
        guard let pause = schedule.pause(after: error, isRepeatable: isRepeatable(error)),
          await waits(pause, isAsked: Failure(error).isBusy)
        else { throw error }
        attempt += 1
      }
    }
  }

  /// A pause that the shop asked for is told. Yields whether it was not cut short.
  private func waits(_ pause: Duration, isAsked: Bool) async -> Bool {
    if isAsked { notifyBusy(clock.now() + pause / .seconds(1)) }
    defer { if isAsked { notifyBusy(nil) } }
    return (try? await clock.sleep(pause)) != nil
  }

  func providers() async throws(Failure) -> [AuthProvider] { try await send(AuthProviders.all()) }

  func signInForm(_ provider: AuthProvider) async throws(Failure) -> Form {
    guard let marker = provider.formIdentifier else { return Form(id: 0, identifier: "") }
    return try await form(marker)
  }

  /// Without the field that the program fills in itself.
  func form(_ marker: String) async throws(Failure) -> Form {
    var form = try await send(Forms.byMarker(marker))
    form.attributes.removeAll { $0.marker == configuration.referenceField }
    return form
  }

  func products(_ offset: Int, _ listing: Listing) async throws(Failure) -> Page<Product> {
    let range = PageRange(offset: offset, limit: Catalogue.pageSize)
    let sort = ProductSort(listing)
    guard let category = listing.category else {
      return try await send(Products.all([], range, sortedBy: sort))
    }
    return try await send(Products.onPage(url: category, [], range, sortedBy: sort))
  }

  func category(_ url: String) async throws(Failure) -> String { try await send(Pages.byURL(url)).title }

  /// The shop's own search, by title; the products that it names are then fetched.
  func search(_ text: String) async throws(Failure) -> SearchHits {
    let hits = try await send(Products.quickSearch(text))
    let products = try await productsByID(hits.prefix(Catalogue.pageSize).map(\.id))
    return SearchHits(products, mayHaveMore: hits.count >= PageRange().limit)
  }

  func productsByID(_ ids: [Int]) async throws(Failure) -> [Product] {
    ids.isEmpty ? [] : try await send(Products.byIDs(ids))
  }

  func attributes(_ set: String) async throws(Failure) -> [FormAttribute] {
    try await send(AttributeSets.attributes(of: set))
  }

  func storages() async throws(Failure) -> [OrderStorage] {
    if let storage = await guestStorage { return [storage] }
    // What is for guests takes no orders of users.
    let storages = try await send(Orders.storages())
    return storages.filter { $0.identifier != configuration.guestStorage?.storage }
  }

  func accounts() async throws(Failure) -> [PaymentAccount] { try await send(Payments.accounts()) }

  /// What the newest order and the profile say.
  func knownDetails(_ storage: String) async throws(Failure) -> KnownDetails {
    if await backend.isGuest { return KnownDetails() }
    let newest = try await newestOrders(in: storage, language.current).items.max { $0.id < $1.id }
    return KnownDetails(order: newest, profile: try await send(Users.me()).details)
  }
}

extension ProductSort {
  fileprivate init(_ listing: Listing) {
    let key: Key =
      switch listing.key {
      case .position: .position
      case .title: .title
      case .price: .price
      case .date: .date
      }
    self.init(key, isDescending: listing.isDescending)
  }
}

extension User {
  /// What the profile says; whoever signs in with an e-mail address can be reached there.
  fileprivate var details: [FormDatum] {
    let address = FormDatum(marker: "email", type: .string, value: .string(identifier))
    return formData + (identifier.contains("@") ? [address] : [])
  }
}
