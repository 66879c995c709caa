extension Int {
  /// The index reached by walking round a list of `count` entries; the list is not empty.
  func wrapped(in count: Int) -> Int { (self % count + count) % count }

  /// In decimal digits, with zeros in front up to this width.
  func padded(_ width: Int) -> String {
    String(repeating: "0", count: Swift.max(0, width - "\(self)".count)) + "\(self)"
  }
}
