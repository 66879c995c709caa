/// One request after it has found its route: what a function of `World` needs to answer it.
struct RequestContext: Sendable {
  /// The request as it came.
  let request: Request
  /// The decoded values of `{name}` segments.
  let parameters: [String: String]
  /// The body; `null` when there was none.
  let body: JSON
  /// The language asked for by `langCode`.
  let language: Language
  /// Whether texts are keyed by locale, as older servers do.
  let isKeyedByLocale: Bool
  /// The device that is signed in, when the route needs one or a live Bearer came along.
  let signIn: SignIn?
  /// The number of a guest who is let in without signing in.
  var guest: Int?

  /// The value of a `{name}` segment.
  func parameter(_ name: String) -> String { parameters[name] ?? "" }

  /// The value of a `{name}` segment as an id; anything else is a missing entity.
  func id(_ name: String, of what: String) throws(Refusal) -> Int {
    guard let id = Int(parameter(name)) else { throw .notFound(what) }
    return id
  }

  /// The signed-in user's id, or the guest's number.
  func userID() throws(Refusal) -> Int {
    guard let id = signIn?.userID ?? guest else { throw .unauthorised }
    return id
  }

  /// An object of texts: flat, or one locale level deeper in the old manner (wire contract §1.2).
  func localised(_ texts: JSON) -> JSON {
    isKeyedByLocale ? .object([JSON.Member(language.rawValue, texts)]) : texts
  }

  /// `{"title": …}` in the language of the call.
  func title(_ text: LocalizedText) -> JSON { localised(["title": .string(text(language))]) }

  /// The part of `items` that `offset` and `limit` ask for (wire contract §1.3).
  func page<Items: RandomAccessCollection>(_ items: Items) throws(Refusal) -> [Items.Element] {
    let offset = try count("offset") ?? 0
    let limit = try count("limit") ?? 30
    return Array(items.dropFirst(offset).prefix(limit))
  }

  /// A page of `items` with the number of all of them.
  func paged(_ items: [JSON]) throws(Refusal) -> JSON {
    ["items": .array(try page(items)), "total": .int(items.count)]
  }

  /// A number of the query, 0 or more; nil when it is not given.
  private func count(_ name: String) throws(Refusal) -> Int? {
    guard let text = request.query[name], !text.isEmpty else { return nil }
    return try JSON.whole(JSONNumber.value(of: text), name, in: .column(from: 0))
  }

  /// Refuses a body with keys other than those named, in the words of the validator that OneEntry uses.
  func allowOnly(_ keys: Set<String>) throws(Refusal) {
    guard let members = body.members else { throw Refusal(400, "\"value\" must be of type object") }
    for member in members where !keys.contains(member.key) {
      throw Refusal(400, "\"\(member.key)\" is not allowed")
    }
  }

  /// The text under `key` of the body, which must be there and not be empty.
  func requiredText(_ key: String) throws(Refusal) -> String {
    guard let text = body[key]?.string, !text.isEmpty else {
      throw Refusal(400, "\(key) should not be empty")
    }
    return text
  }
}
