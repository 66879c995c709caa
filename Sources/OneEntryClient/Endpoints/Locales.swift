/// The languages of the project's content. Wire contract §4.1.
public enum Locales {
  /// `getLocales`
  public static func active() -> Endpoint<[ProjectLocale]> {
    Endpoint(.getLocales, .get, ["locales", "active", "all"])
  }
}
