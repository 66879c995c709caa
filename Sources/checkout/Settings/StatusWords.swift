import Foundation
import OneEntryClient

/// Reads what a project's own words for the status of a payment mean.
enum StatusWords {
  /// `settled=completed,on_hold=waiting`: the meaning of status words that only this project uses.
  static func configured(in sources: SettingSources) throws(SettingsError) -> [String: PaymentStatus] {
    guard let (text, origin) = sources.value(.statusWords) else { return [:] }
    var words: [String: PaymentStatus] = [:]
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map { $0.trimmed.lowercased() }
      guard parts.count == 2, !parts[0].isEmpty, let meaning = known[parts[1]] else {
        throw SettingsError(
          name: "ONEENTRY_STATUS_WORDS", origin: origin, reason: "has “\(pair.trimmed)” in it",
          advice: "Write word=status, separated by commas, with a status of: \(names).")
      }
      words[parts[0]] = meaning
    }
    return words
  }

  private static let meanings: [PaymentStatus] = [
    .waiting, .processing, .completed, .partial, .canceled, .expired, .failed,
  ]
  private static let known = Dictionary(uniqueKeysWithValues: meanings.map { ($0.word, $0) })
  private static let names = meanings.map(\.word).joined(separator: ", ")
}

extension Substring {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
