import Foundation
import OneEntryClient

extension ClientCertificate {
  /// The certificate that a project asks for. A passphrase comes from the file that `client.passphrase.file`
  /// names, or from the terminal, never from the command line or the environment.
  static func configured(
    in sources: SettingSources, ask: (String) -> String?
  ) throws(SettingsError) -> ClientCertificate? {
    guard let (path, origin) = sources.value(.clientCertificate) else { return nil }
    do throws(ConfigurationError) {
      return try ClientCertificate(file: path)
    } catch .missingPassphrase {
      let passphrase = try passphrase(sources, of: path, ask)
      do throws(ConfigurationError) {
        return try ClientCertificate(file: path, passphrase: passphrase)
      } catch {
        throw SettingsError(.clientCertificate, origin, error)
      }
    } catch {
      throw SettingsError(.clientCertificate, origin, error)
    }
  }

  private static func passphrase(
    _ sources: SettingSources, of certificate: String, _ ask: (String) -> String?
  ) throws(SettingsError) -> Secret {
    guard let (path, origin) = sources.value(.clientPassphraseFile) else {
      if let answer = ask("Passphrase of \(certificate): "), !answer.isEmpty { return Secret(answer) }
      throw SettingsError(.clientCertificate, certificate, .missingPassphrase(path: certificate))
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let line = text.split(whereSeparator: \.isNewline).first
    else {
      throw SettingsError(
        name: "ONEENTRY_CLIENT_PASSPHRASE_FILE", origin: origin,
        reason: "names \(path), which holds no line of text",
        advice: "Put the passphrase into the file's first line.")
    }
    return Secret(String(line))
  }
}
