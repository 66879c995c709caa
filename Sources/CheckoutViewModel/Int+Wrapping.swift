extension Int {
  /// The index reached by walking round a list of `count` entries; the list is not empty.
  func wrapped(in count: Int) -> Int { (self % count + count) % count }
}
