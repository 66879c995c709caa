/// The forms of the studio.
extension ServiceShop {
  private static let email = FormAttribute.email.required

  private static let when = FormAttribute(
    kind: .dateTime, marker: "when", title: LocalizedText("Date and time", "Date et heure"),
    validators: ["requiredValidator": ["strict": true]])

  private static let people = FormAttribute(
    kind: .integer, marker: "people", title: LocalizedText("How many people?", "Combien de personnes ?"),
    validators: ["requiredValidator": ["strict": true]])

  private static let example = FormAttribute(
    kind: .file, marker: "example", title: LocalizedText("A picture you like", "Une photo qui vous plaît"))

  private static let subject = FormAttribute(
    kind: .radioButton, marker: "subject", title: LocalizedText("About", "Sujet"),
    validators: ["requiredValidator": ["strict": true]],
    options: [
      .init(value: "wedding", title: LocalizedText("A wedding", "Un mariage")),
      .init(value: "company", title: LocalizedText("A company", "Une entreprise")),
      .init(value: "other", title: LocalizedText("Something else", "Autre chose")),
    ])

  private static let message = FormAttribute(
    kind: .textWithHeader, marker: "message", title: LocalizedText("Your message", "Votre message"))

  /// What the studio must know before a client comes.
  static let bookingForm = Form(
    id: 6, identifier: "booking", type: "order", title: LocalizedText("Appointment", "Rendez-vous"),
    attributes: [.name, email, .phone, when, people, example, .comment, .reference, .submit],
    storage: "booking")

  /// A question; nothing is bought with it.
  static let requestForm = Form(
    id: 7, identifier: "request", type: "order", title: LocalizedText("Request a quote", "Demande de devis"),
    attributes: [.name, email, subject, message, example, .reference, .submit], storage: "request")
}
