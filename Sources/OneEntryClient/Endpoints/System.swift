/// Routes for trying things out. Wire contract §4.1.
public enum System {
  /// Is always refused with 404.
  public static func test404() -> Endpoint<JSONValue> {
    Endpoint(.test404, .get, ["system", "test404"])
  }

  /// Is always refused with 500.
  public static func test500() -> Endpoint<JSONValue> {
    Endpoint(.test500, .get, ["system", "test500"])
  }

  /// `getApiStat`: how many calls were made. Nothing is said about its shape.
  public static func apiStatistics() -> Endpoint<JSONValue> {
    Endpoint(.getApiStat, .get, ["system", "api-stat"])
  }
}
