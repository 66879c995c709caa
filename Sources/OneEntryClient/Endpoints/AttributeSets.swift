/// The attribute sets of a project: what the attributes of products are called. Wire contract §4.5.
public enum AttributeSets {
  /// `getAttributes`: every attribute of a set, by the set's marker.
  public static func attributes(of set: String) -> Endpoint<[FormAttribute]> {
    Endpoint(.getAttributes, .get, ["attributes-sets", set, "attributes"], needsLanguage: true)
  }
}
