import Foundation

/// The proxy that the environment names for a project: `HTTPS_PROXY`, unless `NO_PROXY` or the loopback excepts it.
struct ProxySetting: Hashable, Sendable {
  var host: String
  var port: Int
  var user: String?
  var password: Secret?

  /// `nil` where none applies. Only proxies spoken to in plain `http` are known.
  static func read(from environment: [String: String], for project: ProjectURL) throws(ConfigurationError)
    -> Self?
  {
    func variable(_ name: String) -> String? { environment[name] ?? environment[name.lowercased()] }
    guard !project.isLoopback, let text = variable("HTTPS_PROXY"), !text.isEmpty else { return nil }
    if excepts(project.host, by: variable("NO_PROXY") ?? "") { return nil }
    let url = text.contains("://") ? text : "http://" + text
    guard let parts = URLComponents(string: url), parts.scheme?.lowercased() == "http",
      let host = parts.host, !host.isEmpty
    else { throw .unusableProxy }
    return ProxySetting(
      host: host, port: parts.port ?? 80, user: parts.user, password: parts.password.map(Secret.init))
  }

  /// `NO_PROXY` lists hosts and domains, with or without a leading dot; `*` stands for all.
  private static func excepts(_ host: String, by list: String) -> Bool {
    list.lowercased().split(separator: ",").contains { entry in
      let name = entry.trimmingCharacters(in: .whitespaces)
      let domain = name.hasPrefix(".") ? String(name.dropFirst()) : name
      return name == "*" || (!domain.isEmpty && (host == domain || host.hasSuffix("." + domain)))
    }
  }
}
