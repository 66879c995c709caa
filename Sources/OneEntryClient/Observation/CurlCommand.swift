extension Exchange {
  /// The same request as a command for a shell, with a variable in the place of each secret. A comment above
  /// it names the variables that are to be set.
  public var curlCommand: String {
    let body = request.body.map { ShellText($0) }
    let variables = request.headers.compactMap(\.variable) + (body?.variables ?? [])
    let parts =
      ["curl --request \(method.rawValue) \(ShellText.quoted(origin + target))"]
      + request.headers.map { "  --header \(ShellText(header: $0).text)" }
      + (body.map { ["  --data-raw \($0.text)"] } ?? [])
    let comment =
      variables.isEmpty ? "" : "# Set first: \(variables.uniqued.joined(separator: ", "))\n"
    return comment + parts.joined(separator: " \\\n") + "\n"
  }
}

/// Text for a shell: quoted pieces with variables between them.
private struct ShellText {
  private(set) var text = ""
  private(set) var variables: [String] = []
  private var pending = ""

  init(header: ShownHeader) {
    pending = "\(header.name): \(header.text)"
    if let variable = header.variable { add(variable: variable) }
    flush()
  }

  init(_ json: MaskedJSON) {
    add(json)
    flush()
  }

  /// In single quotes, in which a shell takes every character as it is.
  static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: #"'\''"#) + "'" }

  private mutating func add(_ json: MaskedJSON) {
    switch json {
    case .value, .paymentLink, .omitted:
      pending += json.exported.line
    case .secret(let name):
      pending += "\""
      add(variable: name.asVariable)
      pending += "\""
    case .array(let elements):
      add(elements.map { (nil, $0) }, "[", "]")
    case .object(let members):
      add(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, "{", "}")
    }
  }

  private mutating func add(_ parts: [(String?, MaskedJSON)], _ open: String, _ close: String) {
    pending += open
    for (index, part) in parts.enumerated() {
      if index > 0 { pending += "," }
      if let name = part.0 {
        pending += JSONValue.string(name).line + ":"
      }
      add(part.1)
    }
    pending += close
  }

  private mutating func add(variable: String) {
    flush()
    text += "\"$\(variable)\""
    variables.append(variable)
  }

  private mutating func flush() {
    if !pending.isEmpty { text += Self.quoted(pending) }
    pending = ""
  }
}

extension String {
  /// `refreshToken` becomes `REFRESH_TOKEN`; what a shell does not take in a name becomes `_`.
  fileprivate var asVariable: String {
    let separated = reduce(into: "") { text, character in
      if character.isUppercase, text.last?.isLowercase == true { text += "_" }
      text += String(character)
    }
    let name = separated.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return name.first?.isLetter == true ? String(name) : "_" + String(name)
  }
}

extension [String] {
  /// Each once, in the order in which they come.
  fileprivate var uniqued: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
