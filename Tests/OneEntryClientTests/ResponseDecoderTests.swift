import Testing

@testable import OneEntryClient

@Suite struct ResponseDecoderTests {
  private func answer(_ response: HTTPResponse) throws -> Client {
    try Project.client { request in request.path.hasSuffix("/users/auth") ? .tokens(0) : response }
  }

  private func error(_ response: HTTPResponse) async throws -> APIError? {
    let client = try answer(response)
    try await client.signIn(Project.credentials)
    return await #expect(throws: APIError.self) { try await client.send(Orders.order(89, in: "orders")) }
  }

  private static let deep = String(repeating: "[", count: 100_000)

  @Test(arguments: [
    "", "null", "[]", "{}", "<html></html>", #""ok""#, #"{"id":89"#, #"{"id":89} trailing"#, #"{"id":"89"}"#,
    #"{"id":0}"#, #"{"id":-1}"#, #"{"id":1.5}"#, #"{"id":9223372036854775808}"#, #"{"id":null}"#,
    #"{"id":89,"totalSum":NaN}"#,
  ])
  func `an order that cannot be read leaves open whether it was made`(json: String) async throws {
    let error = try await error(HTTPResponse(201, json))
    guard case .undecodable(let place) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place.field.hasPrefix("getOrderByMarkerAndId"))
    #expect(error?.delivery == .unknown)
  }

  @Test(
    arguments: [
      ("<html></html>", "getOrderByMarkerAndId", .json, .webPage),
      ("\u{FEFF} <!doctype html>", "getOrderByMarkerAndId", .json, .webPage),
      ("gateway", "getOrderByMarkerAndId", .json, .other),
      (#"{"id":"89"}"#, "getOrderByMarkerAndId.id", .id, .text),
      (#"{"id":null}"#, "getOrderByMarkerAndId.id", .id, .nothing),
      (#"{"id":[89]}"#, "getOrderByMarkerAndId.id", .id, .list),
      (#"{"id":{"en_US":89}}"#, "getOrderByMarkerAndId.id", .id, .object),
      (#"{"id":true}"#, "getOrderByMarkerAndId.id", .id, .flag),
      (#"{"id":8.9}"#, "getOrderByMarkerAndId.id", .id, .number),
    ] as [(String, String, UnreadableAnswer.Expectation, UnreadableAnswer.Finding)])
  func `what cannot be read says where, what was expected and what came`(
    json: String, field: String, expected: UnreadableAnswer.Expectation, found: UnreadableAnswer.Finding
  ) async throws {
    let unreadable = UnreadableAnswer(field, expected: expected, found: found)
    #expect(try await error(HTTPResponse(200, json)) == .undecodable(unreadable))
  }

  @Test(arguments: [deep, #"{"a":"# + deep, String(repeating: #"{"a":"#, count: 65)])
  func `nesting beyond the limit is refused before it is read`(json: String) async throws {
    #expect(try await error(HTTPResponse(200, json)) == .tooLarge)
  }

  private static func list(of count: Int) -> String {
    "[" + Array(repeating: "{}", count: count).joined(separator: ",") + "]"
  }

  @Test(arguments: [("", ""), ("[[],", "]"), (#"{"id":89,"title":"a,\"b","products":"#, "}")])
  func `a list beyond the limit is refused wherever it stands`(start: String, end: String) throws {
    let limits = Limits(maximumEntries: 100)
    func json(_ count: Int) -> [UInt8] { Array((start + Self.list(of: count) + end).utf8) }
    #expect(throws: Never.self) { try JSONText.parse(json(100), within: limits) }
    #expect(throws: JSONText.Problem.tooLarge) { try JSONText.parse(json(101), within: limits) }
  }

  @Test func `commas in a text count for nothing`() throws {
    let text = String(repeating: ",", count: 20_000)
    #expect(try JSONText.parse(Array("\"\(text)\"".utf8), within: Limits()) == .string(text))
  }

  @Test func `a body beyond the limit is refused`() async throws {
    let body = [UInt8](repeating: UInt8(ascii: " "), count: (8 << 20) + 1)
    #expect(try await error(HTTPResponse(status: 200, body: body)) == .tooLarge)
  }

  @Test(arguments: [301, 302, 304, 307, 308])
  func `a redirect is an error`(status: Int) async throws {
    #expect(try await error(HTTPResponse(status, "")) == .redirected(status: status))
  }

  @Test(arguments: [
    (400, #"{"message":"no"}"#, ["no"], false), (400, #"{"message":["a","b"]}"#, ["a", "b"], false),
    (400, "<html>", [], true), (404, "", [], true), (409, #"{"message":"no"}"#, ["no"], true),
    (500, #"{"message":"no"}"#, ["no"], true), (408, #"{"message":"no"}"#, ["no"], true),
    (422, #"{"message":{}}"#, [], true), (429, #"{"message":"slow"}"#, [], true),
    (429, #"{"statusCode":503,"message":"slow"}"#, [], true),
    (429, #"{"statusCode":429,"message":"slow"}"#, ["slow"], false),
  ])
  func `a refusal is told with its sentences and whether the outcome is open`(
    status: Int, json: String, messages: [String], isOpen: Bool
  ) async throws {
    let error = try await error(HTTPResponse(status, json))
    #expect(error == .refused(Refusal(status: status, messages: messages)))
    #expect(error?.delivery == (isOpen ? .unknown : .rejected))
  }

  @Test(
    arguments: [
      ("120", 120), ("0", 0), ("-1", nil), ("1e9", nil), ("junk", nil), ("99999999999999999999", nil),
      ("Mon, 28 Apr 2025 10:00:30 GMT", 30), ("Mon, 28 Apr 2025 09:00:00 GMT", 0),
    ] as [(String, Int?)])
  func `the pause that the server asks for is read in both forms`(header: String, seconds: Int?) async throws
  {
    let headers = [HTTPHeader("retry-after", header), HTTPHeader("Date", "Mon, 28 Apr 2025 10:00:00 GMT")]
    let error = try await error(
      HTTPResponse(status: 429, headers: headers, body: Array(#"{"statusCode":429,"message":"x"}"#.utf8)))
    #expect(error == .refused(Refusal(status: 429, messages: ["x"], retryAfter: seconds)))
  }
}
