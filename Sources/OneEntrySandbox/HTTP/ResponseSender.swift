import Hummingbird
import HummingbirdCore
import NIOCore
import NIOSSL

/// Carries one answer to its caller, as whole and as fast as it is meant to arrive.
struct ResponseSender {
  /// The connection is to be closed where the answer stops.
  struct ConnectionEnds: Error {}

  let channel: any Channel

  /// Delivers a response.
  ///
  /// - Throws: Whatever ends the connection before its time.
  func deliver(_ response: Response, _ writer: consuming ResponseWriter) async throws {
    if let delay = response.pace?.delay, delay > 0 { try await Task.sleep(for: .milliseconds(delay)) }
    switch response.delivery {
    case .whole: try await send(response, writer)
    case .dropped: try await close()
    case .cut(let count): try await send(response, prefix: count, writer)
    case .reset(nil): try await reset()
    case .reset(let count?):
      do { try await send(response, prefix: count, writer) } catch { try await reset() }
    case .withheld:
      try await PeerCloseHandler.wait(on: channel)
      try await close()
    case .endless: try await send(endlessly: response, writer)
    }
  }

  private func send(_ response: Response, _ writer: consuming ResponseWriter) async throws {
    let whole = ByteBuffer(bytes: response.body)
    guard let pace = response.pace, let slice = pace.slice else {
      return try await writer.write(response: response.wholeHead, body: .init(byteBuffer: whole))
    }
    var body = try await writer.writeHead(response.wholeHead)
    var rest = whole
    while let part = rest.readSlice(length: min(slice, rest.readableBytes)), part.readableBytes > 0 {
      try await body.write(part)
      try await Task.sleep(for: .milliseconds(pace.pause))
    }
    try await body.finish(nil)
  }

  /// Sends a head that promises the whole body, and only the beginning of it.
  private func send(_ response: Response, prefix count: Int, _ writer: consuming ResponseWriter) async throws
  {
    var body = try await writer.writeHead(response.wholeHead)
    try await body.write(ByteBuffer(bytes: response.body.prefix(count)))
    throw ConnectionEnds()
  }

  private func send(endlessly response: Response, _ writer: consuming ResponseWriter) async throws {
    var body = try await writer.writeHead(response.head)
    let chunk = ByteBuffer(bytes: response.body.isEmpty ? Array(" ".utf8) : response.body)
    while true {
      try await body.write(chunk)
      try await Task.sleep(for: .milliseconds(1))
    }
  }

  /// Closes the socket itself: TLS would take leave first, which a line that breaks does not.
  private func close() async throws {
    try await channel.eventLoop.flatSubmit {
      let tls = try? channel.pipeline.syncOperations.context(handlerType: NIOSSLServerHandler.self)
      return tls?.close() ?? channel.close()
    }.get()
    throw ConnectionEnds()
  }

  /// Closes with RST instead of FIN: with no time to linger, the kernel throws away what is not sent yet.
  private func reset() async throws {
    if let options = channel as? any SocketOptionProvider {
      try await options.setSoLinger(.init(l_onoff: 1, l_linger: 0)).get()
    }
    try await close()
  }
}
