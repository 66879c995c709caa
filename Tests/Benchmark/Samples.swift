import Foundation

/// Durations and their order.
struct Samples {
  private var sorted: [Duration] = []

  mutating func add(_ duration: Duration?) {
    guard let duration else { return }
    sorted.insert(duration, at: sorted.firstIndex { $0 > duration } ?? sorted.endIndex)
  }

  var count: Int { sorted.count }

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
