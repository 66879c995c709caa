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
  /// With the folder that was asked for.
  func keepingEvidence(_ option: EvidenceOption) throws(SettingsError) -> Settings {
    if option.evidence != nil { try checkFilesAllowed(for: "--evidence") }
    var settings = self
    settings.evidence = option.evidence
    return settings
  }
}
