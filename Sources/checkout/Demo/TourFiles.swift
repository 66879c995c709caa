import CheckoutScenario
import CheckoutViewModel

/// The chapters of the tour, which are files beside this one. A language is one more file, and a line here.
enum TourFiles {
  /// The chapters in their order; the last one only where a phone can reach the payment page.
  static let names = ["purchase", "declined", "lost_answer", "deposit", "calls"]
  static let phone = "phone"

  /// Reads them; throws what is wrong with a file.
  static func chapters(withPhone: Bool) throws(ScenarioProblem) -> [Scenario] {
    var chapters: [Scenario] = []
    for name in names + (withPhone ? [phone] : []) { chapters.append(try chapter(name)) }
    return chapters
  }

  static func chapter(_ name: String) throws(ScenarioProblem) -> Scenario {
    var scenario = try Scenario(yaml: text(of: files[name]), file: name + ".yaml")
    for (language, file) in translations {
      guard let spoken = translation(language, file)?.applied(to: scenario, named: name) else {
        throw ScenarioProblem(
          line: 1, "The texts of “\(name)” are not as many as in English.", file: "\(language.rawValue).yaml")
      }
      scenario = spoken
    }
    return scenario
  }

  private static func translation(_ language: Language, _ file: [UInt8]) -> Translation? {
    Translation(language, yaml: text(of: file))
  }

  private static func text(of file: [UInt8]?) -> String { String(decoding: file ?? [], as: UTF8.self) }

  private static let files = [
    "purchase": PackageResources.purchase_yaml, "declined": PackageResources.declined_yaml,
    "lost_answer": PackageResources.lost_answer_yaml, "deposit": PackageResources.deposit_yaml,
    "calls": PackageResources.calls_yaml, "phone": PackageResources.phone_yaml,
  ]

  static let translations: [Language: [UInt8]] = [
    .french: PackageResources.fr_yaml, .german: PackageResources.de_yaml,
  ]
}
