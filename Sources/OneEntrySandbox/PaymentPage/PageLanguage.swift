import Foundation

/// A language of the page's own sentences. Names of products and accounts are in one of the shop's.
enum PageLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"
  case german = "de"

  /// Of those that `Accept-Language` names, the one that the browser likes best; English where it names none of them.
  init(browser header: String?) {
    let wishes = (header ?? "").split(separator: ",").compactMap(Self.wish)
    self = wishes.max { $0.weight < $1.weight }?.language ?? .english
  }

  /// `de-AT;q=0.8`; the first of several that are liked equally wins.
  private static func wish(_ text: Substring) -> (language: PageLanguage, weight: Double)? {
    let parts = text.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
    guard let tag = parts.first, let language = PageLanguage(rawValue: String(tag.prefix { $0 != "-" }))
    else { return nil }
    let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
    return weight > 0 ? (language, weight) : nil
  }

  /// What the shop's own texts are read in.
  var ofShop: Language { self == .french ? .french : .english }
}

extension PageLanguage {
  /// A sum as the language writes it: `$1,340.00`, `1 340,00 $`, `1.340,00 $`.
  func money(_ amount: Decimal, _ currency: String) -> String {
    let parts = amount.written.split(separator: ".")
    let whole = grouped(String(parts.first ?? "0"))
    let figure = "\(whole)\(self == .english ? "." : ",")\(parts.count > 1 ? parts[1] : "00")"
    let symbol = ["USD": "$", "EUR": "€", "GBP": "£"][currency]
    guard self == .english else { return "\(figure)\u{A0}\(symbol ?? currency)" }
    return symbol.map { $0 + figure } ?? "\(currency)\u{A0}\(figure)"
  }

  private func grouped(_ digits: String) -> String {
    let separator =
      switch self {
      case .english: ","
      case .french: "\u{A0}"
      case .german: "."
      }
    var (rest, groups) = (digits[...], [Substring]())
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: separator)
  }
}
