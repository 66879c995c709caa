import OneEntryClient

extension Services {
  /// Does what an effect asks for and says, as an action, what came of it.
  func answer(to effect: Effect, in language: Language) async -> App.Action? {
    switch effect {
    case .resumeSession, .loadProviders, .loadSignInForm, .apply, .requestCode, .signOut:
      await answerSignIn(effect)
    case .loadProducts, .searchProducts, .loadPrices, .loadProduct:
      await answerCatalogue(effect)
    case .loadStorages, .loadAccounts, .loadForm, .loadKnownDetails:
      await answerForm(effect)
    case .prepareOrder, .createOrder, .listOrders, .adoptOrder, .readJournal, .saveDraft, .loadOrder:
      await answerCheckout(effect)
    case .openSession, .checkPayment, .changeMethod, .loadOrders, .cancelOrder:
      await answerOrder(effect)
    case .open, .copy, .edit, .saveReceipt:
      await answerDevice(effect, in: language)
    case .wait, .stop, .useLanguage, .encode, .suspend, .quit:
      nil
    }
  }

  private func answerSignIn(_ effect: Effect) async -> App.Action? {
    switch effect {
    case .resumeSession: .signIn(.resumed(await result(resumeSession)))
    case .loadProviders: .signIn(.providersLoaded(await result(providers)))
    case .loadSignInForm(let provider):
      .signIn(.formLoaded(provider: provider.identifier, await result(signInForm, provider)))
    case .apply(let application):
      .signIn(.answered(application.purpose, await result(apply, application)))
    case .requestCode(let provider, let user):
      .signIn(.codeSent(await result(requestCode, provider, user).map { true }))
    case .signOut: await signedOut()
    default: nil
    }
  }

  private func signedOut() async -> App.Action? {
    await signOut()
    return nil
  }

  private func answerCatalogue(_ effect: Effect) async -> App.Action? {
    switch effect {
    case .loadProducts(let offset, let sort):
      .catalogue(.loaded(offset: offset, sort, await result(products, offset, sort)))
    case .searchProducts(let text): .catalogue(.found(text, await result(search, text)))
    case .loadPrices(let ids): .cart(.pricesLoaded(await result(productsByID, ids)))
    case .loadProduct(let id): .productFound(id, await result(productsByID, [id]))
    default: nil
    }
  }

  private func answerForm(_ effect: Effect) async -> App.Action? {
    switch effect {
    case .loadStorages: .form(.storagesLoaded(await result(storages)))
    case .loadAccounts: .form(.accountsLoaded(await result(accounts)))
    case .loadForm(let marker): .form(.formLoaded(marker: marker, await result(form, marker)))
    case .loadKnownDetails(let storage): .form(.filled(await result(knownDetails, storage)))
    default: nil
    }
  }

  private func answerCheckout(_ effect: Effect) async -> App.Action? {
    switch effect {
    case .prepareOrder(let intent): .review(.prepared(intent, await result(prepareOrder, intent)))
    case .createOrder(let order): .review(.answered(await createOrder(order)))
    case .listOrders(let order): .review(.listed(await result(listOrders, order)))
    case .adoptOrder(let prepared, let order): .review(.adopted(order, await adopt(prepared, order)))
    case .readJournal: .journalRead(await result(journal))
    case .saveDraft(let draft): .draftSaved(await result(saveDraft, draft).map { true })
    case .loadOrder(let id, let storage): .orderLoaded(storage: storage, await result(order, id, storage))
    default: nil
    }
  }

  private func adopt(_ prepared: PreparedOrder, _ order: Order) async -> Result<Bool, Failure> {
    await result(adoptOrder, prepared, order).map { true }
  }

  private func answerOrder(_ effect: Effect) async -> App.Action? {
    switch effect {
    case .openSession(let order):
      .payment(.sessionOpened(orderID: order.id, await result(openSession, order)))
    case .checkPayment(let id, let storage, let afresh):
      .payment(.checked(orderID: id, await result(checkPayment, id, storage, afresh)))
    case .changeMethod(let order, let storage, let account):
      .payment(.methodChanged(orderID: order.id, await result(changeMethod, order, storage, account)))
    case .loadOrders: .orders(.loaded(await result(orders)))
    case .cancelOrder(let own): .orders(.canceled(orderID: own.id, await result(cancelOrder, own)))
    default: nil
    }
  }

  private func answerDevice(_ effect: Effect, in language: Language) async -> App.Action? {
    switch effect {
    case .open(let link): .linkOpened(host: link.host, await result(device.open, link).map { true })
    case .copy(let text): await copied(text)
    case .edit(let field, let text):
      .form(.editorClosed(field: field, await result(device.edit, text)))
    case .saveReceipt(let own, let format):
      .receiptSaved(await result(device.saveReceipt, own, format, language))
    default: nil
    }
  }

  private func copied(_ text: String) async -> App.Action? {
    await device.copy(text)
    return .copied
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
