import Foundation
import Synchronization

/// Ports that stay free while nobody listens: the system hands none of them out by itself, and no test gets one that
/// another has had.
public enum QuietPort {
  /// Below the lowest port that Linux or macOS gives to somebody who asks for any.
  private static let range = 10_000..<32_768
  private static let taken = Mutex<Set<Int>>([])

  /// One where nobody listens now.
  public static func any() -> Int {
    while true {
      let port = Int.random(in: range)
      guard taken.withLock({ $0.insert(port).inserted }) else { continue }
      if isFree(port) { return port }
    }
  }

  /// Takes the port for a moment without listening: a program that is started meanwhile and inherits it is in nobody's way.
  private static func isFree(_ port: Int) -> Bool {
    let socket = LocalSocket(port)
    defer { socket.close() }
    return socket.bind()
  }
}
