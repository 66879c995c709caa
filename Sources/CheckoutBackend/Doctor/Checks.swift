import CheckoutViewModel
import Foundation
import OneEntryClient

extension Check {
  /// Every check that asks the shop something.
  static let all = connection + people + orders + guests

  private static let connection = [
    Check(.address) { await $0.address() },
    Check(.token, needs: [.address]) { checkup in
      await checkup.reads.answer(to: Locales.active()).refusal?.isClosed == true
        ? [.tokenRefused] : [.tokenAccepted]
    },
    Check(.languages, needs: [.token]) { checkup in
      let code = checkup.configuration.language.langCode
      return await checkup.reads.answer(to: Locales.active()).told { [Conclusions.language(code, in: $0)] }
    },
  ]

  private static let people = [
    Check(.provider, needs: [.token]) { await $0.provider() },
    Check(.signInForm, needs: [.provider]) { await $0.signInForm() },
    Check(.codeEvents, needs: [.provider]) { checkup in
      let events = checkup.configuration.codeEvents
      return [events.activation != nil && events.recovery != nil ? .codeEventsSet : .codeEventsGuessed]
    },
    Check(.signIn, needs: [.provider]) { await $0.signIn() },
  ]

  private static let orders = [
    Check(.accounts, needs: [.token]) { checkup in
      await checkup.reads.answer(to: Payments.accounts()).told {
        Conclusions.accounts($0, offline: checkup.offlineAccounts)
      }
    },
    Check(.storages, needs: [.signIn]) { checkup in
      let accounts = try? await checkup.reads.answer(to: Payments.accounts()).get()
      return await checkup.reads.answer(to: Orders.storages()).told {
        Conclusions.storages($0, accounts ?? [])
      }
    },
    Check(.orderForms, needs: [.token, .signIn]) { await $0.orderForms() },
    Check(.products, needs: [.token]) { checkup in
      await checkup.reads.answer(to: Checkup.firstProducts).told(Conclusions.products)
    },
    Check(.preview, needs: [.products, .signIn]) { checkup in
      await checkup.preview(by: checkup.client, refused: Diagnosis.previewRefused)
    },
  ]

  private static let guests = [Check(.guests, needs: [.products]) { await $0.guests() }]
}

extension Checkup {
  static let firstProducts = Products.all([], PageRange(offset: 0, limit: 50))

  func address() async -> [Diagnosis] {
    let host = client.configuration.projectURL.host
    let start = ContinuousClock.now
    let answer = await reads.answer(to: Locales.active())
    let time = Int((ContinuousClock.now - start) / .milliseconds(1))
    guard case .failure(let error) = answer else { return [.reached(host: host, milliseconds: time)] }
    switch error {
    // Whatever OneEntry says in its own words, it is there.
    case .refused(let refusal) where !refusal.messages.isEmpty && refusal.status != 404:
      return [.reached(host: host, milliseconds: time)]
    case .refused(let refusal): return [.notOneEntry(host: host, status: refusal.status)]
    case .redirected(let status): return [.notOneEntry(host: host, status: status)]
    case .undecodable, .tooLarge: return [.notOneEntry(host: host, status: nil)]
    case .unreachable, .untrusted, .timedOut, .interrupted, .signedOut, .notRenewed, .readOnly, .cancelled:
      return [.notReached(host: host, Failure(error))]
    }
  }

  func provider() async -> [Diagnosis] {
    let marker = client.configuration.providerMarker
    switch await reads.answer(to: AuthProviders.byMarker(marker)) {
    case .success(let provider) where !provider.isActive: return [.providerInactive(marker)]
    case .success(let provider) where provider.formIdentifier == nil: return [.providerWithoutForm(marker)]
    case .success: return [.providerReady(marker)]
    case .failure(.refused(let refusal)) where refusal.status == 404:
      let known = try? await reads.answer(to: AuthProviders.all()).get().map(\.identifier)
      return [.providerMissing(marker, known: known ?? [])]
    case .failure(let error): return [.failed(Failure(error))]
    }
  }

  func signInForm() async -> [Diagnosis] {
    let marker = client.configuration.providerMarker
    let provider = try? await reads.answer(to: AuthProviders.byMarker(marker)).get()
    guard let form = provider?.formIdentifier else { return [.providerWithoutForm(marker)] }
    switch await reads.answer(to: Forms.byMarker(form)) {
    case .success(let form): return Conclusions.signInForm(form)
    case .failure(.refused(let refusal)) where refusal.status == 404:
      return [.signInFormMissing(form, provider: marker)]
    case .failure(let error): return [.failed(Failure(error))]
    }
  }

