import Foundation

/// Ports that stay free while nobody listens: the system hands none of them out by itself.
public enum QuietPort {
  /// Below the lowest port that Linux or macOS gives to somebody who asks for any.
  private static let range = 10_000..<32_768

  /// One where nobody listens now.
  public static func any() -> Int {
    while true {
      let port = Int.random(in: range)
      if (try? FullPort(port)) != nil { return port }
    }
  }
}
