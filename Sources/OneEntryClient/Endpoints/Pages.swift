/// The pages of a project, which are the categories of its products. Wire contract §4.5.
public enum Pages {
  /// `getPageByUrl`
  public static func byURL(_ url: String) -> Endpoint<Page> {
    Endpoint(.getPageByUrl, .get, ["pages", "url", url], needsLanguage: true)
  }

  /// A page, as far as a list of categories needs it.
  public struct Page: Hashable, Sendable {
    /// Its title in the language that was asked for.
    public var title: String

    /// Creates a value from its parts.
    public init(title: String) { self.title = title }
  }
}

extension Pages.Page: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    let title = wire["localizeInfos"].title
    guard !title.isEmpty else { throw wire["localizeInfos"].undecodable(.text) }
    self.init(title: title)
  }
}
