import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing
import TestSupport

/// A command that was copied runs when it is pasted.
struct CurlTests {
  /// The status that curl gets, with these variables set.
  private static func status(of command: String, _ variables: [String: String]) async throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", command.trimmingCharacters(in: .newlines) + " -s -o /dev/null -w '%{http_code}'",
    ]
    process.environment = variables.merging(["PATH": "/usr/bin:/bin"]) { first, _ in first }
    let output = Process.alone(Pipe.init)
    process.standardOutput = output
    _ = try await process.runToEnd()
    return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  @Test func `a copied call gets the same answer again`() async throws {
    try await APIShopper.overLoopback(limits: .patient()) { near in
      let book = ExchangeBook()
      let shopper = try await near.watched(by: book.observer)
      let pair = try await shopper.signIn()
      var draft = OrderDraft.box()
      draft.formData.append(FormDatum(marker: "comment", type: .string, value: #"it's "$HOME" `x` \n é"#))
      _ = try? await shopper.client.send(Orders.createOrder(in: "orders", draft))
      _ = try await shopper.client.send(Products.quickSearch("b&x y"))
      let device = DeviceMetadata(fingerprint: "f", os: "Linux", browser: "b", location: "en_US")
      let variables = [
        "ONEENTRY_APP_TOKEN": await shopper.shop.snapshot().appToken, "EMAIL_REG": "your-user@email.com",
        "PASSWORD_REG": "123456", "ACCESS_TOKEN": pair.accessToken.exposed,
        "DEVICE_METADATA": device.headerValue,
      ]
      for exchange in book.all.reversed() {
        let status = try await Self.status(of: exchange.curlCommand, variables)
        #expect(status == exchange.answer.map { "\($0.status)" }, "\(exchange.curlCommand)")
      }
      #expect(book.all.map(\.call) == [.auth, .createOrder, .searchProduct])
      #expect(book.all[0].curlCommand.hasPrefix("# Set first: ONEENTRY_APP_TOKEN, DEVICE_METADATA, "))
    }
  }
}

extension APIShopper {
  /// The same shop over the same wire, watched.
  fileprivate func watched(by observer: Observer) async throws -> APIShopper {
    try await APIShopper(
      at: shop, clock, over: transport, url: client.configuration.projectURL.text,
      limits: client.configuration.limits, observer: observer)
  }
}
