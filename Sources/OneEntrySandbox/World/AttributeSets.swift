/// Attribute sets, as far as a checkout looks into them: the set of an order form has the shop's hours (wire contract
/// §4.4).
extension World {
  /// `GET /attributes-sets/{marker}/attributes`.
  func attributes(_ call: RequestContext) throws(Refusal) -> JSON {
    guard let form = shop.forms.first(where: { "\($0.identifier)_form" == call.parameter("marker") }) else {
      throw .notFound("Attribute set \"\(call.parameter("marker"))\"")
    }
    return [hours(form, call)]
  }

  /// `GET /attributes-sets/{marker}/attributes/{attribute}`.
  func attribute(_ call: RequestContext) throws(Refusal) -> JSON {
    let all = try attributes(call).array ?? []
    guard let found = all.first(where: { $0["marker"]?.string == call.parameter("attribute") }) else {
      throw .notFound("Attribute \"\(call.parameter("attribute"))\"")
    }
    return found
  }

  private func hours(_ form: Form, _ call: RequestContext) -> JSON {
    let hours = form.attributes.first { $0.kind == .timeInterval }?.hours ?? .general
    return [
      "id": 1, "type": "timeInterval", "marker": "hours", "position": 1, "isVisible": true,
      "localizeInfos": call.title(LocalizedText("Opening hours", "Heures d’ouverture")), "validators": [:],
      "additionalFields": [], "value": [["values": [Schedule(hours, from: now).groups]]],
    ]
  }
}
