/// The languages of the project's content. Wire contract §4.1.
public enum Locales {
  /// `getLocales`
  public static func active() -> Endpoint<[ProjectLocale]> {
    Endpoint("Locales.active", .get, ["locales", "active", "all"])
  }
}
