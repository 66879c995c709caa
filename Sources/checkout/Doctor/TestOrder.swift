import CheckoutBackend
import CheckoutViewModel
import OneEntryClient

/// An order that is placed to see whether the project takes one, and cancelled again.
@MainActor struct TestOrder {
  private let request: OrderRequest
  private let settings: Settings
  private let patient: Checkup.Patient?

  init(_ request: OrderRequest, _ settings: Settings, _ patient: Checkup.Patient?) {
    self.request = request
    self.settings = settings
    self.patient = patient
  }

  /// It is not placed where something is missing already, nor where it would be paid with real money.
  func findings(after found: [Finding]) async -> [Finding] {
    await diagnoses(after: found).map { Finding(.order, $0) }
  }

  private func diagnoses(after found: [Finding]) async -> [Diagnosis] {
    if let obstacle = found.first(where: { $0.diagnosis.severity == .problem }) {
      return [.skipped(after: obstacle.subject)]
    }
    guard let patient else { return [.skipped(after: .signIn)] }
    if settings.target?.url.isLoopback == false, found.contains(where: \.diagnosis.isLive) {
      return [.orderNotTried]
    }
    return await place(as: patient)
  }

  private func place(as patient: Checkup.Patient) async -> [Diagnosis] {
    let backend = ShopBackend(BackendConfiguration(settings).showingWithheldCalls)
    let services = Services(backend, device: .none, busy: { _ in })
    let app = App(
      project: settings.project, language: settings.language, theme: settings.theme,
      purpose: .errand(user: patient.user))
    let run = HeadlessRun(
      app, services,
      as: .init(user: patient.user, password: patient.password, provider: settings.provider))
    let diagnoses = await run.placeTestOrder(request, services)
    await run.finish()
    await backend.close()
    return diagnoses
  }
}

extension Diagnosis {
  fileprivate var isLive: Bool {
    if case .accountReady(_, isLive: true) = self { true } else { false }
  }
}
