import CheckoutViewModel
import CProcessHardening
import CursesTerminal
import Foundation
import Synchronization

/// Draws pictures with `chafa`. The file comes from the network, so it is decoded in a process of its own, which gets
/// nothing but the bytes, has limits of time, memory and output, and whose answer is read as cells.
struct PictureProgram: Sendable {
  /// Whether there is such a program.
  var isInstalled: Bool { path != nil }

  private let path: String?
  private let patience: Duration
  /// One picture at a time, on a thread that may be blocked.
  private let queue = DispatchQueue(label: "pictures", qos: .utility)

  init(
    _ name: String = "chafa", environment: [String: String] = ProcessInfo.processInfo.environment,
    patience: Duration = .seconds(3)
  ) {
    path = ChildProgram.path(of: name, environment)
    self.patience = patience
  }

  /// `nil` where the file cannot be drawn.
  func draw(_ file: [UInt8], _ request: PictureRequest) async -> Picture? {
    guard let path else { return nil }
    let output = await withCheckedContinuation { waiting in
      queue.async { waiting.resume(returning: run(path, arguments(request), file)) }
    }
    return output.flatMap { DrawnText.picture($0, columns: request.columns, rows: request.rows) }
  }

  private func arguments(_ request: PictureRequest) -> [String] {
    let colors = request.isTrueColor ? ["full"] : ["240", "--color-space", "din99d"]
    return [
      "--format", "symbols", "--animate", "off", "--polite", "on", "--threads", "1", "--fill", "none",
      "--font-ratio", "1/2", "--symbols", "block+space", "--work", "9", "--color-extractor", "median",
      "--size", "\(request.columns)x\(request.rows)", "--colors",
    ] + colors + ["-"]
  }

  private func run(_ path: String, _ arguments: [String], _ file: [UInt8]) -> [UInt8]? {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    _ = Self.endsWithProgram
    guard (try? ChildProgram.withNoSignalBlocked { try process.run() }) != nil else { return nil }
    Self.running.withLock { $0 = process.processIdentifier }
    defer { Self.running.withLock { $0 = nil } }
    // It has read nothing yet: the limits are there before the file is.
    cph_limit(process.processIdentifier, 1 << 30, 5)
    var exchange = Exchange(
      input.fileHandleForWriting, output.fileHandleForReading, file, limit: Self.maximumOutput)
    let answer = exchange.run(until: .now + patience)
    if answer == nil { Self.stop(process.processIdentifier) }
    for handle in [input.fileHandleForWriting, output.fileHandleForReading] { try? handle.close() }
    guard ended.wait(timeout: .now() + 1) == .success else {
      Self.stop(process.processIdentifier)
      return nil
    }
    return process.terminationStatus == 0 ? answer : nil
  }

  /// With whatever it has started: each program here leads a group of its own.
  private static func stop(_ id: pid_t) { kill(getpgid(id) == id ? -id : id, SIGKILL) }

  /// The one that draws now.
  private static let running = Mutex<pid_t?>(nil)
  private static let endsWithProgram: Void = { atexit { running.withLock { $0.map(stop) } } }()

  /// A cell takes some forty bytes.
  private static let maximumOutput = 1 << 20
}

/// Gives a program its input and takes its output, both at once, so that neither waits for the other.
private struct Exchange {
  private let input: FileHandle
  private let output: FileHandle
  private var unsent: ArraySlice<UInt8>
  private var received: [UInt8] = []
  private let limit: Int

  init(_ input: FileHandle, _ output: FileHandle, _ bytes: [UInt8], limit: Int) {
    self.input = input
    self.output = output
    unsent = bytes[...]
    self.limit = limit
    for handle in [input, output] {
      _ = fcntl(handle.fileDescriptor, F_SETFL, fcntl(handle.fileDescriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  /// What it wrote until it closed its output; `nil` where it takes too long or writes too much.
  mutating func run(until deadline: ContinuousClock.Instant) -> [UInt8]? {
    var isOpen = true
    while received.count <= limit {
      var files = [
        pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen ? input.fileDescriptor : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let left = Int32(max(0, (deadline - .now) / .milliseconds(1)))
      guard left > 0, poll(&files, nfds_t(files.count), left) >= 0 || errno == EINTR else { return nil }
      if files[1].revents != 0, !send() {
        try? input.close()
        isOpen = false
      }
      if files[0].revents != 0, !receive() { return received }
    }
    return nil
  }

  /// Whether there is more to be sent. A program that has ended takes no more.
  private mutating func send() -> Bool {
    let sent = ChildProgram.withoutBrokenPipe {
      unsent.withUnsafeBytes { write(input.fileDescriptor, $0.baseAddress, $0.count) }
    }
    if sent > 0 { unsent = unsent.dropFirst(sent) }
    return !unsent.isEmpty && (sent > 0 || errno == EAGAIN || errno == EINTR)
  }

  /// Whether there can be more.
  private mutating func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(output.fileDescriptor, &buffer, buffer.count)
    if count > 0 { received += buffer.prefix(count) }
    return count > 0 || count < 0 && (errno == EAGAIN || errno == EINTR)
  }
}
