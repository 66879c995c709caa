import CheckoutViewModel
import Foundation

/// The shop as a conversation in lines, for screen readers and pipes: a pure function of the app's state.
public struct LinearView {
  /// What an answer means.
  public enum Reply: Equatable, Sendable {
    /// What the answer becomes; nothing where it only asks to hear the page again.
    case actions([App.Action])
    /// Why it means nothing.
    case sentence(String)
  }

  let view: View
  let page: LinearPage
  private var app: App { view.app }
  private var strings: Strings { view.context.strings }

  /// Times of day are said in `timeZone`; `keys` are those that somebody has chosen.
  public init(_ app: App, timeZone: TimeZone, keys: KeyBindings = .usual) {
    view = View(app, timeZone: timeZone, keys: keys)
    page = view.page
  }

  /// The lines that are new to somebody who has heard all of `earlier`; all of them where that was another page. What
  /// has just happened is said each time it happens: leave `earlier` out of that with `repeatingNotice`.
  public func news(after earlier: LinearView?, repeatingNotice: Bool = false) -> [String] {
    let isHeard = !repeatingNotice && earlier?.app.notice == app.notice
    let notice = isHeard ? [] : app.notice.map { [strings.notice($0, view.context.formatting)] } ?? []
    let shop = earlier?.shop == shop ? [] : [shop]
    guard let before = earlier?.page, before.title == page.title else {
      return (shop + ["", page.title] + page.lines + notice).map(\.string)
    }
    return (shop + page.lines.filter { !before.lines.contains($0) } + notice).map(\.string)
  }

  /// The shop, how real its money is, and whether it is only read.
  private var shop: SafeText {
    ([view.context.name(of: app.project)] + view.badges.map(\.word)).joined(separator: " · ")
  }

  /// The first line of what is so: what is repeated where an answer has changed nothing.
  public var standing: String { (page.lines.first ?? page.title).string }

  /// What is read out before an answer is asked for: the choices, or what belongs to the field; of a page that was asked
  /// about already, only what is new.
  public func question(after earlier: LinearView?) -> [String] {
    let lines = questionLines
    guard let before = earlier?.page, before.title == page.title,
      page.asked?.row.label == before.asked?.row.label
    else { return lines.map(\.string) }
    let heard = Set(earlier?.questionLines ?? [])
    return lines.filter { !heard.contains($0) || $0 == page.asked?.row.problem }.map(\.string)
  }

  private var questionLines: [SafeText] {
    guard let asked = page.asked else { return view.choices.numbered }
    return asked.lines(strings)
  }

  /// How to answer, to be said once.
  public var hint: String {
    (page.asked == nil ? strings.linear.choiceHint : strings.linear.fieldHint).string
  }

  /// Whether a value is asked for, and not a choice.
  public var asksForValue: Bool { page.asked != nil }

  /// What stands before the answer.
  public var prompt: String {
    let formats = strings.formats
    return (page.asked?.prompt(formats) ?? formats.labelled(strings.linear.choose, "")).string
  }

  /// Whether the answer must not be seen.
  public var hidesAnswer: Bool { page.asked?.isSecret ?? false }
}

extension View {
  /// All that can be chosen on the page.
  var choices: [Choice] {
    let page = page
    let own = permitted(page.hints).forLines.map(Choice.init)
    guard overlay == nil else { return page.items + own }
    let everywhere = permitted(resumeKeys + movingKeys + programKeys).forLines.map(Choice.init)
    return page.items + own + everywhere.filter { choice in !own.contains { $0.text == choice.text } }
  }

  /// The screen, or what lies over it, as it is read out.
  var page: LinearPage {
    switch app.overlay {
    case .list(let list, let selection):
      ListOverlay(list: list, selection: selection, app: app, context: context).page
    case .question(let question): QuestionOverlay(question: question, context: context).page
    case .prompt(let prompt): PromptOverlay(prompt: prompt, context: context).page
    case .plainText: PlainTextOverlay(app: app, context: context).page
    case .receipt(let order, _):
      ReceiptOverlay(order: order, scroll: 0, app: app, context: context).page
    case .palette, .help: everything
    case nil: screenPage
    }
  }

  private var screenPage: LinearPage {
    switch app.screen {
    case .signIn: SignInScreen(app: app, context: context).page
    case .catalogue: CatalogueScreen(app: app, context: context).page
    case .cart: CartScreen(app: app, context: context).page
    case .orderForm: OrderFormScreen(app: app, context: context).page
    case .review: ReviewScreen(app: app, context: context).page
    case .payment: PaymentScreen(app: app, context: context).page
    case .orders: OrdersScreen(app: app, context: context).page
    }
  }

  /// What `?` lists.
  private var everything: LinearPage {
    let page = screenPage
    let actions = permitted(page.hints + resumeKeys + movingKeys + programKeys).forLines.map(Choice.init)
    let items = (page.options(context.strings.linear) + page.fields + actions).map { choice in
      Choice(
        text: choice.text, keys: choice.keys,
        actions: [.overlay(.dismissed)] + choice.actions)
    }
    let words = context.strings.linear
    return LinearPage(
      title: context.strings.overlays.palette,
      lines: page.asked == nil ? [words.choiceHint] : [words.fieldHint], items: items)
  }
}
