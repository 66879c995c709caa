import Foundation

extension World {
  func authProviders(_ call: RequestContext) throws(Refusal) -> JSON {
    .array(try call.page(shop.providers.map { json($0, call) }))
  }

  func authProvider(_ call: RequestContext) throws(Refusal) -> JSON { json(try provider(call), call) }

  func provider(_ call: RequestContext) throws(Refusal) -> Provider {
    let marker = call.parameter("marker")
    guard let provider = shop.providers.first(where: { $0.identifier == marker }) else {
      throw .notFound("Auth provider \"\(marker)\"")
    }
    return provider
  }

  private func json(_ provider: Provider, _ call: RequestContext) -> JSON {
    [
      "id": .int(provider.id), "localizeInfos": call.title(provider.title),
      "config": [
        "accessTokenTtlSec": "\(lifetime(provider))",
        "refreshTokenTtlMc": "\(provider.refreshTokenLifetime)", "deleteNoneActiveUsersAfterDays": "2",
        "systemCodeTlsSec": "\(provider.codeLifetime)", "systemCodeLength": "\(provider.codeLength)",
      ],
      "version": 0, "identifier": .string(provider.identifier), "type": "email",
      "formIdentifier": .string(provider.formIdentifier), "userGroupIdentifier": "guest", "isActive": true,
      "isCheckCode": .bool(switches.checksCode),
    ]
  }

  mutating func auth(_ call: RequestContext) throws(Refusal) -> JSON {
    let provider = try provider(call)
    try call.allowOnly(["authData", "code"])
    let given = try credentials(in: call.body["authData"], of: provider)
    guard let login = given.login, let password = given.password else { throw .loginMissing }
    // A guess: the status of a wrong password is in no source (wire contract §8).
    guard let user = user(login, of: provider), user.password == password else { throw .unauthorised }
    if let code = call.body["code"]?.string { try activate(user, with: code) }
    guard users.first(where: { $0.id == user.id })?.isActive == true else { throw .unauthorised }
    return open(user, provider, Device(call))
  }

  /// The login and the password among `authData`, found by what the form says they are.
  func credentials(
    in data: JSON?, of provider: Provider
  ) throws(Refusal) -> (login: String?, password: String?) {
    guard let entries = data?.array else { throw Refusal(400, "\"authData\" must be an array") }
    let form = shop.forms.first { $0.identifier == provider.formIdentifier }
    func value(_ role: FormAttribute.Role) -> String? {
      let marker = form?.attributes.first { $0.role == role }?.marker
      let entry = entries.first { $0["marker"]?.string == marker }
      return entry?["value"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }
    return (value(.login), value(.password))
  }

  func user(_ identifier: String, of provider: Provider) -> User? {
    users.first { $0.identifier == identifier && $0.provider == provider.identifier }
  }

  /// Signs a device in; the same device's earlier session ends.
  private mutating func open(_ user: User, _ provider: Provider, _ device: Device) -> JSON {
    signIns.removeAll { $0.userID == user.id && $0.fingerprint == device.fingerprint }
    let signIn = SignIn(
      userID: user.id, provider: provider.identifier, fingerprint: device.fingerprint,
      deviceInfo: device.info,
      accessToken: accessToken(for: user, provider),
      accessExpires: now + Double(lifetime(provider)),
      refreshToken: "\(now.milliseconds)-\(random.uuid())",
      refreshExpires: now.addingTimeInterval(Double(provider.refreshTokenLifetime)))
    signIns.append(signIn)
    return [
      "userIdentifier": .string(user.identifier), "authProviderIdentifier": .string(provider.identifier),
      "accessToken": .string(signIn.accessToken), "refreshToken": .string(signIn.refreshToken),
    ]
  }

  /// A token in the shape of a JWT; it is valid because the world remembers it, not because of its signature.
  private mutating func accessToken(for user: User, _ provider: Provider) -> String {
    let issued = Int(now.timeIntervalSince1970)
    let header: JSON = ["alg": "HS256", "typ": "JWT"]
    let claims: JSON = [
      "id": .int(user.id), "authProviderIdentifier": .string(provider.identifier),
      "userIdentifier": .string(user.identifier), "userAgent": "sandbox", "iat": .int(issued),
      "exp": .int(issued + lifetime(provider)),
    ]
    return "\(World.base64URL(header)).\(World.base64URL(claims)).\(random.hex(43))"
  }

  /// How long an access token lives, in seconds.
  private func lifetime(_ provider: Provider) -> Int {
    switches.accessTokenLifetime ?? provider.accessTokenLifetime
  }

  private static func base64URL(_ value: JSON) -> String {
    Data(value.bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  /// The device whose access token is the Bearer and still lives.
  func signIn(bearer: String?) -> SignIn? {
    guard let bearer, bearer.hasPrefix("Bearer ") else { return nil }
    let token = bearer.dropFirst("Bearer ".count)
    return signIns.first { $0.accessToken == token && $0.accessExpires > now }
  }

  mutating func refresh(_ call: RequestContext) throws(Refusal) -> JSON {
    let provider = try provider(call)
    let device = Device(call)
    guard let token = call.body["refreshToken"]?.string,
      let signIn = signIns.first(where: { $0.refreshToken == token && $0.refreshExpires > now }),
      signIn.provider == provider.identifier, signIn.fingerprint == device.fingerprint,
      let user = users.first(where: { $0.id == signIn.userID })
    else { throw .refreshDead }
    return open(user, provider, device)
  }

  mutating func logout(_ call: RequestContext) throws(Refusal) -> JSON {
    let token = call.body["refreshToken"]?.string
    guard let signIn = call.signIn, signIn.refreshToken == token else { throw .refreshDead }
    signIns.removeAll { $0.refreshToken == token }
    return true
  }

  mutating func logoutAll(_ call: RequestContext) throws(Refusal) -> JSON {
    endSessions(of: try call.userID())
    return true
  }

  mutating func endSessions(of userID: Int) {
    signIns.removeAll { $0.userID == userID }
  }

  func activeSessions(_ call: RequestContext) throws(Refusal) -> JSON {
    let userID = try call.userID()
    return .array(signIns.filter { $0.userID == userID }.map { ["deviceInfo": $0.deviceInfo] })
  }
}
