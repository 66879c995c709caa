/// What did not work on this computer when a program was to be run for the shopper, or a file to be written.
public enum DeviceFailure: Hashable, Sendable {
  /// What a program was run for.
  public enum Purpose: Hashable, Sendable, CaseIterable {
    case editing, browsing
  }

  /// There is no program of this name.
  case notFound(Purpose, String)
  /// The system refuses to run the program of this name.
  case notStarted(Purpose, String)
  /// The program of this name ended with an exit status that says so.
  case endedWithError(Purpose, String, status: Int)
  /// The editor of this name left the text as it was.
  case savedNothing(String)
  /// What the editor of this name left is not text in UTF-8.
  case savedNoText(String)
  /// The text could not be written to a file for the editor.
  case noFileForText
  /// A browser would open on a computer where nobody sits.
  case noDisplay
  /// A receipt could not be written to this path.
  case receiptNotWritten(String)
  /// The calls to the shop could not be written to this path.
  case callsNotWritten(String)
  /// An evidence pack could not be written to this path.
  case evidenceNotWritten(String)
  /// What is done could not be written down in this file.
  case recordingNotWritten(String)
}
