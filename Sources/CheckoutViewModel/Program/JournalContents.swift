import Foundation

/// What the journal of checkouts says when a shopper signs in: what earlier runs left, and who writes it.
public struct JournalContents: Equatable, Sendable {
  /// The user's checkouts that were not brought to their end, the newest first.
  public var unfinished: [UnfinishedCheckout]
  /// The cart and what was filled in when the program ended; `nil` where there was nothing.
  public var draft: SavedCart?
  /// The number of the process that holds the journal, where this one may only read it: it sends nothing.
  public var holder: Int?
  /// Where an older journal lies that could not be used any more and was moved out of the way.
  public var movedAside: String?

  /// What a journal says; an empty one by default.
  public init(
    unfinished: [UnfinishedCheckout] = [], draft: SavedCart? = nil, holder: Int? = nil,
    movedAside: String? = nil
  ) {
    self.unfinished = unfinished
    self.draft = draft
    self.holder = holder
    self.movedAside = movedAside
  }
}

/// A checkout that an earlier run did not bring to its end.
public struct UnfinishedCheckout: Equatable, Sendable, Identifiable {
  /// How far it came.
  public enum Stage: Equatable, Sendable {
    /// The order was sent, or was about to be, and nobody knows what became of it.
    case order(PreparedOrder, inFlightUntil: Date)
    /// The order exists and is not paid.
    case payment(orderID: Int, storage: String)
  }

  public var id: String
  public var stage: Stage

  public init(id: String, stage: Stage) {
    self.id = id
    self.stage = stage
  }
}
