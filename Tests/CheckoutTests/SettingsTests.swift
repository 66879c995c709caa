import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntrySandbox
import Testing

@testable import checkout

struct SettingsTests {
  static let url = "https://shop.example"

  @Test func `nothing set means the sandbox, in English`() async throws {
    let settings = try await load([:])
    #expect(settings.target == nil)
    #expect(settings.language == .english)
    #expect(settings.theme == "terminal")
  }

  @Test(
    arguments: [
      (["ONEENTRY_ASCII": "yes"], "{}", true), (["ONEENTRY_ASCII": "0"], "{}", false),
      (["ONEENTRY_ASCII": "TRUE"], "{}", true), ([:], #"{"ascii": true}"#, true),
      ([:], #"{"ascii": "off"}"#, false),
      (["ONEENTRY_ASCII": ""], "{}", nil), ([:], "{}", nil),
    ] as [([String: String], String, Bool?)])
  func `ASCII is asked for, refused, or left to the terminal`(
    _ environment: [String: String], _ file: String, _ isASCII: Bool?
  ) async throws {
    let folder = try Folder(["/oneentry-checkout/config.json": file])
    let settings = try await load(environment.merging(["XDG_CONFIG_HOME": folder.url.path]) { $1 })
    #expect(settings.isASCII == isASCII)
    await #expect(throws: SettingsError.self) { try await load(["ONEENTRY_ASCII": "perhaps"]) }
    #expect(try await load(["ONEENTRY_MOUSE": "on"]).usesMouse)
  }

  @Test(
    arguments: [
      (["--ambiguous-width", "2"], [:], "{}", 2),
      (["--ambiguous-width", "1"], ["ONEENTRY_AMBIGUOUS_WIDTH": "2"], "{}", 1),
      ([], ["ONEENTRY_AMBIGUOUS_WIDTH": "2"], "{}", 2), ([], [:], #"{"ambiguous": {"width": 2}}"#, 2),
      ([], [:], "{}", 1),
    ] as [([String], [String: String], String, Int)])
  func `signs of ambiguous width are as wide as is said`(
    flags: [String], environment: [String: String], file: String, width: Int
  ) async throws {
    let folder = try Folder(["/oneentry-checkout/config.json": file])
    let settings = try await Settings.load(
      Flags(TerminalOptions.parse(flags)),
      environment: environment.merging(["XDG_CONFIG_HOME": folder.url.path]) { $1 },
      folder: folder.url)
    #expect(settings.ambiguousWidth == width)
    for wrong in ["0", "3", "wide"] {
      await #expect(throws: SettingsError.self) { try await load(["ONEENTRY_AMBIGUOUS_WIDTH": wrong]) }
    }
  }

  @Test(arguments: [("demo.shop", "/demo.shop"), ("kept/demo.shop", "/kept/demo.shop")])
  func `the demo shop is kept in the working folder, or where a whole path says`(name: String, place: String)
    async throws
  {
    let folder = try Folder([:])
    let bare = URL(filePath: folder.url.path, directoryHint: .notDirectory)
    func store(_ path: String) async throws -> String? {
      let flags = Flags(try StoreOption.parse(["--store", path]))
      let home = ["HOME": folder.url.path]
      return try await Settings.load(flags, environment: home, folder: bare).demoStore
    }
    #expect(try await store(name) == bare.path + place)
    #expect(try await store("/var/tmp/\(name)") == "/var/tmp/\(name)")
  }

  @Test func `the demo shop can be made to fail, a project cannot`() async throws {
    let flags = Flags(
      try DemoShopOptions.parse(["--fault", "createOrder:reset-after", "--fault", "*:down:2"]))
    let folder = try Folder([:])
    let settings = try await Settings.load(flags, environment: [:], folder: folder.url)
    #expect(settings.demoFaults.map(\.fault) == [.resetAfter, .down])
    #expect(FaultPanel(settings).active.map(\.strikes) == [1, 2])
    let project = ["ONEENTRY_PROJECT_URL": Self.url, "ONEENTRY_APP_TOKEN": "t", "HOME": folder.url.path]
    let error = await #expect(throws: SettingsError.self) {
      try await Settings.load(flags, environment: project, folder: folder.url)
    }
    #expect(error?.name == "--fault")
    #expect(throws: (any Error).self) { try DemoShopOptions.parse(["--fault", "createOrder:nonsense"]) }
  }

  @Test func `keys are taken from the file or the environment`() async throws {
    let file = #"{"keys": {"cart": "C", "next-step": "ctrl-x"}}"#
    let folder = try Folder(["/oneentry-checkout/config.json": file])
    let chosen = try KeyBindings(["cart": "C", "next-step": "ctrl-x"])
    #expect(try await load(["XDG_CONFIG_HOME": folder.url.path]).keys == chosen)
    #expect(try await load(["ONEENTRY_KEYS": "cart=C, next-step=ctrl-x"]).keys == chosen)
    #expect(try await load([:]).keys == .usual)
  }

  @Test(arguments: [
    ("fly=x", "keys.fly", "is not an action"), ("cart=ctrl-i", "keys.cart", "is not a key"),
    ("cart=/", "keys.cart", "is the key of filter"), ("next-step=N", "keys.next-step", "letters are typed"),
    ("cart", "keys.cart", "is not a key"), ("cart=p", "keys.cart", "the program needs"),
  ])
  func `a key that cannot be had is refused in a sentence`(text: String, name: String, reason: String)
    async throws
  {
    let error = await #expect(throws: SettingsError.self) { try await load(["ONEENTRY_KEYS": text]) }
    #expect(error?.name == name && error?.reason.contains(reason) == true && error?.advice.isEmpty == false)
  }

  @Test func `address and token name a project`() async throws {
    let settings = try await load(["ONEENTRY_PROJECT_URL": Self.url + "/", "ONEENTRY_APP_TOKEN": "secret"])
    #expect(settings.target?.url.text == Self.url)
    #expect(settings.target?.appToken?.exposed == "secret")
  }

  @Test func `the environment wins over the file, and the file fills what it leaves out`() async throws {
    let folder = try Folder(["/.env": "ONEENTRY_THEME=light\nONEENTRY_APP_TOKEN=file"])
    let settings = try await load(["ONEENTRY_PROJECT_URL": Self.url, "ONEENTRY_THEME": "dark"], in: folder)
    #expect(settings.target?.url.text == Self.url && settings.theme == "dark")
    #expect(settings.target?.appToken?.exposed == "file")
  }

  @Test(
    arguments: [
      ("https://file.example", nil), ("https://shop.example.evil.example", nil), ("not an address", nil),
      (url, "file"), (url + "/", "file"),
    ] as [(String, String?)])
  func `the token of another address is never taken`(_ address: String, _ token: String?) async throws {
    let folder = try Folder([
      "/.env": "ONEENTRY_PROJECT_URL=\(address)\nONEENTRY_APP_TOKEN=file",
      "/oneentry-checkout/config.json":
        #"{"project": {"url": "https://other.example"}, "app": {"token": "other"}}"#,
    ])
    let environment = ["ONEENTRY_PROJECT_URL": Self.url, "XDG_CONFIG_HOME": folder.url.path]
    let settings = try? await load(environment, in: folder)
    #expect(settings?.target?.appToken?.exposed == token)
    #expect(
      try await load(environment.merging(["ONEENTRY_APP_TOKEN": "own"]) { $1 }, in: folder).target != nil)
  }

  @Test(arguments: [
    "ONEENTRY_READONLY", "ONEENTRY_READ_ONYL", "ONEENTRY_LANGUAGES", "ONEENTRY_APP_TOKENN", "ONEENTRY_THEM",
  ])
  func `a variable that was meant for a setting is refused with a project too`(_ name: String) async throws {
    let project = ["ONEENTRY_PROJECT_URL": Self.url, "ONEENTRY_APP_TOKEN": "secret"]
    let error = await #expect(throws: SettingsError.self) {
      try await load(project.merging([name: "yes"]) { $1 })
    }
    #expect(error?.name == name)
    #expect(try await load(project.merging(["ONEENTRY_SDK_FOLDER": "x"]) { $1 }).target != nil)
  }

