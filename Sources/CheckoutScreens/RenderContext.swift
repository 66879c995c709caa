import CheckoutViewModel
import Foundation
import OneEntryClient

/// What everything is drawn with: the theme, the words, and how numbers and moments are written.
struct RenderContext: Sendable {
  var theme: Theme
  /// Whose words they are.
  var language: Language
  var strings: Strings
  /// The keys that somebody has chosen.
  var bindings = KeyBindings.usual
  var formatting: Formatting
  /// Whether the frame will be folded to ASCII: what would be lost then is written in another way.
  let isASCII: Bool
  /// Whether what somebody typed and who that is are left out, for a picture that others see.
  var hidesPersonalData = false
  /// Whether where a payment can be made is left out.
  var hidesLinks = false
  /// Whether pictures have any colour or xterm's 256; `nil` where none can be shown.
  let picturesAreTrueColor: Bool?

  init(
    theme: Theme, language: Language, timeZone: TimeZone, isASCII: Bool = false, pictureColors: Int = 1 << 24
  ) {
    let showsPictures = pictureColors >= 256 && !isASCII && theme.name != Theme.mono.name
    picturesAreTrueColor = showsPictures ? pictureColors > 256 : nil
    self.theme = theme
    self.isASCII = isASCII
    self.language = language
    strings = .of(language)
    strings.keyNames.usesSigns = !isASCII
    formatting = Formatting(language: language, timeZone: timeZone, isASCII: isASCII)
  }

  /// A text that only the shopper may see.
  func personal(_ text: SafeText) -> SafeText { hidesPersonalData && !text.isEmpty ? Self.mask : text }

  /// The address of a payment page.
  func address(_ link: PaymentLink) -> SafeText { hidesLinks ? Self.mask : SafeText(untrusted: link.url) }

  private static let mask: SafeText = "•••"

  /// How values of products and orders are shown.
  var values: ValueText { ValueText(strings: strings, formatting: formatting) }

  /// An order in words; `form` is the one it was made with, where that is known.
  func text(of order: Order, form: Form? = nil) -> OrderText {
    OrderText(
      order: order, strings: strings, formatting: formatting, form: form, hidesDetails: hidesPersonalData)
  }

  /// In the shopper's zone; as the server wrote it where it cannot be read.
  func date(_ timestamp: Timestamp?) -> SafeText {
    guard let timestamp else { return "—" }
    return timestamp.date.map(formatting.dateAndTime) ?? SafeText(untrusted: timestamp.text).truncated(to: 20)
  }

  /// A failure as a callout: our words, then the server's sentence.
  func callout(_ failure: Failure) -> Callout {
    let words = strings.failure(failure)
    let said = failure.sentence.map { strings.common.shopSays(SafeText(untrusted: $0).truncated(to: 200)) }
    return Callout(kind: .error, headline: words.what, lines: ["\(words.why) \(words.remedy)", said ?? ""])
  }

  /// The shop's name.
  func name(of project: Project) -> SafeText { strings.name(of: project) }

  func busy(_ headline: SafeText) -> Callout { Callout(kind: .busy, headline: headline) }
}

extension Failure {
  /// What the server said, where it said something.
  var sentence: String? {
    switch kind {
    case .wrongCredentials(let sentence), .wrongCode(let sentence), .accountExists(let sentence),
      .notPermitted(let sentence), .notFound(let sentence),
      .refused(let sentence):
      sentence
    case .eventUnknown, .totalWouldRise, .cancellingNotOffered, .notRewritable, .readOnly, .offline,
      .untrusted,
      .noAnswer, .signedOut, .projectClosed, .busy, .shopBroken,
      .unreadable, .tooLarge, .stopped, .local, .device:
      nil
    }
  }
}

extension Strings {
  /// The shop's name; the demo shop's own is a word of the language.
  func name(of project: Project) -> SafeText {
    project.name.isEmpty ? common.demoShop : SafeText(untrusted: project.name)
  }
}

extension Project {
  /// The name that a receipt carries.
  public func title(in language: Language) -> String { Strings.of(language).name(of: self).string }
}
