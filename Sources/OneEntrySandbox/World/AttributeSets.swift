/// Attribute sets, as far as a checkout looks into them: the set of an order form has the shop's hours, that of products
/// the titles of their attributes (wire contract §4.4, §4.5).
extension World {
  /// `GET /attributes-sets/{marker}/attributes`.
  func attributes(_ call: RequestContext) throws(Refusal) -> JSON {
    if call.parameter("marker") == "products" { return productAttributes(call) }
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

  private func productAttributes(_ call: RequestContext) -> JSON {
    .array(
      ProductAttribute.titles.enumerated().map { position, attribute in
        [
          "id": .int(position + 1), "type": .string(attribute.kind.rawValue),
          "marker": .string(attribute.marker),
          "position": .int(position), "isVisible": true, "localizeInfos": call.title(attribute.title),
          "validators": [:], "additionalFields": [], "listTitles": [], "value": nil,
        ]
      })
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
