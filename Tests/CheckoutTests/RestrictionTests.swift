import ArgumentParser
import CheckoutViewModel
import Foundation
import Testing

@testable import checkout

/// A shop for visitors over ssh.
struct RestrictionTests {
  private static let key = "AAAAC3NzaC1lZDI1NTE5AAAAIJ7x+y/Zq1Wm0pV5uE8kR3tYhG2sD4fA6bC9nL1oM0Qw"

  @Test(arguments: [["--restricted"], []], ["1", "yes", "", "0", nil])
  func `a flag or a variable restricts, and neither undoes the other`(flags: [String], variable: String?)
    throws
  {
    let environment = variable.map { ["CHECKOUT_RESTRICTED": $0] } ?? [:]
    let restriction = try Restriction(
      Flags(RestrictionOptions.parse(flags)).restriction, environment, authentication: nil, isTerminal: true)
    #expect((restriction != nil) == (!flags.isEmpty || ["1", "yes"].contains(variable)))
  }

  @Test(arguments: [["--identity", "ann"], ["--idle-minutes", "5"]], [nil, "0", "1"])
  func `what is said of visitors needs a restriction, whatever it comes from`(
    flags: [String], variable: String?
  ) throws {
    let environment = variable.map { ["CHECKOUT_RESTRICTED": $0] } ?? [:]
    let restriction = { (flags: [String]) throws in
      try Restriction(
        Flags(RestrictionOptions.parse(flags)).restriction, environment, authentication: nil, isTerminal: true
      )
    }
    #expect(throws: Never.self) { try restriction(flags + ["--restricted"]) }
    if variable == "1" { return #expect(try restriction(flags) != nil) }
    let error = #expect(throws: SettingsError.self) { try restriction(flags) }
    #expect(error?.name == flags[0] && error?.advice.contains("--restricted") == true)
  }

  @Test(arguments: [[], ["--evidence", "there"]], ["0", "1"])
  func `visitors have no file written where they say, whatever restricts them`(
    options: [String], isRestricted: String
  ) async throws {
    let folder = try Folder([:])
    let settings = try await Settings.load(
      Flags(), environment: ["CHECKOUT_RESTRICTED": isRestricted, "HOME": folder.url.path], folder: folder.url
    )
    let keep = { try settings.keepingEvidence(EvidenceOption.parse(options)).evidence }
    if isRestricted == "1", !options.isEmpty {
      #expect(throws: SettingsError.self) { try keep() }
      #expect(throws: SettingsError.self) { try settings.checkFilesAllowed(for: "--record") }
    } else {
      #expect(try keep() == options.last)
    }
  }

  @Test(arguments: ["perhaps", "2", "restricted"])
  func `a variable that is neither yes nor no opens nothing`(variable: String) throws {
    let flags = Flags.Visit()
    #expect(throws: SettingsError.self) {
      try Restriction(flags, ["CHECKOUT_RESTRICTED": variable], authentication: nil, isTerminal: true)
    }
  }

  @Test func `a visitor is known by the name that the host gives, then by the key, then by nothing`() throws {
    let accepted = "publickey ssh-ed25519 \(Self.key)\n"
    #expect(try Visitor(name: "ann", authentication: accepted) == .named("ann"))
    #expect(try Visitor(name: nil, authentication: accepted) == .key(Self.key))
    #expect(try Visitor(name: "", authentication: "password\n") == .unknown)
    #expect(try Visitor(name: nil, authentication: "publickey ssh-ed25519 ../../etc\n") == .unknown)
    #expect(try Visitor(name: nil, authentication: nil) == .unknown)
  }

  @Test(arguments: ["../ann", "a/b", ".", "..", "-a", "", "ann\n", String(repeating: "a", count: 65), "é"])
  func `a name that cannot be one folder is refused`(name: String) throws {
    if name.isEmpty { return #expect(try Visitor(name: name, authentication: nil) == .unknown) }
    #expect(throws: SettingsError.self) { try Visitor(name: name, authentication: nil) }
  }

  @Test func `every key has a folder of its own, however long it is`() throws {
    let long = Data((0..<1200).map { UInt8($0 % 251) }).base64EncodedString()
    let folders = [Self.key, Self.key.replacing("x", with: "X"), long].map { Visitor.key($0).folder ?? "" }
    #expect(Set(folders).count == 3)
    #expect(
      folders.allSatisfy { !$0.contains("..") && $0.split(separator: "/").allSatisfy { $0.count < 255 } })
  }

  @Test func `files of the visitor are no settings, the environment of the host is`() async throws {
    let folder = try Folder([
      "/.env": "ONEENTRY_THEME=dark", "/oneentry-checkout/config.json": #"{"language": "fr"}"#,
    ])
    let environment = [
      "CHECKOUT_RESTRICTED": "1", "CHECKOUT_IDENTITY": "ann", "XDG_CONFIG_HOME": folder.url.path,
      "HOME": folder.url.path, "ONEENTRY_DELIVERY_PRODUCT": "16",
    ]
    let settings = try await Settings.load(
      Flags(), environment: environment, folder: folder.url)
    #expect(settings.theme == "terminal" && settings.language == .english)
    #expect(settings.deliveryProduct == 16)
    #expect(settings.capabilities == .clipboard)
    #expect(settings.stateFolder.hasSuffix("/oneentry-checkout/visitors/names/ann"))
  }

  @Test func `somebody of whom nothing is known keeps nothing, and never meets another`() async throws {
    let folder = try Folder([:])
    let environment = ["CHECKOUT_RESTRICTED": "1", "HOME": folder.url.path]
    let load = {
      try await Settings.load(Flags(), environment: environment, folder: folder.url)
    }
    let (one, two) = (try await load(), try await load())
    #expect(one.stateFolder != two.stateFolder)
    try FileManager.default.createDirectory(atPath: one.stateFolder, withIntermediateDirectories: true)
    one.restriction?.forget(one.stateFolder)
    #expect(!FileManager.default.fileExists(atPath: one.stateFolder))
  }

  @Test func `lines are for whoever has no terminal or asks for them`() throws {
    let flags = Flags.Visit(isRestricted: true)
    let wants = { (command: String?, isTerminal: Bool) in
      try Restriction(
        flags, command.map { ["SSH_ORIGINAL_COMMAND": $0] } ?? [:], authentication: nil,
        isTerminal: isTerminal)?.wantsLines
    }
    #expect(try wants(nil, true) == false)
    #expect(try wants("linear", true) == true)
    #expect(try wants("sh -c id", true) == false)
    #expect(try wants(nil, false) == true)
  }

  @Test(arguments: ["0", "1441", "-5"])
  func `an idle limit is a number of minutes`(minutes: String) {
    #expect(throws: (any Error).self) { try RestrictionOptions.parse(["--idle-minutes=\(minutes)"]) }
  }

  @Test func `a file of the host belongs to root, and nobody else may write it`() throws {
    let folder = try Folder(["/config.json": #"{"theme": "dark"}"#])
    let path = folder.url.appending(path: "config.json").path
    chmod(path, 0o666)
    #expect(throws: SettingsError.self) { try SettingSources(Flags(), environment: [:], ownedByHost: path) }
    chmod(path, 0o644)
    guard geteuid() == 0 else { return }
    #expect(try SettingSources(Flags(), environment: [:], ownedByHost: path).value(.theme)?.text == "dark")
  }
}
