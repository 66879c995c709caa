import Foundation

/// What the journal of checkouts says when a shopper signs in: what earlier runs left, and who writes it.
public struct JournalContents: Equatable, Sendable {
  /// The user's checkouts that were not brought to their end, the newest first.
  public var unfinished: [UnfinishedCheckout]
  /// The cart and what was filled in when the program ended; `nil` where there was nothing.
  public var savedCart: SavedCart?
  /// The number of the process that holds the journal, where this one may only read it: it sends nothing.
  public var holder: Int?
  /// Where an older journal lies that could not be used any more and was moved out of the way.
  public var movedAside: String?

  /// What a journal says; an empty one by default.
  public init(
    unfinished: [UnfinishedCheckout] = [], savedCart: SavedCart? = nil, holder: Int? = nil,
    movedAside: String? = nil
  ) {
    self.unfinished = unfinished
    self.savedCart = savedCart
    self.holder = holder
    self.movedAside = movedAside
  }
}
