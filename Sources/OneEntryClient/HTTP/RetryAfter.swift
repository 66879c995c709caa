import Foundation

/// The `Retry-After` header in both its forms. Nothing documents that the API sends it; proxies in front of
/// it do.
enum RetryAfter {
  /// Whole seconds; a date counts from the answer's own `Date`, never from the local clock. `nil` for junk.
  static func seconds(in response: HTTPResponse) -> Int? {
    guard let text = response.headers.value(of: "Retry-After") else { return nil }
    if let seconds = Int(text) { return seconds < 0 ? nil : seconds }
    guard let moment = date(text), let now = response.headers.value(of: "Date").flatMap(date) else {
      return nil
    }
    return max(0, Int(moment.timeIntervalSince(now)))
  }

  private static func date(_ text: String) -> Date? {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return formatter.date(from: text)
  }
}
