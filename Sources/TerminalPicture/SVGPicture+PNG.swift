import Foundation

/// Why a picture did not become PNG.
public enum PNGFailure: Error, Equatable {
  /// The program that draws it is not on this computer.
  case noConverter
  /// The program that draws it ended with this status.
  case converterFailed(status: Int32)
}

extension SVGPicture {
  /// The picture as PNG, two pixels for each of its own, drawn by `rsvg-convert`.
  ///
  /// - Throws: ``PNGFailure``, or what kept the temporary files from being written and read.
  public func png() throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, drawn) = (folder.appending(path: "a.svg"), folder.appending(path: "a.png"))
    try Data(svg.utf8).write(to: source)
    try Self.convert(source, to: drawn)
    return try Data(contentsOf: drawn)
  }

  private static func convert(_ source: URL, to drawn: URL) throws {
    let converter = Process()
    converter.executableURL = URL(filePath: "/usr/bin/env")
    converter.arguments = ["rsvg-convert", "--zoom", "2", "--output", drawn.path, source.path]
    converter.standardError = FileHandle.nullDevice
    try converter.run()
    converter.waitUntilExit()
    let status = converter.terminationStatus
    guard status != 0 else { return }
    throw status == 127 ? PNGFailure.noConverter : .converterFailed(status: status)
  }
}
