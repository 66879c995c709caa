import ArgumentParser

/// Asks for an evidence pack at the end.
struct EvidenceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write an evidence pack into this folder at the end: screen, steps, calls, settings, without secrets.",
      valueName: "folder"))
  var evidence: String?
}

extension Settings {
  /// With the folder that was asked for; visitors write no files.
  func keepingEvidence(_ option: EvidenceOption) -> Settings {
    var settings = self
    settings.evidence = restriction == nil ? option.evidence : nil
    return settings
  }
}
