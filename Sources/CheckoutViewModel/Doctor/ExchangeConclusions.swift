import Foundation
import OneEntryClient

/// What follows from the calls themselves, whatever they were made for.
extension Conclusions {
  /// The clock, the rights and the contract.
  public static func exchanges(_ exchanges: [Exchange]) -> [Finding] {
    let rights = rights(exchanges)
    let contract = contract(exchanges)
    return [Finding(.clock, clock(apart: secondsApart(exchanges)))]
      + (rights.isEmpty ? [.rightsSufficient] : rights).map { Finding(.rights, $0) }
      + (contract.isEmpty ? [.contractKept] : contract).map { Finding(.contract, $0) }
  }

  /// What the server's own clock says, by the first answer that tells.
  private static func secondsApart(_ exchanges: [Exchange]) -> Int? {
    exchanges.lazy.compactMap { exchange in
      let header = exchange.answer?.headers.first { $0.name.lowercased() == "date" }
      return header.flatMap { httpDate($0.text) }.map { Int($0.timeIntervalSince(exchange.time).rounded()) }
    }.first
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT`
  private static func httpDate(_ text: String) -> Date? {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "GMT")
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return format.date(from: text)
  }

  /// Each call that was not permitted, once. A closed project permits nothing, and says so elsewhere.
  private static func rights(_ exchanges: [Exchange]) -> [Diagnosis] {
    exchanges.reduce(into: []) { found, exchange in
      guard let answer = exchange.answer, answer.sentences.first != "Resource is closed" else { return }
      let diagnosis: Diagnosis? =
        switch answer.status {
        case 403: .rightMissing(exchange.call, sentence: answer.sentences.first)
        case 405: .notInPlan(exchange.call)
        default: nil
        }
      if let diagnosis, !found.contains(diagnosis) { found.append(diagnosis) }
    }
  }

  private static func contract(_ exchanges: [Exchange]) -> [Diagnosis] {
    DifferenceCount.all(in: exchanges).map { .contractBroken($0.call, $0.difference, times: $0.times) }
  }
}
