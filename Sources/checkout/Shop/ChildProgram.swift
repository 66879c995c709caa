import Foundation

/// What every program that is started here has in common.
enum ChildProgram {
  /// A child inherits the mask of the thread that starts it, and a worker of Dispatch blocks nearly all signals.
  static func withNoSignalBlocked(_ body: () throws -> Void) rethrows {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  /// The first of that name on the path that may be run; a path is taken as it is, where something is there.
  static func path(of program: String, _ environment: [String: String]) -> String? {
    if program.contains("/") { return FileManager.default.fileExists(atPath: program) ? program : nil }
    return environment["PATH", default: "/usr/bin:/bin"].split(separator: ":").map { $0 + "/" + program }
      .first(where: FileManager.default.isExecutableFile)
  }
}
