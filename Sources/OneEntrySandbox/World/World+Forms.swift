import Foundation

extension World {
  /// `GET /forms` (wire contract §4.4).
  func forms(_ call: Call) throws(Refusal) -> JSON { try call.paged(shop.forms.map { json($0, call) }) }

  /// `GET /forms/marker/{marker}`.
  func form(_ call: Call) throws(Refusal) -> JSON { json(try form(call.parameter("marker")), call) }

  func form(_ identifier: String) throws(Refusal) -> Form {
    guard let form = shop.forms.first(where: { $0.identifier == identifier }) else {
      throw .notFound("Form \"\(identifier)\"")
    }
    return form
  }

  private func json(_ form: Form, _ call: Call) -> JSON {
    let attributes = form.attributes.enumerated().map { json($0.element, position: $0.offset + 1, call) }
    return [
      "id": .int(form.id), "attributeSetId": .int(form.id + 9), "type": .string(form.type),
      "localizeInfos": call.localised([
        "title": .string(form.title(call.language)), "titleForSite": "", "successMessage": "",
        "unsuccessMessage": "", "urlAddress": "", "database": "0", "script": "0",
      ]),
      "version": 14, "position": 1, "identifier": .string(form.identifier), "processingType": "db",
      "templateId": nil, "attributes": .array(attributes), "moduleFormConfigs": World.modules(of: form),
    ]
  }

  private static func modules(of form: Form) -> JSON {
    guard let storage = form.storage else { return [] }
    return [
      [
        "id": .int(form.id), "moduleIdentifier": "orders",
        "entityIdentifiers": [["id": .string(storage), "isNested": false]], "exceptionIds": [],
      ]
    ]
  }

  private func json(_ attribute: FormAttribute, position: Int, _ call: Call) -> JSON {
    var texts: JSON = ["title": .string(attribute.title(call.language))]
    if attribute.kind == .timeInterval { texts = texts.adding(["intervals": slots]) }
    let isSignUp = attribute.role != nil
    let needed = attribute.role == .login || attribute.role == .password
    return [
      "type": .string(attribute.kind.rawValue), "marker": .string(attribute.marker),
      "position": .int(position),
      "isVisible": .bool(attribute.isVisible), "settings": [:], "multiselect": .bool(attribute.isMultiple),
      "listTitles": .array(attribute.options.enumerated().map { json($0.element, $0.offset + 1, call) }),
      "validators": attribute.validators, "initialValue": attribute.initialValue,
      "localizeInfos": call.localised(texts), "additionalFields": [],
      "isLogin": .bool(attribute.role == .login), "isSignUp": .bool(isSignUp),
      "isPassword": .bool(attribute.role == .password), "isSignUpRequired": .bool(needed),
      "isNotificationEmail": .bool(attribute.role == .login), "isNotificationPhoneSMS": false,
      "isNotificationPhonePush": false,
    ]
  }

  /// The morning and the afternoon of the next three days (a guess: the shape of a free slot is that of a
  /// chosen one).
  private var slots: JSON {
    let midnight = now.milliseconds / 86_400_000 * 86_400
    func moment(_ day: Int, _ hour: Int) -> JSON {
      let seconds = midnight + (day * 24 + hour) * 3600
      return .string(Date(timeIntervalSince1970: Double(seconds)).iso8601)
    }
    func slots(_ day: Int) -> [JSON] {
      [[moment(day, 9), moment(day, 12)], [moment(day, 14), moment(day, 18)]]
    }
    return .array((1...3).flatMap(slots))
  }

  private func json(_ option: FormAttribute.Option, _ position: Int, _ call: Call) -> JSON {
    [
      "title": .string(option.title(call.language)), "value": .string(option.value),
      "position": .int(position),
      "extended": ["type": nil, "value": nil],
    ]
  }
}
