import Foundation

/// Durations and their order.
struct Samples {
  private let sorted: [Duration]

  init(_ durations: [Duration]) { sorted = durations.sorted() }

  /// In milliseconds; `share` 0 is the least, 0.5 the median.
  func quantile(_ share: Double) -> String {
    guard !sorted.isEmpty else { return "—" }
    return sorted[Int((Double(sorted.count - 1) * share).rounded())].inMilliseconds
  }
}

extension Duration {
  /// With two decimals.
  var inMilliseconds: String {
    let (seconds, attoseconds) = components
    return String(format: "%.2f", Double(seconds) * 1000 + Double(attoseconds) / 1e15)
  }
}
