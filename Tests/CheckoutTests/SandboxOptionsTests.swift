import ArgumentParser
import Foundation
import OneEntrySandbox
import Testing

@testable import checkout

struct SandboxOptionsTests {
  @Test func `faults are read in their order, with where and how often`() throws {
    let options = try SandboxOptions.parse([
      "--fault", "createOrder:reset-after", "--fault", "*:latency=300~100:*",
    ])
    let latency = FaultRule(.latency(300, jitter: 100), strikes: nil)
    #expect(options.fault == [FaultRule(.resetAfter, on: "createOrder"), latency])
  }

  @Test(arguments: [
    (["--fault", "createOrder:flood"], "reset-after"), (["--fault", "nowhere:down"], "createOrder"),
    (["--products", "0"], "1 to 100000"), (["--products", "100001"], "1 to 100000"),
    (["--read-limit=-1"], "--read-limit is 0 or more"),
    (["--paypal-delay", "nan"], "--paypal-delay is a number of seconds from 0"),
    (["--paypal-delay=-5"], "--paypal-delay is a number of seconds"),
    (["--paypal-delay", "inf"], "--paypal-delay is a number of seconds"),
    (["--paypal-delay", "1e300"], "--paypal-delay is a number of seconds"),
    (["--session-timeout=-1"], "--session-timeout is a number of seconds"),
    (["--token-lifetime", "9223372036854775807"], "--token-lifetime is a number of seconds"),
    (["--switch", "slots=odd"], "slots=rules|pairs"),
    (["--now", "yesterday"], "yesterday"),
  ])
  func `what cannot be read is told, with what could`(_ arguments: [String], _ hint: String) {
    let error = #expect(throws: (any Error).self) { try SandboxOptions.parse(arguments) }
    #expect(error.map { SandboxOptions.message(for: $0).contains(hint) } == true)
  }

  @Test func `a shop is one of those with a name, and a file of that name is a file`() async throws {
    let shop = try SandboxOptions.parse(["--shop", "service"]).opened()
    #expect(await SandboxAnnouncement(url: "", world: shop.snapshot()).storage == "booking")
    #expect(throws: (any Error).self) { try SandboxOptions.parse(["--shop", "./service"]).opened() }
    #expect(throws: ShopFileProblem.tooLarge) { try SandboxOptions.parse(["--shop", "/dev/zero"]).opened() }
  }

  @Test(arguments: [["--certificate", "a.pem"], ["--key", "a.key"], ["--client-ca", "b.pem"]])
  func `https needs a certificate and its key`(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try CertificateOptions.parse(arguments) }
  }

  @Test func `no certificate is plain http, one that is not there ends with a usage error`() throws {
    let none = try CertificateOptions.parse([]).identity()
    #expect(none.map { _ in true } == nil)
    let options = try CertificateOptions.parse(["--certificate", "/nowhere/a", "--key", "/nowhere/b"])
    #expect(throws: ExitStatus.usage.code) { try options.identity() }
  }

  @Test func `single switches win over the SDK they are for`() throws {
    let options = try SandboxOptions.parse(["--legacy", "--device", "--paypal-delay", "9"])
    let switches = try options.switches.applied(to: .legacy)
    #expect(options.version == .legacy && switches.asksForDevice)
    #expect(!switches.answersSessionsAsArray && switches.unwrapsFormDataTwice && switches.paypalDelay == 9)
  }

  @Test func `a stopped clock and a seed make the same shop twice`() async throws {
    let arguments = [
      "--now", "2027-01-15T08:00:00Z", "--seed", "7", "--products", "60", "--fault", "auth:down",
    ]
    let shops = [try SandboxOptions.parse(arguments).opened(), try SandboxOptions.parse(arguments).opened()]
    let request = Request("POST", "/api/content/products/all?limit=60")
    let answers = [await shops[0].respond(to: request), await shops[1].respond(to: request)]
    #expect(answers[0] == answers[1])
    #expect(await shops[0].snapshot().now == Date(timeIntervalSince1970: 1_800_000_000))
    #expect(await shops[0].snapshot().faults == [FaultRule(.down, on: "auth")])
  }
}
