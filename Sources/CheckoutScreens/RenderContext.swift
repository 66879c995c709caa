import CheckoutViewModel
import Foundation
import OneEntryClient

/// What everything is drawn with: the theme, the words, and how numbers and moments are written. It is shared, for every
/// part of a screen has it and the words are many, and serves for every frame until the user chooses another look.
public final class RenderContext: Sendable {
  /// What it is made of.
  struct Look: Equatable, Sendable {
    var theme: Theme
    var language: Language
    var timeZone: TimeZone
    var isASCII = false
    /// Whether what is two columns wide is shown all the same.
    var keepsWide = false
    /// 0 where no pictures are shown.
    var pictureColors = 1 << 24
    /// The keys that somebody has chosen.
    var keys = KeyBindings.usual
    /// Whether what somebody typed and who that is are left out, for a picture that others see.
    var hidesPersonalData = false
    /// What somebody typed, where it is left out: the shop may repeat it in its sentences.
    var personalTexts = PersonalTexts()
    /// Whether where a payment can be made is left out.
    var hidesLinks = false
  }

  let look: Look
  let strings: Strings
  let formatting: Formatting
  /// How values of products and orders are shown.
  let values: ValueText
  /// Whether pictures have any colour or xterm's 256; `nil` where none can be shown.
  let picturesAreTrueColor: Bool?
  /// The rows of the catalogue that were drawn last.
  let catalogueRows = RecentResults<CatalogueScreen.RowContent, [Table.Row]>(limit: 1)
  /// What was said of products that were looked at.
  let products = RecentResults<ProductPane.Content, ProductPane.Words>(limit: 64)

  init(_ look: Look, strings: Strings? = nil) {
    self.look = look
    let showsPictures = look.pictureColors >= 256 && !look.isASCII && look.theme.name != Theme.mono.name
    picturesAreTrueColor = showsPictures ? look.pictureColors > 256 : nil
    var strings = strings ?? .of(look.language)
    strings.keyNames.usesSigns = !look.isASCII
    self.strings = strings
    formatting = Formatting(language: look.language, timeZone: look.timeZone, isASCII: look.isASCII)
    values = ValueText(formatting: formatting)
  }

  var theme: Theme { look.theme }
  /// Whose words they are.
  var language: Language { look.language }
  /// Whether the frame will be folded to ASCII: what would be lost then is written in another way.
  var isASCII: Bool { look.isASCII }
  var hidesPersonalData: Bool { look.hidesPersonalData }
  var hidesLinks: Bool { look.hidesLinks }

  /// A text that only the shopper may see.
  func personal(_ text: SafeText) -> SafeText { hidesPersonalData && !text.isEmpty ? Self.mask : text }

  /// A text in which what only the shopper may see can be repeated.
  func withoutPersonalTexts(_ text: SafeText) -> SafeText {
    hidesPersonalData ? SafeText(untrusted: look.personalTexts.masked(in: text.string)) : text
  }

  /// A sentence of the shop.
  func shopSays(_ sentence: String) -> SafeText {
    strings.common.shopSays(withoutPersonalTexts(SafeText(untrusted: sentence)).truncated(to: 200))
  }

  /// What is wrong with a field; the shop may say so in words of its own.
  func problem(_ problem: ValidationProblem) -> SafeText {
    guard case .refusedByShop = problem else { return strings.problem(problem) }
    return withoutPersonalTexts(strings.problem(problem))
  }

  /// What became of a coupon.
  func coupon(_ standing: Pricing.CouponStanding) -> SafeText? {
    strings.review.coupon(hidesPersonalData ? standing.withoutCode(withoutPersonalTexts) : standing)
  }

  /// The address of a payment page.
  func address(_ link: PaymentLink) -> SafeText { hidesLinks ? Self.mask : SafeText(untrusted: link.url) }

  fileprivate static let mask: SafeText = "•••"

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
    let said = failure.sentence.map(shopSays)
    return Callout(kind: .error, headline: words.what, lines: ["\(words.why) \(words.remedy)", said ?? ""])
  }

  /// The shop's name.
  func name(of project: Project) -> SafeText { strings.name(of: project) }

  func busy(_ headline: SafeText) -> Callout { Callout(kind: .busy, headline: headline) }
}

extension Pricing.CouponStanding {
  /// The same without the code, and without what else `hide` takes out of a sentence.
  fileprivate func withoutCode(_ hide: (SafeText) -> SafeText) -> Self {
    let mask = RenderContext.mask.string
    return switch self {
    case .none: .none
    case .given: .given(mask)
    case .applied: .applied(mask)
    case .conditionsNotMet: .conditionsNotMet(mask)
    case .refused(_, let sentence): .refused(mask, sentence.map { hide(SafeText(untrusted: $0)).string })
    }
  }
}

extension App {
  /// What the shopper has typed, and who that is. Short answers say nothing about anybody, and are in every sentence.
  var personalTexts: PersonalTexts {
    let answers = shopping.form.answers.values.joined() + signIn.fields.map(\.value)
    let user = [signIn.user].compactMap(\.self)
    return PersonalTexts([shopping.pricing.typedCoupon] + (answers + user).filter { $0.count > 2 })
  }
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
