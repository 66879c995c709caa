import CheckoutScreens
import Foundation
import Synchronization

/// What the program hands to the terminal thread: one slot for the newest frame and the requests, in order.
/// The thread is woken by a byte in a pipe, and only where nothing lay there yet.
final class Mailbox: Sendable {
  /// Draws a frame for a terminal of this size.
  typealias Frame = @Sendable (_ width: Int, _ height: Int) -> Canvas

  enum Request: Sendable {
    case ring
    case copy(String)
    case mouse(Bool)
    case askForBackground
    case suspend
    case outside(@Sendable () -> Void)
    case stop(@Sendable () -> Void)
  }

  struct Post: Sendable {
    var frame: Frame?
    var requests: [Request] = []

    var isEmpty: Bool { frame == nil && requests.isEmpty }
  }

  private struct State: Sendable {
    var post = Post()
    var size = (width: 0, height: 0)
    var isClosed = false
  }

  private let state = Mutex(State())
  private let wakeEnd: Int32
  /// Readable while there is post.
  let wakeUp: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (wakeUp, wakeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(wakeUp)
    close(wakeEnd)
  }

  var size: (width: Int, height: Int) {
    get { state.withLock { $0.size } }
    set { state.withLock { $0.size = newValue } }
  }

  /// Returns whether somebody will still read it.
  @discardableResult func put(_ change: (inout Post) -> Void) -> Bool {
    let (isOpen, isFirst) = state.withLock { state in
      guard !state.isClosed else { return (false, false) }
      defer { change(&state.post) }
      return (true, state.post.isEmpty)
    }
    // Whoever is woken takes the post at once: it must not be held any more.
    if isFirst { wake() }
    return isOpen
  }

  func take() -> Post {
    var bytes: (UInt64, UInt64) = (0, 0)
    _ = read(wakeUp, &bytes, 16)
    return state.withLock { state in
      defer { state.post = Post() }
      return state.post
    }
  }

  /// From now on nothing is taken; returns what still lay there.
  func shut() -> Post {
    state.withLock { $0.isClosed = true }
    return take()
  }

  private func wake() {
    var byte: UInt8 = 1
    _ = write(wakeEnd, &byte, 1)
  }
}
