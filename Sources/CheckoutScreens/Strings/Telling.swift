/// A payment in words: where it stands, whether money was taken, and what happens next.
struct Telling: Hashable, Sendable {
  var state: SafeText
  var money: SafeText
  var next: SafeText
}
