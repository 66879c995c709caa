import Foundation

/// Where this user's files belong, by the rules of XDG. An unset or empty variable never means the root of
/// the file system.
struct HomeFolders: Sendable {
  /// `$XDG_CONFIG_HOME`, else `.config` in the home folder; `nil` where neither is known.
  let configuration: String?
  /// `$XDG_STATE_HOME`, else `.local/state` in the home folder; `nil` where neither is known.
  let state: String?

  /// `home` is the home folder that the user database names, which may be far away: it is asked only where it has to be.
  init(_ environment: [String: String], home: @autoclosure () -> String? = Self.homeOfUser) {
    func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let home = Self.usable(variable("HOME")) ?? Self.usable(home())
    // What is not a whole path would be another place in every folder.
    func folder(_ name: String) -> String? { variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    configuration = folder("XDG_CONFIG_HOME") ?? home.map { $0 + "/.config" }
    state = folder("XDG_STATE_HOME") ?? home.map { $0 + "/.local/state" }
  }

  /// From the user database.
  private static var homeOfUser: String? {
    getpwuid(getuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
  }

  private static func usable(_ home: String?) -> String? {
    var isFolder: ObjCBool = false
    guard let home, home.hasPrefix("/"), home.contains(where: { $0 != "/" }),
      FileManager.default.fileExists(atPath: home, isDirectory: &isFolder), isFolder.boolValue
    else { return nil }
    return home
  }
}
