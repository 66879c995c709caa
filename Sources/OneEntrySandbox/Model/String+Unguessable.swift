extension String {
  /// 128 bits from the system's own source, in 22 characters that an address may hold as they are.
  static var unguessable: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    return String((0..<22).map { _ in digits[Int.random(in: 0..<64)] })
  }
}
