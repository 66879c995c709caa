import ArgumentParser
import OneEntrySandbox

/// What the sandbox needs to serve https.
struct CertificateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Serves https with this chain of PEM certificates.", valueName: "file"))
  var certificate: String?

  @Option(
    help: ArgumentHelp("The PEM key of the first certificate, without a passphrase.", valueName: "file"))
  var key: String?

  @Option(
    name: .customLong("client-ca"),
    help: ArgumentHelp("Lets in only callers with a certificate signed by one of these.", valueName: "file"))
  var clientCA: String?

  func validate() throws {
    guard (certificate == nil) == (key == nil) else {
      throw ValidationError("--certificate and --key belong together; give both.")
    }
    guard clientCA == nil || certificate != nil else {
      throw ValidationError("--client-ca is for https; give --certificate and --key too.")
    }
  }

  /// The identity that the options name; nil for plain http, with a sentence where it cannot be used.
  func identity() throws -> TLSIdentity? {
    guard let certificate, let key else { return nil }
    do {
      return try TLSIdentity(chainFile: certificate, keyFile: key, clientAuthoritiesFile: clientCA)
    } catch {
      Console.complain("checkout: https: \(error)")
      throw ExitStatus.usage.code
    }
  }
}
