/// Why an editor brought back no new text; each names the editor.
public enum EditorError: Error, Hashable, Sendable {
  /// There is no program of this name.
  case notFound(String)
  /// The system refuses to run it.
  case notStarted(String)
  /// It ended with this status, which is not 0; 128 + n when signal n ended it.
  case failed(String, status: Int32)
  /// It left the text as it was, or took its file away.
  case savedNothing(String)
  /// What it left is not UTF-8.
  case savedNoText(String)
  /// The text could not be written to a file in the first place.
  case noFile
}
