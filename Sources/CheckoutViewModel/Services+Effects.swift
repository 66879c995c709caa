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
    case .createOrder, .openSession, .checkPayment, .changeMethod, .loadOrders, .cancelOrder:
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
      .signIn(
        .formLoaded(
          provider: provider.identifier,
          await result { () async throws(Failure) in try await signInForm(provider) }))
    case .apply(let application):
      .signIn(
        .answered(
          application.purpose, await result { () async throws(Failure) in try await apply(application) }))
    case .requestCode(let provider, let user):
      .signIn(
        .codeSent(
          await result { () async throws(Failure) in
            try await requestCode(provider, user)
            return true
          }))
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
      .catalogue(
        .loaded(
          offset: offset, sort, await result { () async throws(Failure) in try await products(offset, sort) })
      )
    case .searchProducts(let text):
      .catalogue(.found(text, await result { () async throws(Failure) in try await search(text) }))
    case .loadPrices(let ids):
      .cart(.pricesLoaded(await result { () async throws(Failure) in try await productsByID(ids) }))
    case .loadProduct(let id):
      .productFound(id, await result { () async throws(Failure) in try await productsByID([id]) })
    default: nil
    }
  }

  private func answerForm(_ effect: Effect) async -> App.Action? {
    switch effect {
    case .loadStorages: .form(.storagesLoaded(await result(storages)))
    case .loadAccounts: .form(.accountsLoaded(await result(accounts)))
    case .loadForm(let marker):
      .form(.formLoaded(marker: marker, await result { () async throws(Failure) in try await form(marker) }))
    case .loadKnownDetails(let storage):
      .form(.filled(await result { () async throws(Failure) in try await knownDetails(storage) }))
    default: nil
    }
  }

  private func answerOrder(_ effect: Effect) async -> App.Action? {
    switch effect {
    case .createOrder(let intent): .review(.answered(await createOrder(intent)))
    case .openSession(let id):
      .payment(
        .sessionOpened(orderID: id, await result { () async throws(Failure) in try await openSession(id) }))
    case .checkPayment(let id, let storage):
      .payment(
        .checked(
          orderID: id, await result { () async throws(Failure) in try await checkPayment(id, storage) }))
    case .changeMethod(let order, let storage, let account):
      .payment(
        .methodChanged(
          orderID: order.id,
          await result { () async throws(Failure) in
            try await changeMethod(order, storage, account)
          }))
    case .loadOrders: .orders(.loaded(await result(orders)))
    case .cancelOrder(let own):
      .orders(
        .canceled(orderID: own.id, await result { () async throws(Failure) in try await cancelOrder(own) }))
    default: nil
    }
  }

  private func answerDevice(_ effect: Effect, in language: Language) async -> App.Action? {
    switch effect {
    case .open(let link):
      .linkOpened(
        host: link.host,
        await result { () async throws(Failure) in
          try await device.open(link)
          return true
        })
    case .copy(let text): await copied(text)
    case .edit(let field, let text):
      .form(
        .editorClosed(field: field, await result { () async throws(Failure) in try await device.edit(text) }))
    case .saveReceipt(let own, let format):
      .receiptSaved(
        await result { () async throws(Failure) in try await device.saveReceipt(own, format, language) })
    default: nil
    }
  }

  private func copied(_ text: String) async -> App.Action? {
    await device.copy(text)
    return .copied
  }

  private func result<Value: Sendable>(
    _ request: @Sendable () async throws(Failure) -> Value
  ) async -> Result<Value, Failure> {
    do throws(Failure) {
      return .success(try await request())
    } catch {
      return .failure(error)
    }
  }
}
