import Foundation
import OneEntryClient

/// What a run without a screen is asked to do.
public enum Errand: Equatable, Sendable {
  case pay(OrderRequest, waits: Bool)
  /// Goes on with an unfinished checkout, the newest where none is named.
  case resume(id: String?, resends: Bool, waits: Bool)
  /// Reads an order and its payment, the newest where none is named; changes nothing.
  case status(orderID: Int?)
}

/// An order as it is asked for without a screen.
public struct OrderRequest: Equatable, Sendable {
  /// The marker of the order storage.
  public var storage: String
  /// The identifier of the payment account; `nil` where there is only one.
  public var account: String?
  /// Products and how many of each; the same product may be named twice.
  public var products: [(id: Int, quantity: Int)]
  /// Values of the form by marker.
  public var fields: [(marker: String, value: String)]
  /// The code of a coupon, and how much of the bonus balance to use.
  public var coupon: String?
  public var bonus: Decimal?
  /// The most that the order may cost, in its own currency; `nil` for no limit.
  public var maximumTotal: Decimal?

  public init(
    storage: String, account: String?, products: [(id: Int, quantity: Int)],
    fields: [(marker: String, value: String)], coupon: String? = nil, bonus: Decimal? = nil,
    maximumTotal: Decimal? = nil
  ) {
    self.storage = storage
    self.account = account
    self.products = products
    self.fields = fields
    self.coupon = coupon
    self.bonus = bonus
    self.maximumTotal = maximumTotal
  }

  public static func == (left: OrderRequest, right: OrderRequest) -> Bool {
    left.storage == right.storage && left.account == right.account
      && left.products.elementsEqual(right.products, by: ==)
      && left.fields.elementsEqual(right.fields, by: ==) && left.coupon == right.coupon
      && left.bonus == right.bonus && left.maximumTotal == right.maximumTotal
  }
}

/// Why a run without a screen stopped before an order could exist.
public enum HeadlessError: Error, Hashable, Sendable {
  /// What a marker can name.
  public enum Kind: String, Sendable { case provider, storage, account, field, option }

  /// What was asked for cannot be done as it was asked; one English sentence that says what to do.
  case usage(String)
  case credentialsMissing
  /// No storage for the orders of guests is known.
  case guestsNotSetUp
  case signInRefused(Failure)
  case failed(Failure)
  /// The project has no such thing, or several of which one has to be named; with what it has.
  case unknownMarker(Kind, String?, known: [String])
  case unknownProduct(Int)
  case tooMany(productID: Int)
  /// The shop does not take the coupon, or not for this order.
  case couponRefused(Pricing.CouponStanding)
  /// The shop does not say whether it applies this coupon.
  case couponUnknown(String)
  /// The order would cost more than was allowed.
  case tooExpensive(Money, maximum: Decimal)
  /// There is a limit, and what the order would cost is not known.
  case totalUnknown
  /// The field cannot be filled in here at all.
  case notFillable(title: String)
  case wrong(field: String, title: String, ValidationProblem)
  case nothingUnfinished
  case unknownCheckout(String)
  case noOrders
  case unknownOrder(Int)
}

extension HeadlessRun {
  /// Does an errand; what became of it is in the state. Throws where it ended before an order could exist.
  public func run(_ errand: Errand) async throws(HeadlessError) {
    try await signIn()
    switch errand {
    case .pay(let request, let waits):
      try await fillIn(request)
      try await price(request)
      try await place()
      await followPayment(waits: waits, maximum: request.maximumTotal)
    case .resume(let id, let resends, let waits):
      try await resume(id, resends: resends)
      await followPayment(waits: waits)
    case .status(let orderID): try await read(orderID)
    }
  }

  private func signIn() async throws(HeadlessError) {
    if isGuest { return try await enterAsGuest() }
    send(.started)
    await wait { [self] _ in !isSigningIn }
    switch app.signIn.phase {
    case .signedIn: await settle()
    case .unavailable(let failure): throw .failed(failure)
    case .loading, .sending, .ready: throw refusal
    }
  }

  private func enterAsGuest() async throws(HeadlessError) {
    send(.signIn(.guestChosen))
    await settle()
    guard !app.signIn.isGuest else { return }
    throw app.signIn.failure.map { .failed($0) } ?? .guestsNotSetUp
  }

  private var refusal: HeadlessError {
    guard let failure = app.signIn.failure else { return .credentialsMissing }
    guard failure.isAbsence, let wanted = wantedProvider else { return .signInRefused(failure) }
    return .unknownMarker(.provider, wanted, known: app.signIn.providers.map(\.identifier))
  }
}

