import ArgumentParser
import Foundation
import OneEntrySandbox

/// The sandbox on its own, for other programs to talk to.
struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Serves a OneEntry-compatible demo shop on 127.0.0.1 and says on one line of JSON where.")

  @Option(help: "The port; 0 takes a free one.")
  var port = 0

  @Option(help: "The address to listen on; other machines can come in by any but a loopback address.")
  var host = "127.0.0.1"

  @OptionGroup var options: SandboxOptions

  @OptionGroup(title: "HTTPS")
  var certificate: CertificateOptions

  func validate() throws {
    guard 0...65535 ~= port else { throw ValidationError("A port is a number from 0 to 65535.") }
  }

  func run() async throws {
    let ending = Signals.received([SIGINT, SIGTERM])
    let identity = try certificate.identity()
    let shop = try opened()
    if !["127.0.0.1", "::1", "localhost"].contains(host) {
      Console.complain(
        "checkout: anybody who reaches \(host) can use this sandbox, and read what is in it.")
    }
    do {
      let sandbox = try await RunningSandbox.start(Server(shop, host: host, port: port, identity: identity))
      let isAnnounced = Console.print(sandbox.announcement.line)
      for await _ in ending { break }
      await sandbox.stop()
      throw ExitStatus.success.afterPrinting(isAnnounced).code
    } catch let status as ExitCode {
      throw status
    } catch {
      Console.complain("checkout: the sandbox cannot listen on \(host):\(port): \(error)")
      throw ExitStatus.unreachable.code
    }
  }

  /// The shop, or a sentence that says which option cannot be used.
  private func opened() throws -> Shop {
    do {
      return try options.opened()
    } catch let problem as ShopFileProblem {
      Console.complain("checkout: --shop: \(problem)")
    } catch let problem as StoreProblem {
      Console.complain("checkout: --store: \(problem)")
    } catch {
      let names = BuiltInShop.allCases.map(\.rawValue).joined(separator: ", ")
      Console.complain(
        "checkout: --shop: \(options.shop ?? "") is none of \(names), and no file that can be read")
    }
    throw ExitStatus.usage.code
  }
}
