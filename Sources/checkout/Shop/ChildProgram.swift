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

  /// Writing to a program that has ended is an error here, and no signal.
  static func withoutBrokenPipe<Value>(_ body: () -> Value) -> Value {
    var (broken, before, pending) = (sigset_t(), sigset_t(), sigset_t())
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &broken, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let value = body()
    let error = errno
    var signal: Int32 = 0
    if sigpending(&pending) == 0, sigismember(&pending, SIGPIPE) == 1 { sigwait(&broken, &signal) }
    errno = error
    return value
  }
}