// MARK: - Placing an order

extension HeadlessRun {
  private func fillIn(_ request: OrderRequest) async throws(HeadlessError) {
    send(.form(.opened))
    // Products have nothing to do with the form, so they are asked for beside it.
    let problem = await add(request.products)
    try await loadForm()
    try choose(request.storage, among: app.shopping.form.storages.map(\.identifier), .storage)
    send(.form(.storageChosen(request.storage)))
    try await loadForm()
    try chooseAccount(request.account)
    try answer(request.fields)
    if let problem { throw problem }
  }

  private func loadForm() async throws(HeadlessError) {
    await wait { $0.shopping.form.loading == .loaded || $0.shopping.form.loading.failure != nil }
    if let failure = app.shopping.form.loading.failure { throw .failed(failure) }
  }

  private func choose(
    _ marker: String, among known: [String], _ kind: HeadlessError.Kind
  ) throws(HeadlessError) {
    guard known.contains(marker) else { throw .unknownMarker(kind, marker, known: known) }
  }

  private func chooseAccount(_ identifier: String?) throws(HeadlessError) {
    let usable = app.shopping.form.usableAccounts.map(\.identifier)
    guard let chosen = identifier ?? (usable.count == 1 ? usable.first : nil), usable.contains(chosen) else {
      throw .unknownMarker(.account, identifier, known: usable)
    }
    send(.form(.accountChosen(chosen)))
  }

  private func answer(_ answers: [(marker: String, value: String)]) throws(HeadlessError) {
    for answer in answers {
      let fillable = app.shopping.form.fields.filter { $0.kind != .fixed }
      try choose(answer.marker, among: fillable.map(\.id), .field)
      send(.form(.answered(answer.marker, answer.value)))
      try checkOptions(answer)
    }
    send(.form(.submitted))
    // What the shop would like to know and takes the order without is warned of once, as on the screen.
    if app.shopping.form.fields.contains(where: { $0.problem == .expected }) { send(.form(.submitted)) }
    guard let field = app.shopping.form.fields.first(where: { $0.problem != nil }),
      let problem = field.problem
    else { return }
    throw problem == .notFillable
      ? .notFillable(title: field.title) : .wrong(field: field.id, title: field.title, problem)
  }

  private func checkOptions(_ answer: (marker: String, value: String)) throws(HeadlessError) {
    guard let field = app.shopping.form.fields.first(where: { $0.id == answer.marker }),
      !field.options.isEmpty
    else { return }
    guard field.chosen.count == answer.value.split(separator: ",").count else {
      throw .unknownMarker(.option, answer.value, known: field.options.map(\.value))
    }
  }

  /// Delivery is a product like any other; where the settings name it, it is part of every order that has products.
  ///
  /// Yields what went wrong.
  private func add(_ products: [(id: Int, quantity: Int)]) async -> HeadlessError? {
    var wanted = Dictionary(products.map { ($0.id, $0.quantity) }) { $0 + $1 }
    if wanted.isEmpty { return nil }
    if let delivery = app.project.deliveryProduct { wanted[delivery] = wanted[delivery] ?? 1 }
    if let (id, _) = wanted.first(where: { !Cart.quantities.contains($0.value) }) {
      return .tooMany(productID: id)
    }
    send(.checkout(.productsRequested(wanted)))
    await settle()
    guard let missing = wanted.keys.sorted().first(where: { app.shopping.cart.quantity(of: $0) == 0 }) else {
      return nil
    }
    if case .failed(let failure) = app.notice, !failure.isAbsence { return .failed(failure) }
    return .unknownProduct(missing)
  }

  /// Asks the shop what the order would cost, and ends where that is not what was wanted.
  private func price(_ request: OrderRequest) async throws(HeadlessError) {
    if let coupon = request.coupon { send(.pricing(.couponGiven(coupon))) }
    if let bonus = request.bonus { send(.pricing(.bonusGiven(bonus))) }
    send(.navigation(.opened(.review)))
    await wait { !$0.shopping.pricing.isAsking }
    if isInterrupted { return }
    try checkCoupon()
    if let maximum = request.maximumTotal { try checkTotal(maximum) }
  }

  /// What was asked for is what is ordered: a coupon that nobody knows to be applied is not sent.
  private func checkCoupon() throws(HeadlessError) {
    switch app.shopping.pricing.coupon {
    case .none, .applied: return
    case .given(let code): throw .couponUnknown(code)
    case .conditionsNotMet, .refused: throw .couponRefused(app.shopping.pricing.coupon)
    }
  }

