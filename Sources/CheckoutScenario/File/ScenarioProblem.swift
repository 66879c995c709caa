/// Why a scenario file cannot be used: where, what is wrong, and what may be written there.
public struct ScenarioProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as it was named; empty where the text came from elsewhere.
  public var file = ""
  /// Counted from 1.
  public var line: Int
  /// What is wrong and what is allowed, as whole sentences.
  public var sentence: String

  /// A problem in a line; the file can be filled in later.
  public init(line: Int, _ sentence: String, file: String = "") {
    self.file = file
    self.line = line
    self.sentence = sentence
  }

  /// `purchase.yaml:12: “payy” is not a step. …`
  public var description: String {
    file.isEmpty ? "line \(line): \(sentence)" : "\(file):\(line): \(sentence)"
  }
}
