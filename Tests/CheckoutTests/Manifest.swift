/// The targets that the text of a Package.swift declares.
struct Manifest {
  struct Target {
    /// Its folder, from the top of the package.
    var folder: String
    /// The modules of its dependencies.
    var modules: Set<String>
  }

  let targets: [Target]

  init(_ text: String) {
    let products = Dictionary(
      text.matches(of: /let (\w+) = Target\.Dependency\.product\(\s*name: "(\w+)"/)
        .map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
    let starts = text.matches(of: /\.(target|testTarget|executableTarget)\(\s*name: "([^"]+)"/)
    targets = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : text.endIndex
      let rest = text[starts[index].range.upperBound..<end]
      let parent = starts[index].1 == "testTarget" ? "Tests/" : "Sources/"
      let path = rest.firstMatch(of: /path: "([^"]+)"/).map { String($0.1) }
      return Target(folder: path ?? parent + starts[index].2, modules: Self.modules(in: rest, products))
    }
  }

  /// Targets are named in quotation marks, products by the constants above.
  private static func modules(in text: Substring, _ products: [String: String]) -> Set<String> {
    guard let list = text.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 else { return [] }
    let names = list.split { $0 == "," || $0.isWhitespace }.map(String.init)
    return Set(
      names.map { name in
        products[name] ?? name.filter { $0 != "\"" }.replacing("-", with: "_")
      })
  }
}
