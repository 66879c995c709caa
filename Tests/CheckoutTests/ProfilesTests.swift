import CheckoutViewModel
import Foundation
import Testing

@testable import checkout

/// Several projects in one file of settings.
struct ProfilesTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  private static let config = """
    {"language": "fr", "profile": "staging", "profiles": {
      "staging": {"project": {"url": "https://staging.example"}, "app": {"token": "s"}},
      "live": {"project": {"url": "https://shop.example"}, "app": {"token": "l"}, "read": {"only": true}, "language": "en"},
      "half": {"project": {"url": "https://half.example"}}}}
    """

  private func settings(
    _ flags: Flags = Flags(), _ environment: [String: String] = [:], config: String = Self.config
  ) async throws -> Settings {
    let own = folder.appending(path: "oneentry-checkout")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try config.write(to: own.appending(path: "config.json"), atomically: true, encoding: .utf8)
    let home = ["HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "ONEENTRY_THEME": "dark"]
    return try await Settings.load(
      flags, environment: home.merging(environment) { $1 }, folder: folder)
  }

  @Test func `the usual one is open without being asked for`() async throws {
    let settings = try await settings()
    #expect(settings.target?.url.host == "staging.example" && settings.target?.appToken?.exposed == "s")
    #expect(settings.language == .french && settings.theme == "dark" && !settings.isReadOnly)
    #expect(settings.projects == Projects(names: ["half", "live", "staging", "demo"], open: "staging"))
  }

  @Test(arguments: [(Flags().opening("live"), [:]), (Flags(), ["ONEENTRY_PROFILE": "live"])])
  func `one that is asked for comes before everything but flags`(
    _ flags: Flags, _ variables: [String: String]
  ) async throws {
    var flags = flags
    flags.settings[.theme] = "mono"
    let other = ["ONEENTRY_PROJECT_URL": "https://other.example", "ONEENTRY_APP_TOKEN": "o"]
    let settings = try await settings(flags, other.merging(variables) { $1 })
    #expect(settings.target?.url.host == "shop.example" && settings.target?.appToken?.exposed == "l")
    #expect(settings.language == .english && settings.theme == "mono" && settings.isReadOnly)
  }

  @Test func `the usual one gives way to an address that is set`() async throws {
    let other = ["ONEENTRY_PROJECT_URL": "https://other.example", "ONEENTRY_APP_TOKEN": "o"]
    let settings = try await settings(Flags(), other)
    #expect(settings.target?.url.host == "other.example" && settings.target?.appToken?.exposed == "o")
    #expect(settings.projects.open == nil)
  }

  @Test(arguments: [
    (Flags().opening("live"), [:], "profile live"), (Flags(), [:], "profile staging"),
    (Flags(), ["ONEENTRY_PROJECT_URL": "https://other.example", "ONEENTRY_APP_TOKEN": "o"], "environment"),
  ])
  func `what is about the demo shop is refused with the source that has set a project`(
    _ flags: Flags, _ variables: [String: String], _ origin: String
  ) async throws {
    var flags = flags
    flags.shop = .fashion
    let error = await #expect(throws: SettingsError.self) { try await settings(flags, variables) }
    #expect(error == .ofDemoShop("--shop", projectOrigin: origin))
    #expect(error?.description.contains(origin) == true && error?.advice.contains("ONEENTRY") == false)
    flags.settings[.profile] = "demo"
    #expect(try await settings(flags, variables).demoShop == .fashion)
    let open = try await settings(Flags(), variables)
    #expect(throws: SettingsError.self) {
      try SharingOptions.parse(["--share=127.0.0.1"]).check(open)
    }
  }

  @Test func `a token is never sent to the address of another project`() async {
    await #expect(throws: SettingsError.missingToken(urlOrigin: "profile half")) {
      try await settings(Flags().opening("half"), ["ONEENTRY_APP_TOKEN": "o"])
    }
  }

  @Test func `the demo shop can be asked for by its name`() async throws {
    let other = ["ONEENTRY_PROJECT_URL": "https://other.example", "ONEENTRY_APP_TOKEN": "o"]
    let settings = try await settings(Flags().inDemoShop(), other)
    #expect(settings.target == nil && settings.projects.open == "demo")
  }

  @Test func `a name that is not there is refused with those that are`() async {
    await #expect(throws: SettingsError.self) { try await settings(Flags().opening("prod")) }
    let refusal = SettingsError.unknownProfile("prod", "command line", known: ["half", "live"])
    #expect("\(refusal)" == "profile “prod” (command line) is not in config.json. Choose one of: half, live.")
  }

  @Test(arguments: [
    #"{"profiles": 1}"#, #"{"profiles": {"a": "https://shop.example"}}"#, #"{"profiles": {"demo": {}}}"#,
    #"{"profiles": {"a": {"project": "https://shop.example"}}}"#, #"{"profiles": {"a": {"colour": "red"}}}"#,
  ])
  func `profiles that cannot be used are refused`(config: String) async {
    await #expect(throws: SettingsError.self) { try await settings(config: config) }
  }

  @Test func `what was said of the demo shop is not said of another one`() throws {
    let options = Flags(
      try DemoShopOptions.parse(["--shop", "fashion", "--fault", "auth:down"]),
      try LanguageOption.parse(["--language", "fr"]))
    let live = options.opening("live")
    #expect(live.settings == [.profile: "live", .language: "fr"] && live.shop == nil && live.faults.isEmpty)
    #expect(options.opening("demo").shop == .fashion)
  }
}
