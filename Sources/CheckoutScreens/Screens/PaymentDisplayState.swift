import CheckoutViewModel
import OneEntryClient

/// Where a payment stands for the shopper; each has its own words.
enum PaymentDisplayState: Hashable, Sendable {
  case totalDiffers, openingSession, sessionFailed, changingMethod
  case waitingForLink, linkReady, linkRefused, processing
  case paid, partlyPaid, canceled, expired, failed
  /// A word of the project's own; it is shown as it is.
  case unknown(SafeText)
  case unreachable, stoppedAsking, paused, blocked, onDelivery

  init(_ payment: Payment) {
    if payment.isChangingMethod {
      self = .changingMethod
      return
    }
    switch payment.phase {
    case .confirmingTotal: self = .totalDiffers
    case .openingSession: self = .openingSession
    case .sessionFailed: self = .sessionFailed
    case .paused: self = .paused
    case .gaveUp: self = .stoppedAsking
    case .blocked: self = .blocked
    case .onDelivery: self = .onDelivery
    case .settled(let status): self = Self(status, of: payment)
    case .watching:
      self = payment.failures > 0 ? .unreachable : Self(payment.session?.status ?? .waiting, of: payment)
    }
  }

  private init(_ status: PaymentStatus, of payment: Payment) {
    switch status {
    case .waiting where payment.isLinkRefused: self = .linkRefused
    case .waiting: self = payment.link == nil ? .waitingForLink : .linkReady
    case .processing: self = .processing
    case .completed: self = .paid
    case .partial: self = .partlyPaid
    case .canceled: self = .canceled
    case .expired: self = .expired
    case .failed: self = .failed
    case .other(let word): self = .unknown(SafeText(untrusted: word))
    }
  }

  /// How serious it is.
  var kind: Callout.Kind {
    switch self {
    case .openingSession, .changingMethod, .waitingForLink, .linkReady, .processing, .unknown: .busy
    case .paid, .onDelivery: .success
    case .totalDiffers, .partlyPaid, .canceled, .expired, .unreachable, .stoppedAsking, .linkRefused: .warning
    case .sessionFailed, .failed, .blocked: .error
    case .paused: .plain
    }
  }
}
