import CheckoutViewModel
import OneEntryClient

extension DeviceMetadata {
  /// This program on this computer. Signing in anew with the same fingerprint ends the sign-in before it, so each run has
  /// one of its own, unless it goes on with a saved sign-in.
  static func here(_ language: Language, fingerprint: String) -> DeviceMetadata {
    DeviceMetadata(
      fingerprint: fingerprint, os: operatingSystem, browser: "oneentry-checkout/1.0.0",
      location: language.langCode)
  }

  private static var operatingSystem: String {
    #if os(macOS)
      "macOS"
    #else
      "Linux"
    #endif
  }
}

/// The name under which OneEntry keeps a device's sign-in.
enum DeviceFingerprint {
  /// A new one. It says nothing of the computer.
  static func random() -> String { "UQ_" + String(UInt64.random(in: .min ... .max), radix: 16) }
}