  @Test func `config.json is read last`() async throws {
    let folder = try Folder(["/oneentry-checkout/config.json": #"{"language": "fr", "theme": "dark"}"#])
    let settings = try await load(["XDG_CONFIG_HOME": folder.url.path, "ONEENTRY_THEME": "mono"])
    #expect(settings.language == .french)
    #expect(settings.theme == "mono")
  }

  @Test func `a config.json that is not JSON is named`() async throws {
    let folder = try Folder(["/oneentry-checkout/config.json": "theme = dark"])
    await #expect(throws: SettingsError.self) { try await load(["XDG_CONFIG_HOME": folder.url.path]) }
  }

  @Test(arguments: [
    (["ONEENTRY_PROJECT_URL": url], "ONEENTRY_APP_TOKEN (not set) is needed"),
    (["ONEENTRY_APP_TOKEN": "secret"], "ONEENTRY_PROJECT_URL (not set) is needed"),
    (
      ["ONEENTRY_PROJECT_URL": "http://shop.example", "ONEENTRY_APP_TOKEN": "t"],
      "unencrypted to shop.example"
    ),
    (
      ["ONEENTRY_PROJECT_URL": "https://u:p@shop.example", "ONEENTRY_APP_TOKEN": "t"], "user name or password"
    ),
    (["ONEENTRY_PROJECT_URL": "shop", "ONEENTRY_APP_TOKEN": "t"], "is not an address"),
    (["ONEENTRY_LANGUAGE": "xx"], "Choose one of: en, fr"),
    (["ONEENTRY_STATUS_WORDS": "settled"], "has “settled” in it"),
    (["ONEENTRY_STATUS_WORDS": "settled=completed,a=b"], "has “a=b” in it. Write word=status"),
    (["ONEENTRY_THEME": "pink"], "Choose one of: terminal, dark, light, mono"),
    (["ONEENTRY_URL": "https://shop.example"], "ONEENTRY_URL (environment) is not a setting"),
    (shop(["HTTPS_PROXY": "socks5://p:1"]), "HTTPS_PROXY (environment) is not the address of an http proxy"),
    (shop(["ALL_PROXY": "socks5://p:1"]), "ALL_PROXY (environment)"),
    (shop(["ONEENTRY_CA_FILE": "/nowhere.pem"]), "ONEENTRY_CA_FILE (environment) names /nowhere.pem"),
    (shop(["ONEENTRY_CA_FILE": "/dev/null"]), "ONEENTRY_CA_FILE (environment) names /dev/null"),
    (shop(["SSL_CERT_FILE": "/nowhere.pem"]), "SSL_CERT_FILE (environment) names /nowhere.pem"),
    (shop(["ONEENTRY_APP_TOKEN": "to ken"]), "ONEENTRY_APP_TOKEN (environment) holds"),
    (
      shop(["ONEENTRY_PROJECT_URL": "https://a.oneentry.cloud/content/pages"]),
      "is the address of a page, /content/pages"
    ),
  ])
  func `a wrong setting is named with its reason`(environment: [String: String], words: String) async throws {
    let error = await #expect(throws: SettingsError.self) { try await load(environment) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "no error")")
    #expect(error?.description.contains("secret") == false)
  }

  private static func shop(_ more: [String: String]) -> [String: String] {
    ["ONEENTRY_PROJECT_URL": url, "ONEENTRY_APP_TOKEN": "secret"].merging(more) { $1 }
  }

  @Test func `the address of an API call is the address of its project`() async throws {
    let settings = try await load(Self.shop(["ONEENTRY_PROJECT_URL": Self.url + "/api/content/"]))
    #expect(settings.target?.url.text == Self.url)
  }

  @Test func `what a shop's own settings say is taken as it is written`() async throws {
    let settings = try await load([
      "ONEENTRY_PROJECT_URL": Self.url, "ONEENTRY_APP_TOKEN": "t",
      "ONEENTRY_OFFLINE_ACCOUNTS": "cash, invoice",
      "ONEENTRY_GUEST_STORAGE": "orders_guest:order_guest", "ONEENTRY_DELIVERY_PRODUCT": "16",
      "ONEENTRY_ACTIVATION_EVENT": "north_activate", "ONEENTRY_RECOVERY_EVENT": "north_reset",
    ])
    #expect(settings.project.offlineAccounts == ["cash", "invoice"])
    #expect(settings.project.guestStorage?.storage == "orders_guest")
    #expect(settings.project.guestStorage?.form == "order_guest")
    #expect(settings.project.deliveryProduct == 16)
    #expect(
      settings.codeEvents.activation == "north_activate" && settings.codeEvents.recovery == "north_reset")
  }

  @Test(arguments: [
    ["ONEENTRY_GUEST_STORAGE": "orders_guest"], ["ONEENTRY_GUEST_STORAGE": ":form"],
    ["ONEENTRY_GUEST_STORAGE": "a:b:c"], ["ONEENTRY_DELIVERY_PRODUCT": "0"],
    ["ONEENTRY_DELIVERY_PRODUCT": "courier"],
  ])
  func `what cannot be one is refused`(_ environment: [String: String]) async throws {
    await #expect(throws: SettingsError.self) { try await load(environment) }
  }

  @Test(arguments: [
    ["--product", "14", "--coupon", String(repeating: "A", count: 101)], ["--product", "14", "--coupon", ""],
    ["--product", "14", "--max-total", "-1"], ["--product", "14", "--bonus", "much"],
    ["--product", "14", "--no-products"], [],
  ])
  func `an order that cannot be meant so is refused before anything is asked`(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try PayCommand.parse(arguments) }
  }

