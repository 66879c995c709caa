import OneEntryClient

/// Answers that several checks need; each is asked for once.
actor Reads {
  private let client: Client
  private var answers: [String: Task<any Sendable, Never>] = [:]

  init(_ client: Client) { self.client = client }

  /// The answer to a call, or why there is none.
  func answer<Response>(to endpoint: Endpoint<Response>) async -> Result<Response, APIError> {
    let key = "\(endpoint.call) \(endpoint.target(langCode: ""))"
    let task = answers[key] ?? Task { [client] in await Self.send(endpoint, by: client) }
    answers[key] = task
    let answer = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      // Who waits has lost patience with this call, and so would everybody else.
      task.cancel()
    }
    return answer as? Result<Response, APIError> ?? .failure(.cancelled)
  }

  private static func send<Response>(
    _ endpoint: Endpoint<Response>, by client: Client
  ) async -> any Sendable {
    do throws(APIError) {
      return Result<Response, APIError>.success(try await client.send(endpoint))
    } catch {
      return Result<Response, APIError>.failure(error)
    }
  }
}
