import Foundation
import OneEntryClient

/// What an order would cost by the shop's word, asked for before it exists: discounts, a coupon, bonuses, gifts and the
/// total. Wire contract §4.6.
public struct Pricing: Equatable, Sendable {
  /// How far the question has come. Whatever a rule needs to know is in the case.
  public enum State: Equatable, Sendable {
    case idle
    case asking(OrderPreviewDraft)
    case priced(OrderPreviewDraft, OrderPreview)
    /// The shop has no preview, or could not be asked: there is nothing but an estimate.
    case estimated(OrderPreviewDraft, Failure)
  }

  /// What happened.
  public enum Action: Equatable, Sendable {
    /// These lines would be ordered now.
    case considered([OrderLine])
    case answered(OrderPreviewDraft, Result<OrderPreview, Failure>)
    /// The code of a coupon; an empty one takes the coupon away.
    case couponGiven(String)
    /// How much of the bonus balance is to be used; 0 uses none.
    case bonusGiven(Decimal)
    /// The order that was to be priced exists.
    case ordered
  }

  /// What became of the coupon that was given.
  public enum CouponStanding: Hashable, Sendable {
    case none
    /// Not known: the shop is being asked, or does not say.
    case given(String)
    case applied(String)
    /// The code is good, but the order does not meet its conditions.
    case conditionsNotMet(String)
    /// The shop does not take it, in its own words where it has some.
    case refused(String, String?)
  }

  /// The most characters that a code has; more is not a code that anybody was given.
  public static let longestCoupon = 100

  public private(set) var state = State.idle
  /// How much of the bonus balance was asked for; 0 for none.
  public private(set) var bonus = Decimal(0)
  private var code: String?
  private var refusal: Refusal?

  private struct Refusal: Equatable, Sendable {
    var code: String
    var sentence: String?
  }

  public init() {}

  /// Handles what happened; asks the shop where the answer would be another one.
  public mutating func handle(_ action: Action) -> [Effect] {
    switch action {
    case .considered(let lines): return ask(lines)
    case .answered(let draft, let result):
      guard case .asking(draft) = state else { return [] }
      return receive(result, draft)
    case .couponGiven(let text):
      code = text.isEmpty ? nil : text
      refusal = nil
    case .bonusGiven(let amount): bonus = max(0, amount)
    case .ordered:
      self = Pricing()
      return []
    }
    return lines.map { ask($0) } ?? []
  }
}

extension Pricing {
  /// The lines that were priced last.
  private var lines: [OrderLine]? { draft?.lines }

  private var draft: OrderPreviewDraft? {
    switch state {
    case .idle: nil
    case .asking(let draft), .priced(let draft, _), .estimated(let draft, _): draft
    }
  }

  /// A failed question is asked again when the review is opened again; the same one never twice at once.
  private mutating func ask(_ lines: [OrderLine]) -> [Effect] {
    let draft = OrderPreviewDraft(lines: lines, couponCode: code, bonusAmount: bonus > 0 ? bonus : nil)
    if draft == self.draft, failure == nil { return [] }
    state = .asking(draft)
    return [.previewOrder(draft)]
  }

  private mutating func receive(
    _ result: Result<OrderPreview, Failure>, _ draft: OrderPreviewDraft
  ) -> [Effect] {
    switch result {
    case .success(let preview) where preview.total == nil && draft.couponCode != nil:
      return reject(preview.message, draft)
    case .success(let preview): state = .priced(draft, preview)
    case .failure(let failure):
      if case .refused(let sentence) = failure.kind, draft.couponCode != nil {
        return reject(sentence, draft)
      }
      state = .estimated(draft, failure)
    }
    return []
  }

  /// The coupon is not taken; what the order costs without it is still to be known.
  private mutating func reject(_ sentence: String?, _ draft: OrderPreviewDraft) -> [Effect] {
    refusal = draft.couponCode.map { Refusal(code: $0, sentence: sentence) }
    code = nil
    return ask(draft.lines)
  }
}

// MARK: - What a screen or a report reads

extension Pricing {
  /// Whether the shop is being asked.
  public var isAsking: Bool { if case .asking = state { true } else { false } }

  /// Why there is no more than an estimate.
  public var failure: Failure? { if case .estimated(_, let failure) = state { failure } else { nil } }

  /// The shop's answer to what would be ordered now.
  public var preview: OrderPreview? { if case .priced(_, let preview) = state { preview } else { nil } }

  /// What became of the coupon.
  public var coupon: CouponStanding {
    if let refusal { return .refused(refusal.code, refusal.sentence) }
    guard let code else { return .none }
    guard let coupon = preview?.coupon else { return .given(code) }
    if coupon.isApplied == true { return .applied(code) }
    if coupon.lacksConditions { return .conditionsNotMet(code) }
    return coupon.isValid == false ? .refused(code, nil) : .given(code)
  }

  /// The coupon to be sent with the order: one that the shop applies, or says nothing about.
  var couponToSend: String? {
    switch coupon {
    case .given(let code), .applied(let code): code
    case .none, .conditionsNotMet, .refused: nil
    }
  }

  /// How much of the bonus balance the order is to use; `nil` for none.
  var bonusToSend: Decimal? { bonus > 0 ? bonus : nil }

  /// The code that was typed, for it to be corrected.
  public var typedCoupon: String { code ?? refusal?.code ?? "" }

  /// What the shop asks for these lines; `nil` while it has not said, or not in amounts.
  func quote(for lines: [OrderLine]) -> Quote? {
    guard case .priced(let draft, let preview) = state, draft.lines == lines else { return nil }
    return Quote(preview)
  }
}
