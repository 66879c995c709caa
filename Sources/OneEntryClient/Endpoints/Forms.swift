/// The forms of a project. Wire contract §4.4.
public enum Forms {
  /// `getFormByMarker`
  public static func byMarker(_ marker: String) -> Endpoint<Form> {
    Endpoint(.getFormByMarker, .get, ["forms", "marker", marker], needsLanguage: true)
  }

  /// `getAllForms`
  public static func all(_ range: PageRange = PageRange()) -> Endpoint<Page<Form>> {
    Endpoint(.getAllForms, .get, ["forms"], query: range.query, needsLanguage: true)
  }
}
