import Foundation

extension World {
  /// `GET /users/me` (wire contract §4.3).
  func me(_ call: RequestContext) throws(Refusal) -> JSON {
    let user = users[try index(of: call)]
    return [
      "id": .int(user.id), "identifier": .string(user.identifier),
      "authProviderIdentifier": .string(user.provider), "formData": user.formData,
      "formIdentifier": .string(user.formIdentifier), "groups": [1], "state": user.state,
    ]
  }

  /// `PUT /users/me`: `formData` and `state` are replaced whole.
  mutating func updateMe(_ call: RequestContext) throws(Refusal) -> JSON {
    let index = try index(of: call)
    let form = try form(call.body["formIdentifier"]?.string ?? users[index].formIdentifier)
    let profile = try FormCheck(form: form, switches: switches, now: now).profile(call.body["formData"])
    let password = try newPassword(call)
    if let state = call.body["state"] {
      guard state.members != nil else { throw Refusal(400, "\"state\" must be of type object") }
      users[index].state = state
    }
    users[index].formData = profile
    users[index].password = password ?? users[index].password
    users[index].updated = now
    return true
  }

  private func newPassword(_ call: RequestContext) throws(Refusal) -> String? {
    guard let data = call.body["authData"], let signIn = call.signIn else { return nil }
    guard let provider = shop.providers.first(where: { $0.identifier == signIn.provider }) else { return nil }
    guard let password = try credentials(in: data, of: provider).password else { throw .loginMissing }
    return password
  }

  private func index(of call: RequestContext) throws(Refusal) -> Int {
    let id = try call.userID()
    guard let index = users.firstIndex(where: { $0.id == id }) else { throw .unauthorised }
    return index
  }
}
