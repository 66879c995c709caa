import Foundation
import OneEntryClient
import Testing

@testable import CheckoutViewModel

/// A form that stays open while the slots that it offers begin.
struct SlotChoiceTests {
  /// An hour each, from an hour after ``Sample/now`` on.
  private static let slots = (1...3).map { hour in
    TimeSlot(start: moment(hour), end: moment(hour + 1))
  }

  private static func moment(_ hour: Int) -> Timestamp {
    Timestamp(Sample.later(Double(hour) * 3600).formatted(.iso8601))
  }

  private static func form(required: Bool = true, slots: [TimeSlot] = slots) -> OrderForm {
    let when = FormAttribute(
      marker: "when", type: .timeInterval,
      validators: Validators(isRequired: required, isRequiredStrictly: required), intervals: slots)
    let form = Form(
      id: 6, identifier: "order", attributes: [FormAttribute(marker: "name", title: "Name"), when])
    return OrderForm().seen(
      .opened, .storagesLoaded(.success([Sample.storage])), .accountsLoaded(.success([Sample.cash])),
      .formLoaded(marker: "order", .success(form)), .edited(.insert("Ann")), .focused(.field(1)))
  }

  private func starts(_ form: OrderForm) -> [Timestamp] { form.fields[1].slots.map(\.start) }

  @Test func `a form that is opened again offers no slot that has begun, and keeps the rest`() {
    var form = Self.form().seen(.edited(.right), .edited(.right), .moved(by: -1))
    #expect(starts(form) == [1, 2, 3].map(Self.moment))
    #expect(form.handle(.opened, at: Sample.later(3600)).isEmpty)
    #expect(starts(form) == [2, 3].map(Self.moment))
    #expect(form.fields[0].text == "Ann" && form.fields[1].slot?.start == Self.moment(2))
    #expect(form.fields[1].isTouched && form.focus == .field(0) && form.isComplete)
  }

  @Test(arguments: [true, false])
  func `a chosen slot that has begun is given up, and the field says so`(required: Bool) {
    for action in [OrderForm.Action.opened, .submitted] {
      var form = Self.form(required: required).seen(.edited(.right), .moved(by: -1))
      #expect(form.isComplete && !form.holdsSlotBegun(by: Sample.now))
      #expect(form.holdsSlotBegun(by: Sample.later(3600)))
      _ = form.handle(action, at: Sample.later(3600))
      #expect(form.fields[1].problem == .slotIsOver && form.fields[1].isEmpty)
      #expect(form.focus == .field(1) && !form.isComplete)
      #expect(form.seen(.edited(.right)).isComplete)
      _ = form.handle(.submitted, at: Sample.later(3600))
      #expect(form.isComplete == !required)
    }
  }

  @Test func `where every slot has begun, one can be typed`() {
    var form = Self.form().seen(.edited(.right))
    _ = form.handle(.opened, at: Sample.later(4 * 3600))
    #expect(form.fields[1].kind == .line && form.fields[1].problem == .slotIsOver)
    #expect(form.seen(.edited(.insert("2099-01-01 10:00-11:00"))).isComplete)
  }

  @Test func `a typed slot that has begun is doubted`() {
    let form = Self.form(slots: []).seen(.edited(.insert("2023-11-14 22:00-23:00")))
    #expect(form.isPast(form.fields[1], in: .gmt))
    #expect(!form.isPast(form.seen(.edited(.deleteToStart)).fields[1], in: .gmt))
    #expect(!Self.form().isPast(Self.form().seen(.edited(.right)).fields[1], in: .gmt))
  }

  @Test func `days are past by the clock of the last look at the form`() {
    let form = Form(id: 6, identifier: "order", attributes: [FormAttribute(marker: "day", type: .date)])
    var shown = OrderForm().seen(
      .opened, .storagesLoaded(.success([Sample.storage])), .accountsLoaded(.success([Sample.cash])),
      .formLoaded(marker: "order", .success(form)), .edited(.insert("2023-11-14")))
    #expect(!shown.isPast(shown.fields[0], in: .gmt))
    _ = shown.handle(.opened, at: Sample.later(86_400))
    #expect(shown.isPast(shown.fields[0], in: .gmt))
  }

  @Test func `an order whose slot begins while the review is read is not sent`() {
    var app = Sample.signedIn()
    let when = FormAttribute(marker: "when", type: .timeInterval, intervals: Self.slots)
    app.follow(
      .form(.reloadTapped), .form(.storagesLoaded(.success([Sample.storage]))),
      .form(.accountsLoaded(.success(Sample.accounts))),
      .form(
        .formLoaded(marker: "order", .success(Form(id: 6, identifier: "order", attributes: [when])))),
      .cart(.added(Sample.box, quantity: 1)), .navigation(.opened(.cart)), .navigation(.opened(.orderForm)),
      .form(.edited(.right)), .navigation(.nextTapped))
    app.prepare()
    #expect(app.screen == .review)
    let effects = app.handle(.checkout(.confirmTapped), at: Sample.later(3600))
    #expect(app.screen == .orderForm && app.shopping.form.focusedField?.problem == .slotIsOver)
    #expect(!effects.contains { if case .createOrder = $0 { true } else { false } })
    app.follow(.form(.edited(.right)), .navigation(.nextTapped), at: Sample.later(3600))
    #expect(app.screen == .review)
  }
}

extension OrderForm {
  /// By a clock that does not go on.
  fileprivate func seen(_ actions: Action...) -> OrderForm {
    actions.reduce(into: self) { _ = $0.handle($1, at: Sample.now) }
  }
}