  func signIn() async -> [Diagnosis] {
    guard let patient else { return [.signInNotTried] }
    let marker = client.configuration.providerMarker
    let provider = try? await reads.answer(to: AuthProviders.byMarker(marker)).get()
    let form = try? await reads.answer(to: Forms.byMarker(provider?.formIdentifier ?? "")).get()
    guard let login = form?.attributes.first(where: \.isLogin),
      let password = form?.attributes.first(where: \.isPassword)
    else { return [.skipped(after: .signInForm)] }
    let credentials = [
      Credential(marker: login.marker, value: Secret(patient.user)),
      Credential(marker: password.marker, value: patient.password),
    ]
    do throws(APIError) {
      try await client.signIn(credentials)
      return [.signedIn(user: patient.user)]
    } catch .refused(let refusal) where [400, 401].contains(refusal.status) {
      return [
        .signInRefused(user: patient.user, sentence: refusal.messages.first.map(patient.password.masked))
      ]
    } catch {
      return [.failed(Failure(error))]
    }
  }

  func orderForms() async -> [Diagnosis] {
    let storages = (try? await reads.answer(to: Orders.storages()).get()) ?? []
    var diagnoses: [Diagnosis] = []
    for storage in storages {
      guard let form = storage.formIdentifier, !form.isEmpty else { continue }
      diagnoses += await orderForm(form, of: storage.identifier)
    }
    return diagnoses
  }

  private func orderForm(_ marker: String, of storage: String) async -> [Diagnosis] {
    switch await reads.answer(to: Forms.byMarker(marker)) {
    case .success(let form): Conclusions.orderForm(form)
    case .failure(.refused(let refusal)) where refusal.status == 404:
      [.formMissing(marker, storage: storage)]
    case .failure(let error): [.failed(Failure(error))]
    }
  }

  /// What the first product with a price would cost.
  func preview(by client: Client, refused: (String?) -> Diagnosis) async -> [Diagnosis] {
    let products = (try? await reads.answer(to: Self.firstProducts).get())?.items ?? []
    guard let product = products.first(where: { $0.price != nil }) else { return [.noProductWithPrice] }
    let draft = OrderPreviewDraft(lines: [OrderLine(productID: product.id, quantity: 1)])
    do throws(APIError) {
      _ = try await client.send(Orders.preview(draft))
      return [.previewed]
    } catch .refused(let refusal) where [404, 405].contains(refusal.status) && refusal.isUnknownRoute {
      return [.previewNotOffered]
    } catch .refused(let refusal) where refusal.status < 500 {
      return [refused(refusal.messages.first)]
    } catch {
      return [.failed(Failure(error))]
    }
  }

  /// What a guest needs can be tried by a preview, which makes nothing.
  func guests() async -> [Diagnosis] {
    guard let guest = configuration.guestStorage else { return [.guestsNotSetUp] }
    guard case .success = await reads.answer(to: Forms.byMarker(guest.form)) else {
      return [.formMissing(guest.form, storage: guest.storage)]
    }
    let stranger = client.forStranger().with(guestID: UUID())
    let found = await preview(by: stranger) { .guestsRefused(storage: guest.storage, sentence: $0) }
    return found.map { $0 == .previewed ? .guestsReady(storage: guest.storage) : $0 }
  }
}

extension Refusal {
  /// The app token is missing or wrong. Wire contract §1.1.
  fileprivate var isClosed: Bool { status == 403 && messages.first == "Resource is closed" }

  /// The server does not have such a call. Wire contract §1.5.
  fileprivate var isUnknownRoute: Bool { status == 405 || messages.first?.hasPrefix("Cannot ") == true }
}

extension Result where Failure == APIError {
  fileprivate var refusal: Refusal? {
    if case .failure(.refused(let refusal)) = self { refusal } else { nil }
  }

  /// What follows from the answer; a failure is told as one.
  fileprivate func told(_ conclude: (Success) -> [Diagnosis]) -> [Diagnosis] {
    switch self {
    case .success(let value): conclude(value)
    case .failure(let error): [.failed(CheckoutViewModel.Failure(error))]
    }
  }
}
