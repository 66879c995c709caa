import OneEntryClient

extension Services {
  /// Does what an effect asks for and says, as an action, what came of it; `nil` where there is nothing to say.
  ///
  /// A table: one line for each effect.
  public func answer(to effect: Effect, in language: Language) async -> App.Action? {
    switch effect {
    case .resumeSession(let user): .signIn(.resumed(await result(auth.resumeSession, user)))
    case .enterAsGuest(let onlyToGoOn):
      .signIn(.guestEntered(await result(auth.enterAsGuest, onlyToGoOn)))
    case .loadProviders: .signIn(.providersLoaded(await result(auth.providers)))
    case .loadSignInForm(let way):
      .signIn(.formLoaded(provider: way.identifier, await result(auth.signInForm, way)))
    case .apply(let request): .signIn(.answered(request.purpose, await result(auth.apply, request)))
    case .requestCode(let purpose, let way, let user):
      .signIn(.codeSent(await posted(await done(auth.requestCode, purpose, way, user), to: user)))
    case .signOut: await nothing { await auth.signOut() }
    case .forgetSignIn: await nothing { await auth.forgetSignIn() }
    case .loadProducts(let offset, let sort):
      .catalogue(.loaded(offset: offset, sort, await result(catalog.products, offset, sort)))
    case .searchProducts(let text): .catalogue(.found(text, await result(catalog.search, text)))
    case .loadAttributes(let set):
      .catalogue(.attributesLoaded(set: set, await result(catalog.attributes, set)))
    case .loadCategory(let url): .catalogue(.categoryTitled(url, await result(catalog.category, url)))
    case .loadPrices(let ids): .cart(.pricesLoaded(await result(catalog.productsByID, ids)))
    case .fetchProducts(let wanted):
      .checkout(.productsFound(wanted, await result(catalog.productsByID, wanted.keys.sorted())))
    case .drawPicture(let request): .pictures(.drawn(request, await picture(request)))
    case .loadStorages: .form(.storagesLoaded(await result(ordering.storages)))
    case .loadAccounts: .form(.accountsLoaded(await result(ordering.accounts)))
    case .loadForm(let marker): .form(.formLoaded(marker: marker, await result(ordering.form, marker)))
    case .loadKnownDetails(let storage): .form(.filled(await result(ordering.knownDetails, storage)))
    case .previewOrder(let draft): .pricing(.answered(draft, await result(ordering.preview, draft)))
    case .prepareOrder(let intent): .placement(.prepared(intent, await result(ordering.prepare, intent)))
    case .createOrder(let order): .placement(.answered(await ordering.create(order)))
    case .listOrders(let order): .placement(.listed(await result(ordering.list, order)))
    case .adoptOrder(let order, let found):
      .placement(.adopted(found, await done(ordering.adopt, order, found)))
    case .loadOrder(let id, let storage): .checkout(.orderLoaded(id, await stored(id, storage)))
    case .findOrder(let id): .checkout(.orderLoaded(id, await result(ordering.find, id)))
    case .loadOrders: .orders(.loaded(await result(ordering.orders)))
    case .loadPayments(let id): .orders(.paymentsLoaded(orderID: id, await result(paying.sessions, id)))
    case .cancelOrder(let stored):
      .orders(.canceled(orderID: stored.id, await result(ordering.cancel, stored)))
    case .loadSessions(let id): .watch(id, .sessionsRead(await result(paying.sessions, id)))
    case .createSession(let id): .watch(id, .sessionCreated(await result(paying.createSession, id)))
    case .checkPayment(let id, let storage, let afresh):
      .watch(id, .checked(await result(paying.check, id, storage, afresh)))
    case .changeMethod(let order, let storage, let account, let total):
      .watch(order.id, .methodChanged(await result(paying.changeMethod, order, storage, account, total)))
    case .readJournal: .checkout(.journalRead(await result(keeping.contents)))
    case .saveCart(let cart): .savedCart(.saved(await done(keeping.saveCart, cart)))
    case .keepState(let state, let checkout): await nothing { await keeping.keepState(state, checkout) }
    case .keepPaymentState(let state, let id): await nothing { await keeping.keepPaymentState(state, id) }
    case .encode(let link): .payment(.linkEncoded(link, device.qrModules(link)))
    case .open(let link): .device(.linkOpened(host: link.host, await done(device.open, link)))
    case .copy(let text): await copied(text)
    case .edit(let field, let text): .form(.editorClosed(field: field, await result(device.edit, text)))
    case .saveReceipt(let order, let note, let format):
      .device(
        .receiptSaved(await result(device.saveReceipt, order, await paid(order, note), format, language)))
    case .orderFaults(let order): .faults(.told(await device.orderFaults(order)))
    case .saveEvidence: .inspector(.evidenceSaved(await result(device.saveEvidence)))
    case .saveCalls(let exchanges): .inspector(.saved(await result(device.saveCalls, exchanges)))
    case .wait, .stop, .stopTimers, .stopAsking, .useLanguage, .ring, .suspend, .quit, .watchCalls: nil
    }
  }

  private func stored(_ id: Int, _ storage: String) async -> Result<StoredOrder, Failure> {
    await result(ordering.order, id, storage).map { StoredOrder(order: $0, storage: storage) }
  }

  private func posted(_ sent: Result<Bool, Failure>, to user: String) async -> Result<String?, Failure> {
    let code = await device.postedCode(user)
    return sent.map { _ in code }
  }

  /// A receipt without its payments is better than none.
  private func paid(_ order: StoredOrder, _ note: ReceiptNote) async -> ReceiptNote {
    guard note.payments.isEmpty, case .success(let sessions) = await result(paying.sessions, order.id) else {
      return note
    }
    var note = note
    note.payments = sessions
    return note
  }

  private func copied(_ text: CopiedText) async -> App.Action {
    await device.copy(text.text)
    return .device(.copied(text))
  }

  private func picture(_ request: PictureRequest) async -> Picture? {
    guard let file = await catalog.pictureFile(request.address) else { return nil }
    return await device.draw(file, request)
  }

  private func nothing(_ work: () async -> Void) async -> App.Action? {
    await work()
    return nil
  }

  private func done<each Argument: Sendable>(
    _ request: @Sendable (repeat each Argument) async throws(Failure) -> Void,
    _ argument: repeat each Argument
  ) async -> Result<Bool, Failure> {
    await result(request, repeat each argument).map { true }
  }

  private func result<each Argument: Sendable, Value: Sendable>(
    _ request: @Sendable (repeat each Argument) async throws(Failure) -> Value,
    _ argument: repeat each Argument
  ) async -> Result<Value, Failure> {
    do throws(Failure) {
      return .success(try await request(repeat each argument))
    } catch {
      return .failure(error)
    }
  }
}
