/// A question, what hangs on it, and its two answers.
struct Asking: Hashable, Sendable {
  var question: SafeText
  var detail: SafeText
  var yes: SafeText
  var no: SafeText
}
