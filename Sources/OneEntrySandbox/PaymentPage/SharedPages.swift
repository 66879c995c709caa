import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes

/// The payment pages of a shop, and nothing else of it, on an address that others can reach.
///
/// Everybody on that network can ask, so each connection carries one small request, briefly. Only the address of a page
/// that somebody was given leads anywhere; all else is answered by 404 without a word.
public struct SharedPages: Sendable {
  private let shop: Shop
  private let address: String
  private let limits: Limits
  private let logger = Logger(label: "pages") { _ in SwiftLogNoOpLogHandler() }

  struct Limits: Sendable {
    /// In bytes; a form of the page has less than a hundred.
    var body = 4 << 10
    /// In bytes.
    var head = 8 << 10
    /// From the first byte of a connection to its last, in seconds.
    var seconds = 15
    var connections = 32
  }

  /// The pages of a shop on an address of this machine, at any free port.
  public init(_ shop: Shop, on address: String) { self.init(shop, on: address, limits: Limits()) }

  init(_ shop: Shop, on address: String, limits: Limits) {
    self.shop = shop
    self.address = address
    self.limits = limits
  }

  /// Serves until the task is cancelled. Links of the shop lead here from the moment on at which the pages answer.
  ///
  /// - Parameter onReady: Called once with what links to the pages begin with.
  /// - Throws: When the address cannot be listened on.
  public func run(onReady: @escaping @Sendable (String) async -> Void) async throws {
    let connections = HTTP1Channel(
      responder: { incoming, writer, channel in
        var response = await answer(to: incoming)
        response.headers["connection"] = "close"
        try await ResponseSender(channel: channel).deliver(response, writer)
      },
      configuration: .init(
        additionalChannelHandlers: [BriefConnectionHandler(limits.seconds)],
        idleTimeout: .seconds(Int64(limits.seconds)),
        httpDecoderConfiguration: .init(maxHeaderFieldSize: limits.head, maxHeaderListSize: limits.head)))
    let listener = Listener(
      host: address, port: 0, mostConnections: limits.connections, logger: logger)
    try await listener.serve(connections) { port in
      let origin = Origin.announced(address, port: port, isSecure: false)
      await shop.change { $0.pagesOrigin = origin }
      await onReady(origin)
    }
  }

  private func answer(to incoming: Hummingbird.Request) async -> Response {
    guard let body = try? await incoming.body.collect(upTo: limits.body) else { return .nothingHere }
    return await shop.respond(
      toPayer: Request(incoming, body: Array(buffer: body), origin: nil, hasCertificate: false))
  }
}

/// Ends a connection after one request, and one that has been open for too long, whatever goes on there.
final class BriefConnectionHandler: ChannelInboundHandler, RemovableChannelHandler, Sendable {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart

  private let lifetime: TimeAmount

  init(_ seconds: Int) { lifetime = .seconds(Int64(seconds)) }

  func handlerAdded(context: ChannelHandlerContext) {
    let channel = context.channel
    let end = context.eventLoop.scheduleTask(in: lifetime) { channel.close(promise: nil) }
    channel.closeFuture.whenComplete { _ in end.cancel() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
    head.headerFields[.connection] = "close"
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }
}
