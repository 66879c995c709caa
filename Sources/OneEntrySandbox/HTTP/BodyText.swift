import Foundation

/// The bytes of a body as UTF-8, whatever their `Content-Type` says they are, as the JSON parser of a Node server
/// takes them.
enum BodyText {
  /// The bytes; a refusal in the parser's words for what it cannot read.
  static func utf8(of request: Request) throws(Refusal) -> [UInt8] {
    let encoding = request.headers["content-encoding"]?.lowercased() ?? "identity"
    guard encoding == "identity" else {
      throw Refusal(415, "unsupported content encoding \"\(encoding)\"")
    }
    let charset = charset(of: request.headers["content-type"] ?? "")
    switch charset {
    case nil, "utf-8", "utf8": return request.body
    case "utf-16", "utf-16le", "utf-16be":
      let encoding: String.Encoding =
        charset == "utf-16be" ? .utf16BigEndian : charset == "utf-16le" ? .utf16LittleEndian : .utf16
      return Array((String(bytes: request.body, encoding: encoding) ?? "").utf8)
    case let charset?: throw Refusal(415, "unsupported charset \"\(charset.uppercased())\"")
    }
  }

  private static func charset(of type: String) -> String? {
    let parameters = type.lowercased().split(separator: ";").dropFirst()
    let named = parameters.first { $0.trimmingCharacters(in: .whitespaces).hasPrefix("charset=") }
    return named?.split(separator: "=").last.map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: " \""))
    }
  }
}
