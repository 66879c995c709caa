import OneEntryClient

/// The cart and form of a shopper as they are saved, so that a crash loses nothing. Secrets are left out.
public struct SavedCart: Codable, Equatable, Sendable {
  /// A product in the cart. Its price is not saved, since the shop may change it.
  public struct Line: Codable, Equatable, Sendable {
    /// The number of the product.
    public let productID: Int
    /// The product's name, in case the shop no longer has it.
    public let title: String
    /// Pieces, within `Cart.quantities`.
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

  /// Whether there is nothing to restore.
  public var isEmpty: Bool { lines.isEmpty && kept.isEmpty && answers.isEmpty }

  /// What remains once an order exists: neither its lines nor what was filled in for it.
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
