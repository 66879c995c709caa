import Foundation

extension SVGPicture {
  /// Writes the picture as PNG, two pixels for each of its own, with `rsvg-convert`.
  ///
  /// - Throws: What kept the file from being written, or `CocoaError.executableLoad` where the program failed.
  public func writePNG(to file: URL) throws {
    let source = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).svg")
    try Data(svg.utf8).write(to: source)
    defer { try? FileManager.default.removeItem(at: source) }
    let converter = Process()
    converter.executableURL = URL(filePath: "/usr/bin/env")
    converter.arguments = ["rsvg-convert", "--zoom", "2", "--output", file.path, source.path]
    try converter.run()
    converter.waitUntilExit()
    guard converter.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }
}
