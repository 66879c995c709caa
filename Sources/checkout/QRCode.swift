import CQREncode

/// Draws texts as QR codes.
enum QRCode {
  /// The modules of a code with low error correction, which keeps it small, row by row, dark ones `true`; empty where
  /// the text is too long for a code.
  static func modules(of text: String) -> [[Bool]] {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_L, QR_MODE_8, 1) else { return [] }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let data = code.pointee.data else { return [] }
    return (0..<width).map { row in (0..<width).map { data[row * width + $0] & 1 == 1 } }
  }
}
