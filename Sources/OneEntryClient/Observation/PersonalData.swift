import Foundation

extension Exchange {
  /// The same without what somebody filled in, for a file that others see. It is gone from wherever the
  /// server repeats it, too.
  public var withoutPersonalData: Exchange {
    var copy = self
    let personal = [request.body, answer?.body].compactMap { $0 }.reduce(into: PersonalTexts()) {
      $0.add(personalIn: $1)
    }
    copy.target = target.withoutSearchedName
    copy.request.body = request.body?.withoutPersonalData
    copy.answer?.body = answer?.body?.withoutPersonalData.withTexts { personal.masked(in: $0) }
    copy.answer?.sentences =
      answer?.sentences.map { $0.contains("@") ? MaskedJSON.mask : personal.masked(in: $0) } ?? []
    return copy
  }
}

/// What somebody filled in, wherever it turns up again.
public struct PersonalTexts: Hashable, Sendable {
  private var texts: Set<String> = []

  /// These texts; empty ones are left out.
  public init(_ texts: some Sequence<String> = []) { self.texts = Set(texts.filter { !$0.isEmpty }) }

  /// A text of somebody else without them, in whatever case it has them, and without e-mail addresses. Only
  /// whole words count: `Ann` is not in `annual`.
  public func masked(in text: String) -> String {
    let text = text.replacing(/\S*@\S*/, with: MaskedJSON.mask)
    return texts.sorted { $0.count > $1.count }.reduce(text) { text, personal in
      text.replacingOccurrences(
        of: #"(?<![\p{L}\p{N}])\#(NSRegularExpression.escapedPattern(for: personal))(?![\p{L}\p{N}])"#,
        with: MaskedJSON.mask, options: [.regularExpression, .caseInsensitive])
    }
  }

  /// Shorter ones say nothing about anybody, and are in every sentence.
  static let leastLength = 3

  mutating func add(personalIn body: MaskedJSON) {
    texts.formUnion(body.personalTexts.filter { $0.count >= Self.leastLength })
  }
}

extension [String: MaskedJSON] {
  /// What was filled in is the `value` of a member that has a `marker` too, or has a name of its own. Wire
  /// contract §4.4, §4.6.
  var hidingWhatWasFilledIn: Self {
    var hidden = self
    for name in Self.personal { hidden[name] = hidden[name]?.hidden(as: name) }
    if isAnswer { hidden["value"] = .secret(name: "value") }
    return hidden
  }

  /// What `hidingWhatWasFilledIn` hides.
  fileprivate var filledIn: [MaskedJSON] { names.compactMap { self[$0] } }

  private var isAnswer: Bool { self["marker"] != nil && self["value"] != nil }
  private var names: Set<String> { isAnswer ? Self.personal.union(["value"]) : Self.personal }

  private static let personal: Set = ["couponCode", "coupon", "userIdentifier", "phoneSMS", "phonePush"]
}

extension MaskedJSON {
  /// Every text in it is masked; numbers and flags, which say what became of it, are left.
  fileprivate func hidden(as name: String) -> MaskedJSON {
    switch self {
    case .value(.string(let text)): text.isEmpty ? self : .secret(name: name)
    case .value(.array(let elements)): .array(elements.map { MaskedJSON.value($0).hidden(as: name) })
    case .value(.object(let members)): .object(members.mapValues { MaskedJSON.value($0).hidden(as: name) })
    case .array(let elements): .array(elements.map { $0.hidden(as: name) })
    case .object(let members): .object(members.mapValues { $0.hidden(as: name) })
    case .value, .secret, .paymentLink, .omitted: self
    }
  }

  /// What was filled in.
  fileprivate var personalTexts: Set<String> {
    switch self {
    case .value(.array(let elements)):
      elements.reduce(into: []) { $0.formUnion(MaskedJSON.value($1).personalTexts) }
    case .value(.object(let members)): MaskedJSON.object(members.mapValues(MaskedJSON.value)).personalTexts
    case .array(let elements): elements.reduce(into: []) { $0.formUnion($1.personalTexts) }
    case .object(let members):
      members.values.reduce(into: Set(members.filledIn.flatMap(\.texts))) { $0.formUnion($1.personalTexts) }
    case .value, .secret, .paymentLink, .omitted: []
    }
  }

  /// Every text.
  private var texts: [String] {
    switch self {
    case .value(.string(let text)): [text]
    case .value(.array(let elements)): elements.flatMap { MaskedJSON.value($0).texts }
    case .value(.object(let members)): members.values.flatMap { MaskedJSON.value($0).texts }
    case .array(let elements): elements.flatMap(\.texts)
    case .object(let members): members.values.flatMap(\.texts)
    case .value, .secret, .paymentLink, .omitted: []
    }
  }

  /// The same with every text changed.
  fileprivate func withTexts(_ change: (String) -> String) -> MaskedJSON {
    switch self {
    case .value(.string(let text)): .value(.string(change(text)))
    case .value(.array(let elements)): .array(elements.map { MaskedJSON.value($0).withTexts(change) })
    case .value(.object(let members)): .object(members.mapValues { MaskedJSON.value($0).withTexts(change) })
    case .array(let elements): .array(elements.map { $0.withTexts(change) })
    case .object(let members): .object(members.mapValues { $0.withTexts(change) })
    case .value, .secret, .paymentLink, .omitted: self
    }
  }
}

extension String {
  /// The target of a request without the name that was searched for.
  fileprivate var withoutSearchedName: String {
    replacing(/(?<item>[?&]name=)[^&]*/) { "\($0.item)" + PercentEncoding.component(MaskedJSON.mask) }
  }
}
