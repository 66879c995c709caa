import CheckoutViewModel
import Synchronization

/// The language that content is asked for in; it may change while requests are on their way.
final class ContentLanguage: Sendable {
  private let language: Mutex<Language>

  init(_ language: Language) { self.language = Mutex(language) }

  var current: Language { language.withLock { $0 } }

  func change(to new: Language) { language.withLock { $0 = new } }
}
