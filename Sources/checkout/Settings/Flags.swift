import OneEntrySandbox

/// What the command line says of the settings; it comes before every other source.
struct Flags: Sendable {
  /// Settings that other sources may have too.
  var settings: [SettingKey: String] = [:]
  /// Which demo shop is opened.
  var shop: BuiltInShop?
  /// The file that keeps the demo shop.
  var store: String?
  /// What goes wrong in the demo shop.
  var faults: [FaultRule] = []
  /// How the host of a shop over ssh sets it up.
  var restriction = Visit()

  /// Whether and how it is run for a visitor.
  struct Visit: Equatable, Sendable {
    var isRestricted = false
    var identity: String?
    var idleMinutes: Int?
  }

  /// What these groups of options say.
  init(_ groups: any SettingOptions...) {
    for group in groups { group.add(to: &self) }
  }

  /// The same in the demo shop, whatever project is set.
  func inDemoShop() -> Flags { opening(Profiles.demo) }

  /// The same for another project. What was said of the demo shop is said of no other one.
  func opening(_ profile: String) -> Flags {
    var copy = self
    copy.settings[.profile] = profile
    if profile != Profiles.demo { (copy.shop, copy.store, copy.faults) = (nil, nil, []) }
    return copy
  }
}
