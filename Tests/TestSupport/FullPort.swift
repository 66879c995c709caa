import Foundation

/// A port where somebody listens and never takes a call; those who wait fill the queue, so that nobody else gets in.
public final class FullPort: Sendable {
  private struct CannotListen: Error {}

  /// Where it is.
  public let url: String
  private let sockets: [LocalSocket]

  /// Fills a port of this machine; any free one for 0.
  public init(_ port: Int = 0) throws {
    let listener = LocalSocket(port)
    let isListening = listener.bind() && listen(listener.descriptor, 0) == 0
    let port = listener.port
    url = "http://127.0.0.1:\(port)"
    sockets = [listener] + (isListening ? (1...4).map { _ in LocalSocket(port) } : [])
    guard isListening else { throw CannotListen() }
    for caller in sockets.dropFirst() { caller.call() }
  }

  deinit { sockets.forEach { $0.close() } }
}
