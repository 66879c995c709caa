/// What is left of a run: what became of it, and what was on the screen.
public struct RunRecord: Sendable {
  /// What became of each step.
  public var report: ScenarioReport
  /// What the screen was all the time; `nil` where that was not recorded.
  public var cast: Asciicast?
  /// What the screen was at the end; `nil` where nothing was played.
  public var frame: RunFrame?
  /// What was done by hand; `nil` where nothing was.
  public var session: SessionRecorder?

  /// A record of these.
  public init(
    report: ScenarioReport = ScenarioReport(), cast: Asciicast? = nil, frame: RunFrame? = nil,
    session: SessionRecorder? = nil
  ) {
    self.report = report
    self.cast = cast
    self.frame = frame
    self.session = session
  }
}

/// Every way in which a run leaves the program.
public enum RunExport: CaseIterable, Hashable, Sendable {
  /// What became of it, for programs.
  case json
  /// The same as JUnit writes it.
  case junit
  /// The screen, as an asciicast.
  case cast
  /// The last screen, as SVG.
  case picture
  /// What was done by hand, as a scenario.
  case session

  /// What is written; empty where there is no such record.
  public func text(_ record: RunRecord, title: String = "", shop: String? = nil) -> String {
    switch self {
    case .json: record.report.json
    case .junit: record.report.junit
    case .cast: record.cast?.text ?? ""
    case .picture: record.frame?.picture(title: title).svg ?? ""
    case .session: record.session?.text(title: title, shop: shop) ?? ""
    }
  }
}
