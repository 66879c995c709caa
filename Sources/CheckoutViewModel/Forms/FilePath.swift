enum FilePath {
  /// Whether a name ends in one of these, with or without a point, in whatever case.
  static func hasExtension(_ path: String, among allowed: [String]) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: ".") else { return allowed.isEmpty }
    let ending = name[point...].lowercased()
    return allowed.isEmpty || allowed.contains { ending == ($0.hasPrefix(".") ? $0 : "." + $0).lowercased() }
  }
}
