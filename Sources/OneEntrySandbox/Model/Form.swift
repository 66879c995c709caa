/// A form of the project: what an order, or an account, is made of (wire contract §4.4).
struct Form: Sendable {
  let id: Int
  let identifier: String
  /// `order` or `sing_in_up`; the typing error is OneEntry's.
  let type: String
  let title: LocalizedText
  var attributes: [FormAttribute]
  /// The order storage that the form belongs to.
  var storage: String?
  /// The fields that guests cannot leave out, although users can.
  var requiredOfGuests: Set<String> = []

  /// The attribute with a marker.
  func attribute(_ marker: String) -> FormAttribute? { attributes.first { $0.marker == marker } }

  /// The twin that guests fill in.
  var forGuests: Form {
    Form(
      id: id + 100, identifier: "\(identifier)_guest", type: type, title: title,
      attributes: attributes.map { requiredOfGuests.contains($0.marker) ? $0.required : $0 },
      storage: storage.map { "\($0)_guest" })
  }
}
