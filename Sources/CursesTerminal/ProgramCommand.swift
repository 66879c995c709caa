import Foundation

/// What a variable such as `EDITOR` or `BROWSER` asks to be run: a program and its arguments.
public enum ProgramCommand {
  /// Reads a value as a shell reads words, but expands nothing: quotes and backslashes keep a space in a word. Where the
  /// whole value is the path of a program, it is that program, spaces and all.
  public static func words(of value: String) -> [String] {
    if isProgram(value) { return [value] }
    var reader = WordReader()
    for character in value { reader.take(character) }
    return reader.finish()
  }

  /// Whether it is the path, with a slash in it, of a file that may be run.
  public static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return path.contains("/") && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }
}

private struct WordReader {
  private var words: [String] = []
  private var word: String?
  private var quote: Character?
  private var isEscaped = false

  mutating func take(_ character: Character) {
    if isEscaped { return takeEscaped(character) }
    switch (quote, character) {
    case (nil, "\\"), ("\"", "\\"): isEscaped = true
    case (nil, "\""), (nil, "'"):
      quote = character
      word = word ?? ""
    case (nil, " "), (nil, "\t"): endWord()
    case (let open?, _) where open == character: quote = nil
    default: word = (word ?? "") + String(character)
    }
  }

  /// What is left open at the end is closed there.
  mutating func finish() -> [String] {
    if isEscaped { takeEscaped("\\") }
    endWord()
    return words
  }

  /// Within double quotes a backslash is itself, unless a quote or another one follows.
  private mutating func takeEscaped(_ character: Character) {
    isEscaped = false
    let isKept = quote != nil && character != "\"" && character != "\\"
    word = (word ?? "") + (isKept ? "\\" : "") + String(character)
  }

  private mutating func endWord() {
    if let word { words.append(word) }
    word = nil
  }
}