  /// An estimate is no promise: only the shop's word is compared.
  private func checkTotal(_ maximum: Decimal) throws(HeadlessError) {
    guard let total = app.intent?.summary.quote?.total else { throw .totalUnknown }
    if total.amount > maximum { throw .tooExpensive(total, maximum: maximum) }
  }

  private func place() async throws(HeadlessError) {
    send(.checkout(.confirmTapped))
    await wait { $0.shopping.watch != nil || $0.shopping.placement.isAtRest }
    try checkPlacement()
  }

  /// Throws where there is no order, and none may exist.
  private func checkPlacement() throws(HeadlessError) {
    if isInterrupted { return }
    if case .rejected(_, let failure) = app.shopping.placement.state { throw .failed(failure) }
    guard app.shopping.watch == nil, app.shopping.placement.checkoutID == nil else { return }
    if case .failed(let failure) = app.notice { throw .failed(failure) }
    throw .failed(.refused(nil))
  }
}

// MARK: - Going on with one

extension HeadlessRun {
  private func resume(_ id: String?, resends: Bool) async throws(HeadlessError) {
    let unfinished = app.shopping.unfinishedCheckouts
    guard let checkout = unfinished.first(where: { id == nil || $0.id == id?.lowercased() }) else {
      if case .failed(let failure) = app.notice { throw .failed(failure) }
      throw id.map { .unknownCheckout($0) } ?? .nothingUnfinished
    }
    note(checkout: checkout.id)
    send(.checkout(.resumeTapped(checkout.id)))
    if checkout.orderID != nil {
      await settle()
      if case .failed(let failure) = app.notice, app.shopping.watch == nil { throw .failed(failure) }
      return send(.navigation(.opened(.payment)))
    }
    await wait { $0.shopping.watch != nil || $0.shopping.placement.isAtRest }
    guard resends, app.shopping.placement.mayBeSentAgain else { return }
    send(.placement(.resendConfirmed))
    await wait { $0.shopping.watch != nil || $0.shopping.placement.isAtRest }
    try checkPlacement()
  }

  private func read(_ orderID: Int?) async throws(HeadlessError) {
    send(.checkout(.orderRequested(orderID)))
    await settle()
    guard let watch = app.shopping.watch else {
      if case .failed(let failure) = app.notice, !failure.isAbsence { throw .failed(failure) }
      throw orderID.map { .unknownOrder($0) } ?? .noOrders
    }
    send(.watch(watch.id, .checkTapped))
    await wait { $0.shopping.watch?.hasBeenChecked == true }
  }

  /// Until a session can be paid and was read back, or with `waits` until nothing more is to be waited for.
  /// A total above the maximum is not accepted: nothing is paid then.
  private func followPayment(waits: Bool, maximum: Decimal? = nil) async {
    while let watch = app.shopping.watch, !isInterrupted {
      if case .confirmingTotal = watch.state, let maximum,
        watch.order.due.map({ $0.amount > maximum }) ?? true
      {
        return
      }
      if case .confirmingTotal = watch.state { send(.watch(watch.id, .totalAcknowledged)) }
      await wait { [self] app in
        !isSigningIn && app.shopping.watch.map { $0.isAtRest(waits) || $0.isConfirmingTotal } != false
      }
      if app.shopping.watch?.isConfirmingTotal != true { return }
    }
  }
}

extension OrderPlacement {
  /// Whether nothing more happens by itself.
  fileprivate var isAtRest: Bool {
    switch state {
    case .idle, .ready, .rejected, .placed: true
    case .preparing, .sending, .postponed, .checkingBeforeResend, .adopting: false
    case .searching(_, let search): search.verdict != .searching
    }
  }
}

extension PaymentWatch {
  /// How many checks in a row may fail before a run that does not wait ends: as many as any other read.
  private static let triesOfRead = 3

  fileprivate var isConfirmingTotal: Bool { if case .confirmingTotal = state { true } else { false } }

  fileprivate var hasBeenChecked: Bool {
    switch state {
    case .watching(let seen): seen.checks > seen.failures || seen.failures >= Self.triesOfRead
    case .new, .confirmingTotal, .lookingForSession, .openingSession, .searchingForSession, .sessionPostponed,
      .changingMethod:
      false
    case .onDelivery(let seen): seen.check != .inFlight
    case .withoutSession, .paused, .patienceOver, .blocked, .partPaid, .settled: true
    }
  }

  fileprivate func isAtRest(_ waits: Bool) -> Bool {
    if case .watching = state, waits { return false }
    return hasBeenChecked
  }
}
