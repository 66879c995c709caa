import ArgumentParser
import Foundation

/// A moment on a command line, e.g. `2027-01-15T08:00:00Z`.
struct Moment: ExpressibleByArgument {
  let date: Date

  init?(argument: String) {
    let fraction = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    guard let date = (try? fraction.parse(argument)) ?? (try? Date(argument, strategy: .iso8601)) else {
      return nil
    }
    self.date = date
  }
}
