import CheckoutViewModel
import OneEntryClient

/// Words of which the state of the view model chooses one.
extension Strings {
  struct ByPurpose: Sendable {
    var signIn, signUp, activate, resetPassword: SafeText

    func callAsFunction(_ purpose: SignIn.Purpose) -> SafeText {
      switch purpose {
      case .signIn: signIn
      case .signUp: signUp
      case .activate: activate
      case .resetPassword: resetPassword
      }
    }
  }

  struct BySort: Sendable {
    var position, title, price, date: SafeText

    func callAsFunction(_ key: Listing.Key) -> SafeText {
      switch key {
      case .position: position
      case .title: title
      case .price: price
      case .date: date
      }
    }
  }

  struct ByFormat: Sendable {
    var text, markdown, json, html: SafeText

    func callAsFunction(_ format: ReceiptFormat) -> SafeText {
      switch format {
      case .text: text
      case .markdown: markdown
      case .json: json
      case .html: html
      }
    }
  }

  struct ByStatus: Sendable {
    var waiting, processing, completed, partial, canceled, expired, failed: SafeText

    /// A word of the project's own is shown as it is.
    func callAsFunction(_ status: PaymentStatus) -> SafeText {
      switch status {
      case .waiting: waiting
      case .processing: processing
      case .completed: completed
      case .partial: partial
      case .canceled: canceled
      case .expired: expired
      case .failed: failed
      case .other(let word): SafeText(untrusted: word)
      }
    }
  }

  struct ByObstacle: Sendable {
    var file, noOptions, captcha, secret, missing: SafeText

    func callAsFunction(_ obstacle: Field.Obstacle) -> SafeText {
      switch obstacle {
      case .file: file
      case .noOptions: noOptions
      case .captcha: captcha
      case .secret: secret
      case .missing: missing
      }
    }
  }

  /// What is done about an order that may exist, and what the shopper can do.
  struct ByVerdict: Sendable {
    var undecided, checkAgain, mayExist, searching: SafeText
    /// With the number of orders that it could be.
    var ambiguous: Counted
    var choose, absent, sendAgain: SafeText
    func callAsFunction(_ verdict: Reconciliation.Verdict) -> [SafeText] {
      switch verdict {
      case .undecided: [undecided, checkAgain]
      case .searching: [mayExist, searching]
      case .ambiguous(let orders, _): [ambiguous(orders.count), choose]
      case .absent: [absent, sendAgain]
      }
    }
  }

  /// Good values, for fields that are empty.
  struct Examples: Sendable {
    var date, dateTime, time, timeInterval, integer, decimal, json, file, ids: SafeText

    func callAsFunction(_ type: AttributeType) -> SafeText? {
      switch type {
      case .date: date
      case .dateTime: dateTime
      case .time: time
      case .timeInterval: timeInterval
      case .integer: integer
      case .real, .float: decimal
      case .json: json
      case .file, .image, .groupOfImages: file
      case .entity: ids
      case .string, .text, .textWithHeader, .list, .radioButton, .spam, .button, .other: nil
      }
    }
  }
}
