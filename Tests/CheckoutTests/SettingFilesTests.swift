import Foundation
import Testing

@testable import checkout

/// What was configured and cannot be used stops the program; it never opens another shop instead.
struct SettingFilesTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  private static let lines = "ONEENTRY_PROJECT_URL=https://shop.example\nONEENTRY_APP_TOKEN=secret\n"

  init() throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: "oneentry-checkout"), withIntermediateDirectories: true)
  }

  private var dotEnv: URL { folder.appending(path: ".env") }

  private func sources() throws -> SettingSources {
    defer { try? FileManager.default.removeItem(at: folder) }
    let homes = HomeFolders(["XDG_CONFIG_HOME": folder.path], home: nil)
    return try SettingSources(Flags(), environment: [:], folder: folder, homes: homes)
  }

  @Test(arguments: [String.Encoding.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian])
  func `a .env in UTF-8 or in UTF-16 with a mark is read`(encoding: String.Encoding) throws {
    let marks: [String.Encoding: [UInt8]] = [
      .utf16LittleEndian: [0xFF, 0xFE], .utf16BigEndian: [0xFE, 0xFF],
    ]
    let bytes = try #require(Self.lines.data(using: encoding))
    try (Data(marks[encoding] ?? []) + bytes).write(to: dotEnv)
    let sources = try sources()
    #expect(sources.value(.projectURL)?.text == "https://shop.example")
    #expect(sources.value(.appToken)?.text == "secret")
  }

  @Test(arguments: [
    Array("# caf".utf8) + [0xE9, 0x0A], [0xFF, 0xFE, 0x41], [0x41, 0, 0x3D, 0], [0xFF, 0xFE, 0, 0xD8],
  ])
  func `a .env in another encoding is refused with its path`(bytes: [UInt8]) throws {
    try (Data(bytes) + Data(Self.lines.utf8)).write(to: dotEnv)
    try expectRefusal("is not text")
  }

  @Test func `a .env that is a folder or a pipe is refused, and nothing hangs`() throws {
    try FileManager.default.createDirectory(at: dotEnv, withIntermediateDirectories: true)
    try expectRefusal("is not a file", keeping: true)
    try FileManager.default.removeItem(at: dotEnv)
    try #require(mkfifo(dotEnv.path, 0o600) == 0)
    try expectRefusal("is not a file")
  }

  @Test func `a .env that may not be read is refused`() throws {
    try FileManager.default.createSymbolicLink(at: dotEnv, withDestinationURL: dotEnv)
    try expectRefusal("cannot be read")
  }

  @Test(arguments: [
    "ONEENTRY_PROJECT_URL https://shop.example", "oneentry_app_token: x", "A=1\nONEENTRY_APP_TOKEN=\"abc",
    "export ONEENTRY_APP_TOKEN", "ONEENTRY_APP_TOKEN='a'b",
  ])
  func `a line about a setting that cannot be read is refused`(text: String) throws {
    try Data(text.utf8).write(to: dotEnv)
    try expectRefusal("in line \(text.contains("A=1") ? 2 : 1) ")
  }

  private func expectRefusal(_ words: String, keeping: Bool = false) throws {
    let homes = HomeFolders([:], home: nil)
    let error = #expect(throws: SettingsError.self) {
      try SettingSources(Flags(), environment: [:], folder: folder, homes: homes)
    }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.origin == dotEnv.path)
    if !keeping { try FileManager.default.removeItem(at: folder) }
  }

  @Test(arguments: [
    (#"{"theme":5}"#, "theme", "is a number and should be text"),
    (#"{"language":true}"#, "language", "is true or false"),
    (#"{"status":{"words":{"settled":"completed"}}}"#, "status.words", "is an object"),
    (#"{"project":{"url":["https://shop.example"]}}"#, "project.url", "is a list"),
    (#"{"project":"https://shop.example"}"#, "project", "is not a setting"),
    (#"{"projectUrl":"https://shop.example"}"#, "projectUrl", "is not a setting"),
    (#"{"project":{"uri":"https://shop.example"}}"#, "project.uri", "is not a setting"),
    ("[]", "config.json", "is not a JSON object"), ("theme = dark", "config.json", "is not a JSON object"),
    ("", "config.json", "is not a JSON object"),
  ])
  func `a config.json is refused with its path and the key`(json: String, key: String, reason: String) throws
  {
    let file = folder.appending(path: "oneentry-checkout/config.json")
    try Data(json.utf8).write(to: file)
    let error = #expect(throws: SettingsError.self) { try sources() }
    #expect(error?.name == key && error?.origin == file.path)
    #expect(error?.reason.hasPrefix(reason) == true, "\(error?.description ?? "")")
  }

  @Test func `every setting can be given in config.json and in the environment`() throws {
    let members = SettingKey.allCases.map { #""\#($0.rawValue)":"\#($0.rawValue) value""# }
    let settings = try ConfigFile.settings(in: "{\(members.joined(separator: ","))}", at: "config.json")
    #expect(settings.common.count == SettingKey.allCases.count)
    for key in SettingKey.allCases {
      let homes = HomeFolders([:], home: nil)
      let sources = try SettingSources(
        Flags(), environment: [key.variable: "demo"], folder: folder, homes: homes)
      #expect(sources.value(key)?.text == "demo")
    }
    try FileManager.default.removeItem(at: folder)
  }

  @Test(
    arguments: [
      ([:], "/usr", "/usr/.local/state"), (["HOME": ""], "/usr", "/usr/.local/state"),
      (["HOME": "/nowhere"], "/usr", "/usr/.local/state"), (["HOME": "/"], "/usr", "/usr/.local/state"),
      (["HOME": "usr"], "/usr", "/usr/.local/state"), (["HOME": "/usr"], "/", "/usr/.local/state"),
      ([:], "/", nil), ([:], nil, nil), (["HOME": "/"], "/nowhere", nil), (["HOME": "/etc/passwd"], nil, nil),
      (["XDG_STATE_HOME": "/x"], nil, "/x"), (["XDG_STATE_HOME": "state"], nil, nil),
      (["XDG_STATE_HOME": "./state", "HOME": "/usr"], nil, "/usr/.local/state"),
      (["XDG_STATE_HOME": "~/state"], "/usr", "/usr/.local/state"),
      (["XDG_STATE_HOME": ""], "/usr", "/usr/.local/state"),
    ] as [([String: String], String?, String?)])
  func `the state folder is the user's own, never at the root`(
    environment: [String: String], home: String?, state: String?
  ) {
    #expect(HomeFolders(environment, home: home).state == state)
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func `the user database is asked only where HOME names no folder`() {
    var questions = 0
    func ask() -> String? {
      questions += 1
      return "/usr"
    }
    _ = HomeFolders(["HOME": "/usr"], home: ask())
    #expect(questions == 0)
    _ = HomeFolders(["HOME": "/nowhere"], home: ask())
    #expect(questions == 1)
    try? FileManager.default.removeItem(at: folder)
  }
}
