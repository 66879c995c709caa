/// What went wrong in words: what happened, why, and what the shopper can do.
struct Explanation: Hashable, Sendable {
  var what: SafeText
  var why: SafeText
  var remedy: SafeText
}

extension Explanation {
  init(_ what: SafeText, _ why: SafeText, _ remedy: SafeText) {
    self.init(what: what, why: why, remedy: remedy)
  }
}
