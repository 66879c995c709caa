import Foundation

/// The proxy that the environment names for a project, as curl and Node read it: `https_proxy`,
/// `HTTPS_PROXY`, `all_proxy` or `ALL_PROXY`, unless `NO_PROXY` or the loopback excepts the project.
struct ProxySetting: Hashable, Sendable {
  var host: String
  var port: Int
  var user: String?
  var password: Secret?

  /// `nil` where none applies. Only `http` proxies are supported.
  static func read(from environment: [String: String], for project: ProjectURL) throws(ConfigurationError)
    -> Self?
  {
    let named = value(of: ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"], in: environment)
    guard !project.isLoopback, let (variable, text) = named else { return nil }
    let exceptions = value(of: ["no_proxy", "NO_PROXY"], in: environment)?.text ?? ""
    if NoProxyList(exceptions).excepts(project.host, port: project.port) { return nil }
    let url = text.contains("://") ? text : "http://" + text
    guard let parts = URLComponents(string: url), parts.scheme?.lowercased() == "http",
      let host = parts.host, !host.isEmpty
    else { throw .unusableProxy(variable: variable) }
    return ProxySetting(
      host: host, port: parts.port ?? 80, user: parts.user, password: parts.password.map(Secret.init))
  }

  /// The first variable that is set and not empty.
  private static func value(
    of variables: [String], in environment: [String: String]
  ) -> (variable: String, text: String)? {
    for variable in variables {
      let text = (environment[variable] ?? "").trimmingCharacters(in: .whitespaces)
      if !text.isEmpty { return (variable, text) }
    }
    return nil
  }
}
