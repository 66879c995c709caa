extension Wire {
  /// The value in the wanted language where the server answered keyed by locale (`{"en_US": …}`), else the value
  /// itself. A missing locale falls back to one of the same language, then to the first there is. Wire contract §1.2.
  var localized: Wire {
    let members = members
    if let wanted = members[langCode] { return part(wanted) }
    guard !members.isEmpty, members.keys.allSatisfy(Self.isLocaleCode) else { return self }
    let codes = members.keys.sorted()
    let sameLanguage = codes.first { $0.prefix { $0 != "_" } == langCode.prefix { $0 != "_" } }
    return (sameLanguage ?? codes.first).flatMap { members[$0] }.map { part($0) } ?? self
  }

  /// The `title` of a `localizeInfos`, in either form; empty where there is none.
  var title: String {
    localized["title"].localized.text ?? ""
  }

  /// `en_US`, `zh_Hans_CN`; not `en`, which an attribute's marker may well be.
  private static func isLocaleCode(_ key: String) -> Bool {
    key.wholeMatch(of: /[a-z]{2,3}(_[A-Za-z0-9]{2,4}){1,2}/) != nil
      && key.split(separator: "_").dropFirst().allSatisfy { $0.first?.isLowercase == false }
  }
}
