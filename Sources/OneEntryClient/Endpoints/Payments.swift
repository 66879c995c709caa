/// Payment accounts, and sessions: the attempts to pay an order. Wire contract §4.7.
public enum Payments {
  /// `getAccounts`
  public static func accounts() -> Endpoint<[PaymentAccount]> {
    Endpoint(.getAccounts, .get, ["payments", "accounts"])
  }

  /// `getAccountById`
  public static func account(_ id: Int) -> Endpoint<PaymentAccount> {
    Endpoint(.getAccountById, .get, ["payments", "accounts", String(id)])
  }

  /// `createSession`. Check ``sessions(orderID:)`` first: two open sessions are two links that take money.
  public static func createSession(
    orderID: Int, type: SessionType = .session, automaticTaxEnabled: Bool? = nil
  ) -> Endpoint<PaymentSession> {
    Endpoint(
      .createSession, .post, ["payments", "sessions"], authorization: .userOrGuest,
      wantsFreshConnection: true
    ) { _ in
      .object(
        compacting: [
          "orderId": .integer(orderID), "type": .string(type.rawValue),
          "automaticTaxEnabled": automaticTaxEnabled.map(RequestBody.bool),
        ])
    }
  }

  /// How a session takes money.
  public enum SessionType: String, Hashable, Sendable {
    /// On a hosted page.
    case session
    /// Inside an app, with a client secret.
    case intent
  }

  /// `getSessions`
  public static func sessions(_ range: PageRange = PageRange()) -> Endpoint<Page<PaymentSession>> {
    Endpoint(.getSessions, .get, ["payments", "sessions"], query: range.query, authorization: .user)
  }

  /// `getSessionById`
  public static func session(_ id: Int) -> Endpoint<PaymentSession> {
    Endpoint(.getSessionById, .get, ["payments", "sessions", String(id)], authorization: .user)
  }

  /// `getSessionByOrderId`: every attempt to pay the order, the newest first. Servers answer an array, the
  /// one session, or `[]`.
  public static func sessions(orderID: Int) -> Endpoint<[PaymentSession]> {
    Endpoint(
      .getSessionByOrderId, .get, ["payments", "sessions", "order", String(orderID)],
      authorization: .userOrGuest,
      reading: { wire throws(APIError) in try [PaymentSession](wire).sorted { $0.id > $1.id } })
  }

  /// `getConnected`; gone from newer SDKs.
  public static func connected() -> Endpoint<ConnectedGateway?> {
    Endpoint(.getConnected, .get, ["payments", "connected"])
  }
}
