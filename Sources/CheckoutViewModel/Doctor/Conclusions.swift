import Foundation
import OneEntryClient

/// What follows from what a project says of itself. Nothing is asked here.
public enum Conclusions {
  /// The fields of a form for orders, one by one.
  public static func orderForm(_ form: Form) -> [Diagnosis] {
    let fields = form.attributes.filter(\.isVisible)
    let troubles = fields.compactMap { field($0, of: form.identifier) }
    return troubles + [.formReady(form.identifier, fields: fields.count - troubles.count)]
  }

  private static func field(_ attribute: FormAttribute, of form: String) -> Diagnosis? {
    if case .other(let word) = attribute.type {
      return .fieldTypeUnknown(attribute.marker, form: form, type: word)
    }
    guard Field(inOrder: attribute)?.obstacle != nil else { return nil }
    let isRequired = attribute.validators.isRequiredStrictly
    return .fieldNotFillable(
      attribute.marker, form: form, type: attribute.type.word, isRequired: isRequired)
  }

  /// Whether somebody can sign in by this form.
  public static func signInForm(_ form: Form) -> [Diagnosis] {
    let hasLogin = form.attributes.contains(where: \.isLogin)
    let hasPassword = form.attributes.contains(where: \.isPassword)
    let missing: [Diagnosis] =
      (hasLogin ? [] : [.signInFormWithoutLogin(form.identifier)])
      + (hasPassword ? [] : [.signInFormWithoutPassword(form.identifier)])
    return missing.isEmpty ? [.signInFormReady(form.identifier)] : missing
  }

  /// The accounts by themselves; `offline` are those that are paid on delivery.
  public static func accounts(_ accounts: [PaymentAccount], offline: Set<String>) -> [Diagnosis] {
    guard accounts.contains(where: \.isUsable) else { return [.noAccounts] }
    return accounts.map { account in
      if !account.isUsable { return .accountNotUsed(account.identifier) }
      if offline.contains(account.identifier) { return .accountOnDelivery(account.identifier) }
      if !account.isConnected { return .accountNotConnected(account.identifier) }
      return .accountReady(account.identifier, isLive: !account.isTestMode)
    }
  }

  /// The storages with the accounts that they name; one that names none takes every account.
  public static func storages(_ storages: [OrderStorage], _ accounts: [PaymentAccount]) -> [Diagnosis] {
    storages.isEmpty ? [.noStorages] : storages.flatMap { storage($0, accounts) }
  }

  private static func storage(_ storage: OrderStorage, _ accounts: [PaymentAccount]) -> [Diagnosis] {
    let marker = storage.identifier
    guard let form = storage.formIdentifier, !form.isEmpty else { return [.storageWithoutForm(marker)] }
    let named = storage.paymentAccountIdentifiers
    let unknown = named.filter { name in !accounts.contains { $0.identifier == name } }
    let usable = accounts.filter { $0.isUsable && (named.isEmpty || named.contains($0.identifier)) }
    let last: Diagnosis =
      usable.isEmpty ? .storageWithoutAccount(marker) : .storageReady(marker, form: form)
    return unknown.map { .storageNamesUnknownAccount($0, storage: marker) } + [last]
  }

  /// The first page of the products.
  public static func products(_ page: Page<Product>) -> [Diagnosis] {
    guard !page.items.isEmpty else { return [.noProducts] }
    let unpriced = page.items.filter { $0.price == nil }.map(\.id)
    guard unpriced.count < page.items.count else { return [.noProductWithPrice] }
    let withoutCurrency = page.items.filter { $0.price?.currency.isEmpty == true }.map(\.id)
    return [.productsReady(page.total)]
      + (unpriced.isEmpty ? [] : [.productsWithoutPrice(unpriced, of: page.items.count)])
      + (withoutCurrency.isEmpty ? [] : [.productsWithoutCurrency(withoutCurrency, of: page.items.count)])
  }

  /// Two clocks this many seconds apart; tokens and time slots bear two minutes.
  public static func clock(apart seconds: Int?) -> Diagnosis {
    guard let seconds else { return .clockUnknown }
    return abs(seconds) <= 120 ? .clockRight(apart: seconds) : .clockWrong(apart: seconds)
  }

  /// Whether the project has its texts in the language of the program, or in another form of it.
  public static func language(_ code: String, in locales: [ProjectLocale]) -> Diagnosis {
    let codes = locales.map(\.code)
    let language = code.prefix { $0 != "_" }
    let isOffered = codes.contains { $0.prefix { $0 != "_" } == language }
    return isOffered ? .languageOffered(code) : .languageMissing(code, offered: codes)
  }
}

extension PaymentAccount {
  fileprivate var isUsable: Bool { isUsed && isVisible }
}
