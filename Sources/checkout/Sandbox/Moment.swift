import ArgumentParser
import CheckoutScenario
import Foundation

/// A moment on a command line, e.g. `2027-01-15T08:00:00Z`.
struct Moment: ExpressibleByArgument {
  let date: Date

  init?(argument: String) {
    guard let date = Date(moment: argument) else { return nil }
    self.date = date
  }
}
