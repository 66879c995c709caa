import CheckoutViewModel

/// What a shopper had put together before an order was sent, so that a crash takes none of it. Secrets stay out.
public struct Draft: Codable, Equatable, Sendable {
  /// A product in the cart. Its price is not kept: the shop has the last word on that.
  public struct Line: Codable, Equatable, Sendable {
    /// The number of the product.
    public let productID: Int
    /// What the product was called, for when the shop has it no more.
    public let title: String
    /// How many, from 1.
    public let quantity: Int
  }

  /// Lines that were to be ordered.
  public let lines: [Line]
  /// Lines that were kept for later.
  public let kept: [Line]
  /// The marker of the order storage.
  public let storage: String?
  /// The identifier of the payment account.
  public let account: String?
  /// By the marker of the attribute: the text, or the values of the chosen options.
  public let answers: [String: [String]]

  /// Takes the cart and what was filled in, but no field that holds a secret.
  public init(cart: Cart, storage: String?, account: String?, fields: [Field]) {
    lines = cart.lines.map(Line.init)
    kept = cart.kept.map(Line.init)
    self.storage = storage
    self.account = account
    answers = Dictionary(fields.compactMap(Self.answer)) { first, _ in first }
  }

  /// Whether there is anything to offer back.
  public var isEmpty: Bool { lines.isEmpty && kept.isEmpty && answers.isEmpty }

  private static func answer(_ field: Field) -> (String, [String])? {
    switch field.kind {
    case .secret, .fixed: nil
    case .line, .multiline: field.text.isEmpty ? nil : (field.id, [field.text])
    case .choice: field.chosen.isEmpty ? nil : (field.id, field.chosen.map { field.options[$0].value })
    }
  }
}

extension Draft.Line {
  init(_ line: CartLine) {
    productID = line.id
    title = line.title
    quantity = line.quantity
  }
}
