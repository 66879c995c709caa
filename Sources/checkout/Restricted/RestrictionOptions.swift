import ArgumentParser

/// How the host of a shop over ssh sets it up.
struct RestrictionOptions: SettingOptions {
  @Flag(help: "For visitors over ssh: no program is started, and no file is written where the visitor says.")
  var restricted = false

  @Option(
    help: ArgumentHelp(
      "With --restricted: whose journal it is; by default that of the key that sshd accepted.",
      valueName: "name"))
  var identity: String?

  @Option(
    help: ArgumentHelp(
      "With --restricted: end the session after this long without a key, by default 15.", valueName: "minutes"
    ))
  var idleMinutes: Int?

  func add(to flags: inout Flags) {
    flags.restriction = Flags.Visit(isRestricted: restricted, identity: identity, idleMinutes: idleMinutes)
  }

  func validate() throws {
    if let idleMinutes, !(1...1440).contains(idleMinutes) {
      throw ValidationError("--idle-minutes is a number from 1 to 1440.")
    }
  }
}
