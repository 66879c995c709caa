import Foundation
import Testing
import TestSupport

@testable import checkout

/// Where the passphrase of a client certificate comes from.
struct ClientCertificateSettingsTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  /// A certificate, its key and its passphrase, in the two files that the settings name.
  init() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = folder
    process.arguments = [
      "-c",
      """
      openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key -out pem -subj /CN=a &&
      openssl pkcs12 -export -in pem -inkey key -out a.p12 -passout pass:sesame && echo sesame > word
      """,
    ]
    process.standardError = FileHandle.nullDevice
    try #require(try await process.runToEnd() == 0)
  }

  private func load(
    _ settings: [String: String], answering answer: String?, _ more: [String: String] = [:]
  ) async throws -> Settings {
    defer { try? FileManager.default.removeItem(at: folder) }
    let environment = settings.mapValues { folder.path + "/" + $0 }
      .merging(["HOME": folder.path, "ONEENTRY_LANGUAGE": "en"]) { $1 }.merging(more) { $1 }
    return try await Settings.load(
      Flags(), environment: environment, folder: folder, ask: { _ in answer })
  }

  @Test func `the passphrase is asked for`() async throws {
    await #expect(throws: Never.self) {
      try await load(["ONEENTRY_CLIENT_CERTIFICATE": "a.p12"], answering: "sesame")
    }
  }

  @Test func `a file with the passphrase is read, and nobody is asked`() async throws {
    let names = ["ONEENTRY_CLIENT_CERTIFICATE": "a.p12", "ONEENTRY_CLIENT_PASSPHRASE_FILE": "word"]
    await #expect(throws: Never.self) { try await load(names, answering: "not this") }
  }

  @Test func `a project that is protected by certificates needs no token`() async throws {
    let environment = ["ONEENTRY_CLIENT_CERTIFICATE": "a.p12", "ONEENTRY_CLIENT_PASSPHRASE_FILE": "word"]
    let settings = try await load(
      environment, answering: nil, ["ONEENTRY_PROJECT_URL": "https://shop.example"])
    #expect(settings.target?.url.host == "shop.example" && settings.target?.appToken == nil)
  }

  @Test(arguments: [
    ("a.p12", nil, nil, "ONEENTRY_CLIENT_PASSPHRASE_FILE"), ("a.p12", nil, "wrong", "does not open"),
    ("a.p12", "nowhere", nil, "holds no line"), ("nowhere.p12", nil, nil, "cannot be read"),
    ("pem", nil, nil, "its private key"),
  ])
  func `what cannot be used is said, with what to do`(
    _ file: String, _ word: String?, _ answer: String?, _ words: String
  ) async throws {
    var names = ["ONEENTRY_CLIENT_CERTIFICATE": file]
    names["ONEENTRY_CLIENT_PASSPHRASE_FILE"] = word
    let error = await #expect(throws: SettingsError.self) { try await load(names, answering: answer) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
