extension [String: String] {
  /// What a program that is started here gets to know of these variables: neither the settings of this program, which
  /// hold a token, nor a proxy with a password.
  var withoutSecrets: [String: String] {
    filter { name, value in
      !name.hasPrefix("ONEENTRY_") && !(name.lowercased().hasSuffix("_proxy") && value.contains("@"))
    }
  }
}