  @Test func `a guest says which order to read, having no list of them`() throws {
    #expect(throws: (any Error).self) { try StatusCommand.parse(["--guest"]) }
    #expect(try StatusCommand.parse(["89", "--guest"]).order == 89)
  }

  @Test func `a project's own words for the status of a payment are given a meaning`() async throws {
    let settings = try await load(["ONEENTRY_STATUS_WORDS": "Settled = completed, on_hold=waiting"])
    #expect(settings.statusWords == ["settled": .completed, "on_hold": .waiting])
  }

  @Test(arguments: [
    (["LANG": "fr_FR.UTF-8"], "fr"), (["LANG": "C"], "en"), (["LANG": "de_DE"], "de"),
    (["LANG": "it_IT"], "en"),
    (["LC_ALL": "fr_CA", "LANG": "en_US"], "fr"), (["LC_ALL": "", "LC_MESSAGES": "fr"], "fr"),
    (["ONEENTRY_LANGUAGE": "EN", "LANG": "fr_FR"], "en"), (["LANGUAGE": "fr:en", "LANG": "en_US"], "fr"),
    (["LANGUAGE": "it:fr_CA", "LANG": "en_US"], "fr"), (["LANGUAGE": "de", "LANG": "fr_FR"], "de"),
    (["LANGUAGE": "fr", "LC_ALL": "C"], "en"), (["LANGUAGE": "fr", "LC_ALL": "C.UTF-8"], "en"),
    (["LANGUAGE": "fr"], "fr"), (["LANG": "fro_FR"], "en"), (["LANG": "fr-FR@euro"], "fr"),
  ])
  func `the language comes from the setting, else from the locale`(
    environment: [String: String], language: String
  ) async throws {
    #expect(try await load(environment).language.rawValue == language)
  }

  private func load(_ environment: [String: String], in folder: Folder? = nil) async throws -> Settings {
    let folder = try folder ?? Folder([:])
    let environment = ["HOME": folder.url.path].merging(environment) { $1 }
    return try await Settings.load(Flags(), environment: environment, folder: folder.url)
  }
}

/// A folder with these files, gone when nobody holds it.
final class Folder {
  let url: URL

  init(_ files: [String: String]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
