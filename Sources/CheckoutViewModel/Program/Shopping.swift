import OneEntryClient

/// Everything that belongs to one signed-in user. Somebody else gets a new one, so that nothing of the one before can be
/// seen, ordered or written down.
public struct Shopping: Equatable, Sendable {
  /// Counts up with each replacement: an answer to what was asked for an earlier user is dropped.
  public let id: Int
  /// Whose it is: nobody's, until somebody signs in or goes on as a guest.
  public enum Owner: Equatable, Sendable {
    case visitor, guest
    case user(String)
  }

  public private(set) var owner: Owner
  /// What is for sale.
  public var catalogue = Catalogue()
  /// What is meant to be bought.
  public var cart = Cart()
  /// The details of the order.
  public var form = OrderForm()
  /// The last look before the order is sent.
  public var review = Review()
  /// What the order would cost.
  public var pricing = Pricing()
  /// The order that is being placed.
  public var placement = OrderPlacement()
  /// The payments of this run's orders, by the order's number.
  public var watches: [Int: PaymentWatch] = [:]
  /// What the payment screen shows.
  public var payment = Payment()
  /// The user's earlier orders.
  public var orders = Orders()
  /// What earlier runs did not finish, the newest first.
  public var unfinishedCheckouts: [UnfinishedCheckout] = []
  /// The checkouts that earlier runs began, by the numbers of their orders.
  var checkoutIDs: [Int: String] = [:]
  /// The number of the other process that holds the journal of checkouts: nothing can be sent from here.
  public var journalHolder: Int?
  /// Whether the product that stands for delivery was put into the cart.
  var isDeliveryOffered = false
  /// The cart and the form as they were written down last; `nil` before the journal was read.
  var savedCart: SavedCart?
  /// Where to go back to once the same user has signed in again.
  var pathAfterSignIn: [Screen]?

  /// The shopping of somebody who has just come in.
  public init(id: Int, owner: Owner = .visitor) {
    self.id = id
    self.owner = owner
  }

  /// Who is signed in; `nil` for a visitor or a guest.
  public var user: String? { if case .user(let user) = owner { user } else { nil } }

  /// A visitor says who it is: what was put into the cart stays.
  mutating func become(_ owner: Owner) {
    if self.owner == .visitor { self.owner = owner }
  }

  /// The payment on the payment screen.
  public var watch: PaymentWatch? { payment.orderID.flatMap { watches[$0] } }

  /// The id under which the journal has the checkout of an order; `nil` where it was not begun here.
  public func checkoutID(ofOrder id: Int) -> String? {
    if case .placed(let journaled, let order) = placement.state, order.id == id { return journaled.id }
    return checkoutIDs[id]
  }

  /// The payments of this run that are not settled, the newest first.
  public var openPayments: [PaymentWatch] {
    watches.values.filter(\.isUnfinished).sorted { $0.id > $1.id }
  }

  /// The accounts that an order of a storage can be paid with.
  func accounts(in storage: String) -> [PaymentAccount] {
    form.storages.first { $0.identifier == storage }?.usable(form.accounts) ?? []
  }
}
