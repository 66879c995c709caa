import Foundation

extension World {
  /// `GET /forms` (wire contract §4.4).
  func forms(_ call: RequestContext) throws(Refusal) -> JSON {
    try call.paged(shop.forms.map { json(current($0), call) })
  }

  /// `GET /forms/marker/{marker}`.
  func form(_ call: RequestContext) throws(Refusal) -> JSON { json(try form(call.parameter("marker")), call) }

  func form(_ identifier: String) throws(Refusal) -> Form {
    guard let form = shop.forms.first(where: { $0.identifier == identifier }) else {
      throw .notFound("Form \"\(identifier)\"")
    }
    return current(form)
  }

  /// The form as it is now: a fault adds a field to it.
  private func current(_ form: Form) -> Form {
    guard hasChangedForms else { return form }
    let added = FormAttribute(
      kind: .string, marker: "added_later", title: LocalizedText("Added later", "Ajouté depuis"),
      validators: ["requiredValidator": ["strict": true]])
    var changed = form
    changed.attributes.append(added)
    return changed
  }

  private func json(_ form: Form, _ call: RequestContext) -> JSON {
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

  private func json(_ attribute: FormAttribute, position: Int, _ call: RequestContext) -> JSON {
    var texts: JSON = ["title": .string(attribute.title(call.language))]
    if attribute.kind == .timeInterval {
      texts = texts.adding(["intervals": Schedule(attribute.hours, from: now).intervals(switches.slots)])
    }
    let members: JSON = [
      "type": .string(attribute.type), "marker": .string(attribute.marker),
      "position": .int(position), "isVisible": .bool(attribute.isVisible), "settings": [:],
      "multiselect": .bool(attribute.isMultiple),
      "listTitles": .array(attribute.options.enumerated().map { json($0.element, $0.offset + 1, call) }),
      "validators": attribute.validators, "initialValue": attribute.initialValue,
      "localizeInfos": call.localised(texts), "additionalFields": additionalFields(of: attribute),
    ]
    return members.adding(flags(of: attribute)).replacing(attribute.raw)
  }

  /// What a field is for. Before SDK 1.0.145 there was no `isPassword`: an additional field says it.
  private func flags(_ role: FormAttribute.Role?) -> JSON {
    let needed = role == .login || role == .password
    let flags: JSON = [
      "isLogin": .bool(role == .login), "isSignUp": .bool(role != nil && role != .kept),
      "isSignUpRequired": .bool(needed),
      "isNotificationEmail": .bool(role == .login), "isNotificationPhoneSMS": false,
      "isNotificationPhonePush": false,
    ]
    return switches.hasOldSignUpForm ? flags : flags.adding(["isPassword": .bool(role == .password)])
  }

  private func flags(of attribute: FormAttribute) -> JSON {
    let flags = flags(attribute.role)
    guard attribute.hasNullFlags, let members = flags.members else { return flags }
    return .object(members.map { JSON.Member($0.key, nil) })
  }

  private func additionalFields(of attribute: FormAttribute) -> JSON {
    guard switches.hasOldSignUpForm, attribute.role == .password else { return [] }
    return [["marker": "type", "type": "string", "value": "password", "position": 1]]
  }

  private func json(_ option: FormAttribute.Option, _ position: Int, _ call: RequestContext) -> JSON {
    [
      "title": .string(option.title(call.language)), "value": World.value(of: option),
      "position": .int(position),
      "extended": ["type": .text(option.extended?.type), "value": option.extended?.value ?? nil],
    ]
  }

  /// A text, or the object that names a page (wire contract §4.4).
  private static func value(of option: FormAttribute.Option) -> JSON {
    guard let entity = option.entity else { return option.value }
    return [
      "id": option.value, "depth": .int(entity.depth),
      "parentId": entity.parentID.map { .int($0) } ?? nil,
    ]
  }
}
