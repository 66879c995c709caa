import Foundation

/// Exchanges as an HTTP Archive 1.2, which browsers open in their network panels. Fields of our own begin
/// with `_`, as the format asks.
public struct HTTPArchive: Sendable {
  /// In the order in which they happened.
  public var exchanges: [Exchange]
  /// The program and its version.
  public var creator: (name: String, version: String)

  /// An archive of these exchanges, made by this program.
  public init(_ exchanges: [Exchange], creator: (name: String, version: String)) {
    self.exchanges = exchanges
    self.creator = creator
  }

  /// The file's text. Secrets are masked, payment links too.
  public var text: String {
    String(decoding: JSONText.bytes(of: json), as: UTF8.self)
  }

  private var json: JSONValue {
    let creator: JSONValue = ["name": .string(creator.name), "version": .string(creator.version)]
    return ["log": ["version": "1.2", "creator": creator, "entries": .array(exchanges.map(\.archiveEntry))]]
  }
}

extension Exchange {
  fileprivate var archiveEntry: JSONValue {
    let differences = answer?.differences.map { JSONValue.string($0.sentence) } ?? []
    return .object(
      compacting: [
        "startedDateTime": .string(
          time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))),
        "time": .integer(milliseconds), "request": archivedRequest, "response": archivedAnswer, "cache": [:],
        "timings": ["send": 0, "wait": .integer(milliseconds), "receive": 0],
        "comment": problem.map(JSONValue.string), "_resourceType": "fetch", "_call": .string(call.rawValue),
        "_attempt": .integer(attempt), "_cause": cause.map(JSONValue.string),
        "_differences": differences.isEmpty ? nil : .array(differences),
      ])
  }

  private var archivedRequest: JSONValue {
    let body = request.body.map { String(decoding: JSONText.bytes(of: $0.exported), as: UTF8.self) }
    return .object(
      compacting: [
        "method": .string(method.rawValue), "url": .string(origin + target), "httpVersion": "HTTP/1.1",
        "cookies": [], "headers": .array(request.headers.map(\.archived)), "queryString": queryString,
        "postData": body.map { ["mimeType": "application/json", "text": .string($0)] }, "headersSize": -1,
        "bodySize": .integer(request.bytes),
      ])
  }

  private var queryString: JSONValue {
    let items = URLComponents(string: target)?.queryItems ?? []
    return .array(items.map { ["name": .string($0.name), "value": .string($0.value ?? "")] })
  }

  /// A status of 0 says that there was no answer.
  private var archivedAnswer: JSONValue {
    let text = answer?.body.map { String(decoding: JSONText.bytes(of: $0.exported), as: UTF8.self) }
    let type = answer?.headers.first { $0.name.lowercased() == "content-type" }?.text ?? ""
    return [
      "status": .integer(answer?.status ?? 0), "statusText": "", "httpVersion": "HTTP/1.1", "cookies": [],
      "headers": .array(answer?.headers.map(\.archived) ?? []),
      "content": .object(
        compacting: [
          "size": .integer(answer?.bytes ?? 0), "mimeType": .string(type), "text": text.map(JSONValue.string),
        ]),
      "redirectURL": "", "headersSize": -1, "bodySize": .integer(answer?.bytes ?? -1),
    ]
  }
}

extension ShownHeader {
  fileprivate var archived: JSONValue { ["name": .string(name), "value": .string(masked)] }
}
