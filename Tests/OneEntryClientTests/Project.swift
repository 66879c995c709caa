import Foundation

@testable import OneEntryClient

/// A project that exists only in these tests.
enum Project {
  static func configuration(_ address: String = "https://shop.example") throws -> Client.Configuration {
    let device = DeviceMetadata(
      fingerprint: "UQ_3f0c2a91d44", os: "Win32", browser: "Node.js/22", location: "en-US")
    return try Client.Configuration(
      projectURL: ProjectURL(address), appToken: Secret("app-token"), device: device)
  }

  static func client(
    renewing: @escaping RefreshStrategy = { held, provider, exchange async throws(APIError) in
      try await exchange(held, provider)
    },
    _ respond: @escaping @Sendable (HTTPRequest) async throws(APIError) -> HTTPResponse
  ) throws -> Client {
    Client(configuration: try configuration(), transport: Transport(respond), renewing: renewing)
  }

  static let credentials = [
    Credential(marker: "email_reg", value: Secret("your-user@email.com")),
    Credential(marker: "password_reg", value: Secret("123456")),
  ]
}

extension HTTPResponse {
  init(_ status: Int, _ json: String) { self.init(status: status, body: Array(json.utf8)) }

  static func tokens(_ number: Int) -> HTTPResponse {
    HTTPResponse(
      201,
      #"{"userIdentifier":"u","authProviderIdentifier":"email","accessToken":"access-\#(number)","#
        + #""refreshToken":"refresh-\#(number)"}"#)
  }

  static let unauthorised = HTTPResponse(401, #"{"statusCode":401,"message":"Unauthorized"}"#)
}

extension HTTPRequest {
  var path: String { String(url.dropFirst("https://shop.example".count)) }
  var bearer: String? { headers.value(of: "Authorization") }
  var bodyText: String { String(decoding: body ?? [], as: UTF8.self) }
}
