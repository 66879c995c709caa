import CheckoutViewModel
import OneEntryClient

/// What a payment screen says of a payment; each state has its own words.
enum PaymentDisplayState: Hashable, Sendable {
  case totalDiffers, notStarted, openingSession, searchingForSession, sessionFailed, changingMethod
  case waitingForLink, linkReady, linkRefused, processing
  /// `paidForNow` where a part is planned for later.
  case paid, paidForNow, partlyPaid, canceled, orderCanceled(canBePaid: Bool), expired, failed
  /// A word of the project's own; it is shown as it is.
  case unknown(SafeText)
  /// The shop does not answer; its answer cannot be used.
  case unreachable, unclear, stoppedAsking, paused, blocked, onDelivery

  init(_ watch: PaymentWatch) {
    switch watch.state {
    case .confirmingTotal: self = .totalDiffers
    case .new: self = .notStarted
    case .lookingForSession, .openingSession, .sessionPostponed: self = .openingSession
    case .searchingForSession: self = .searchingForSession
    case .withoutSession: self = .sessionFailed
    case .changingMethod: self = .changingMethod
    // Nothing is said of money that may have been taken.
    case .paused where watch.status == .processing, .patienceOver where watch.status == .processing:
      self = .blocked
    case .paused: self = .paused
    case .patienceOver: self = .stoppedAsking
    case .blocked: self = .blocked
    case .partPaid: self = .partlyPaid
    case .onDelivery: self = .onDelivery
    case .settled(_, let status): self = Self(status, of: watch)
    case .watching(let seen):
      self =
        seen.failures == 0
        ? Self(watch.status ?? .waiting, of: watch)
        : seen.lastFailure?.isSilence == false ? .unclear : .unreachable
    }
  }

  private init(_ status: PaymentStatus, of watch: PaymentWatch) {
    switch status {
    case .waiting where watch.isLinkRefused: self = .linkRefused
    case .waiting: self = watch.link == nil ? .waitingForLink : .linkReady
    case .processing: self = .processing
    case .completed: self = watch.order.isPaidLater ? .paidForNow : .paid
    case .partial: self = .partlyPaid
    case .canceled where watch.order.isCancelled: self = .orderCanceled(canBePaid: watch.allowsNewSession)
    case .canceled: self = .canceled
    case .expired: self = .expired
    case .failed: self = .failed
    case .other(let word): self = .unknown(SafeText(untrusted: word))
    }
  }

  /// How serious it is.
  var kind: Callout.Kind {
    switch self {
    case .openingSession, .searchingForSession, .changingMethod, .waitingForLink, .linkReady, .processing,
      .unknown:
      .busy
    case .paid, .paidForNow, .onDelivery: .success
    case .totalDiffers, .partlyPaid, .canceled, .orderCanceled, .expired, .unreachable, .unclear,
      .stoppedAsking,
      .linkRefused:
      .warning
    case .sessionFailed, .failed, .blocked: .error
    case .paused, .notStarted: .plain
    }
  }
}
