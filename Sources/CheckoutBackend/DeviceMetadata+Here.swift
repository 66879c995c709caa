import CheckoutViewModel
import Foundation
import OneEntryClient

extension DeviceMetadata {
  /// This program on this computer. The fingerprint is the same at every start, so that signing in again replaces the
  /// session instead of adding one; it says nothing of the computer but its name, mixed beyond recognition.
  static func here(_ language: Language) -> DeviceMetadata {
    DeviceMetadata(
      fingerprint: "UQ_" + hash(ProcessInfo.processInfo.hostName + NSUserName()), os: operatingSystem,
      browser: "oneentry-checkout/1.0.0", location: language.langCode)
  }

  private static var operatingSystem: String {
    #if os(macOS)
      "macOS"
    #else
      "Linux"
    #endif
  }

  /// FNV-1a, 64 bits, in hexadecimal digits.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
