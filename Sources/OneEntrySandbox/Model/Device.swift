/// What `x-device-metadata` says (wire contract §2.4).
struct Device: Sendable {
  let fingerprint: String
  let info: JSON

  /// Reads the header.
  init(header: String?) throws(Refusal) {
    guard let header else { throw Refusal(400, "Missing x-device-metadata header") }
    guard let value = try? JSONReader.value(of: Array(header.utf8)),
      let fingerprint = value["fingerprint"]?.string, let info = value["deviceInfo"], info.members != nil
    else { throw Refusal(400, "Invalid x-device-metadata format") }
    self.init(fingerprint: fingerprint, info: info)
  }

  /// The device of a call; one that does not introduce itself has an empty fingerprint.
  init(_ call: RequestContext) {
    let device = try? Device(header: call.request.headers["x-device-metadata"])
    self = device ?? Device(fingerprint: "", info: [:])
  }

  private init(fingerprint: String, info: JSON) {
    self.fingerprint = fingerprint
    self.info = info
  }
}
