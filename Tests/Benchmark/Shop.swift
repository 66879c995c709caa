import Foundation

/// A sandbox in a process of its own, which the checkout takes for a project.
final class Shop {
  private struct Announcement: Decodable {
    let url: String
    let appToken: String
  }

  private let announcement: Announcement
  private let process = Process()
  /// Held open: whoever writes into a pipe that nobody reads is ended.
  private let pipe = Pipe()
  /// For what the programs keep.
  let folder: URL

  init(_ checkout: URL, products: Int, options: [String] = []) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    process.executableURL = checkout
    process.arguments = ["sandbox", "--products", "\(products)"] + options
    process.standardOutput = pipe
    try process.run()
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { break }
      line += more
    }
    announcement = try JSONDecoder().decode(Announcement.self, from: line)
  }

  deinit {
    process.terminate()
    try? FileManager.default.removeItem(at: folder)
  }

  var environment: [String: String] {
    [
      "ONEENTRY_PROJECT_URL": announcement.url, "ONEENTRY_APP_TOKEN": announcement.appToken,
      "XDG_STATE_HOME": folder.path,
    ]
  }
}
