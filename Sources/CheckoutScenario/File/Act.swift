import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox

/// What a step does, or what it says must be true.
public enum Act: Equatable, Sendable {
  // Who buys
  /// As the demo shop's own user where nobody is named.
  case signIn(SignInNames?)
  case signOut, continueAsGuest
  // What is bought
  case add(product: Int, quantity: Int)
  /// Takes pieces out of the cart; all of them where no quantity is given.
  case remove(product: Int, quantity: Int?)
  // The order
  case storage(String)
  case fill([Answer])
  case coupon(String)
  case bonus(Decimal)
  case method(String)
  case place, sendAgain
  // Its payment
  case payPage(PageAct)
  case checkPayment, newSession
  // Getting about
  case open(Screen)
  case back
  /// What a key of the screen does, by its name in the configuration.
  case perform(NamedAction)
  case answer(yes: Bool)
  case press([Key])
  case type(String)
  // Time and what goes wrong
  case waitUntil(Condition, within: Int)
  case wait(seconds: Int)
  case clockForward(seconds: Int)
  case fault([FaultRule])
  case clearFaults
  // For viewers
  case chapter(LocalText)
  case caption(LocalText)
  // What must be true
  case see([String])
  case notSee([String])
  case state(Condition)
  case calls([CallCount])

  /// Variables of the environment that hold a name and a password; the values are in no file.
  public struct SignInNames: Equatable, Sendable {
    /// The variable that holds the name.
    public var user: String
    /// The variable that holds the password.
    public var password: String
    /// The marker of the provider; `nil` for that of the settings.
    public var provider: String?
  }

  /// A value for a field of the order form.
  public struct Answer: Equatable, Sendable {
    /// The marker of the field.
    public var marker: String
    /// As it would be typed; of a list, the values of the options, separated by commas.
    public var value: String
  }

  /// How often a call is to have been made since the run began, repetitions included.
  public struct CallCount: Equatable, Sendable {
    /// Which call.
    public var call: Call
    /// How often.
    public var count: Int
  }

  /// What is done on the hosted payment page, or by its gateway.
  public enum PageAct: String, CaseIterable, Sendable {
    /// With a card that is good.
    case pay
    /// With a card that is refused; another one can be tried.
    case decline
    case cancel
    /// The time for paying is over.
    case expire
    /// The gateway gives up.
    case fail
  }
}

/// A text for people, in one language or several.
public struct LocalText: Equatable, Sendable {
  /// What is shown where there is none in the language that is spoken.
  public var text: String
  /// By the language's code.
  public var translations: [String: String] = [:]

  /// One text for everybody.
  public init(_ text: String) { self.text = text }

  /// The text in a language.
  public func text(in language: Language) -> String { translations[language.rawValue] ?? text }
}
