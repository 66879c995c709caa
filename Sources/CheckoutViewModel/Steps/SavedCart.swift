import OneEntryClient

/// What a shopper had put together before an order was sent, so that a crash takes none of it. Secrets stay out.
public struct SavedCart: Codable, Equatable, Sendable {
  /// A product in the cart. Its price is not kept: the shop has the last word on that.
  public struct Line: Codable, Equatable, Sendable {
    /// The number of the product.
    public let productID: Int
    /// What the product was called, for when the shop has it no more.
    public let title: String
    /// How many, within `Cart.quantities`.
    public var quantity: Int
  }

  /// Lines that were to be ordered.
  public private(set) var lines: [Line]
  /// Lines that were kept for later.
  public let kept: [Line]
  /// The marker of the order storage.
  public let storage: String?
  /// The identifier of the payment account.
  public let account: String?
  /// By the marker of the attribute: the text, or the values of the chosen options.
  public private(set) var answers: [String: [String]]

  /// Takes the cart and what was filled in, but no field that holds a secret.
  public init(cart: Cart, form: OrderForm) {
    lines = cart.lines.map(Line.init)
    kept = cart.kept.map(Line.init)
    storage = form.storage?.identifier
    account = form.account?.identifier
    answers = form.answers
  }

  /// Whether there is anything to offer back.
  public var isEmpty: Bool { lines.isEmpty && kept.isEmpty && answers.isEmpty }

  /// What is left once an order exists: its lines are gone, and so is what was filled in for it.
  public func without(ordered: [OrderLine]) -> SavedCart {
    var rest = self
    rest.answers = [:]
    rest.lines = lines.map(\.cartLine).without(ordered: ordered).map(Line.init)
    return rest
  }
}

extension SavedCart.Line {
  init(_ line: CartLine) {
    productID = line.id
    title = line.title
    quantity = line.quantity
  }

  var cartLine: CartLine { CartLine(productID: productID, title: title, quantity: quantity) }
}
