import OneEntryClient
import Testing

extension Flow {
  /// The forms, in both languages.
  static let forms = Flow("forms") { shopper in
    let all = try await shopper.send(Forms.all())
    #expect(all.items.map(\.identifier) == ["order", "pickup", "reg"] && all.total == 3)
    let order = try await shopper.send(Forms.byMarker("order"))
    #expect(order == all.items.first)
    #expect(order.title == "Delivery" && order.type == "order")
    let required = order.attributes.filter(\.validators.isRequired)
    #expect(required.map(\.marker) == ["name"] && required.allSatisfy(\.validators.isRequiredStrictly))
    #expect(Set(order.attributes.map(\.type)).count >= 7)
    try checkFields(of: order)
    let french = try await shopper.client.with(langCode: "fr_FR").send(Forms.byMarker("order"))
    #expect(french.title == "Livraison" && french.attributes.first?.title == "Nom")
    #expect(await shopper.refusal(of: Forms.byMarker("no such form")) == 404)
    let account = try #require(all.items.last)
    #expect(account.attributes.filter(\.isLogin).map(\.marker) == ["email_reg"])
    #expect(account.attributes.filter(\.isPassword).map(\.marker) == ["password_reg"])
  }

  private static func checkFields(of form: Form) throws {
    let fields = Dictionary(uniqueKeysWithValues: form.attributes.map { ($0.marker, $0) })
    #expect(fields["name"]?.validators.minimumLength == 2 && fields["name"]?.validators.maximumLength == 60)
    #expect(
      fields["phone"]?.validators.mask == "(999) 999-9999" && fields["phone"]?.validators.maskHint == "+1")
    #expect(fields["email"]?.validators.isEmail == true)
    #expect(fields["email"]?.validators.messages.values.contains("Email incorrect") == true)
    let delivery = try #require(fields["delivery"])
    #expect(delivery.type == .list && !delivery.multiselect && delivery.initialValue == ["courier"])
    #expect(delivery.options.map(\.value) == ["courier", "post", "locker"])
    #expect(delivery.options.first?.title == "Courier")
    #expect(fields["extras"]?.multiselect == true)
    #expect(fields["slot"]?.schedules.isEmpty == false)
    #expect(fields["client_ref"]?.isVisible == false)
  }
}
