import CheckoutViewModel
import Foundation
import OneEntryClient

/// A look at everything that an order needs. It reads only: a preview makes nothing, and a sign-in is ended again.
public struct Checkup: Sendable {
  /// Who signs in for it.
  public struct Patient: Sendable {
    public var user: String
    public var password: Secret

    public init(user: String, password: Secret) {
      self.user = user
      self.password = password
    }
  }

  let client: Client
  let configuration: BackendConfiguration
  let offlineAccounts: Set<String>
  let patient: Patient?
  /// How long one check may take.
  var patience = Duration.seconds(8)
  let reads: Reads

  /// A checkup at this backend's shop; without a patient, what needs a user is left out.
  public init(_ backend: ShopBackend, offlineAccounts: Set<String>, patient: Patient?) async throws(Failure) {
    let client = try await backend.client()
    self.init(client, backend.configuration, offlineAccounts: offlineAccounts, patient: patient)
  }

  package init(
    _ client: Client, _ configuration: BackendConfiguration, offlineAccounts: Set<String>, patient: Patient?
  ) {
    self.client = client
    self.configuration = configuration
    self.offlineAccounts = offlineAccounts
    self.patient = patient
    reads = Reads(client)
  }

  /// Everything that was found. Checks that need nothing of each other run at the same time.
  public func findings() async -> [Finding] {
    var found: [CheckSubject: [Diagnosis]] = [:]
    var waiting = Check.all
    while !waiting.isEmpty {
      let ready = waiting.filter { $0.needs.isSubset(of: found.keys) }
      waiting.removeAll { check in ready.contains { $0.subject == check.subject } }
      for (subject, diagnoses) in await results(of: ready, after: found) { found[subject] = diagnoses }
    }
    if patient != nil { try? await client.signOut() }
    return CheckSubject.allCases.flatMap { subject in
      (found[subject] ?? []).map { Finding(subject, $0) }
    }
  }

  private func results(
    of checks: [Check], after found: [CheckSubject: [Diagnosis]]
  ) async -> [(CheckSubject, [Diagnosis])] {
    await withTaskGroup(of: (CheckSubject, [Diagnosis]).self) { group in
      for check in checks {
        let obstacle = check.needs.first { subject in found[subject].map(Self.isUnmet) ?? true }
        group.addTask {
          if let obstacle { return (check.subject, [.skipped(after: obstacle)]) }
          return (check.subject, await limited(check))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }

  /// Whether what follows a check makes no sense.
  private static func isUnmet(_ diagnoses: [Diagnosis]) -> Bool {
    diagnoses.allSatisfy { $0.severity == .problem || $0.isOmission }
  }

  private func limited(_ check: Check) async -> [Diagnosis] {
    await withTaskGroup(of: [Diagnosis].self) { group in
      group.addTask { await check.run(self) }
      group.addTask { [patience] in
        try? await Task.sleep(for: patience)
        return [.tookTooLong]
      }
      defer { group.cancelAll() }
      return await group.next() ?? []
    }
  }
}

extension Diagnosis {
  fileprivate var isOmission: Bool {
    switch self {
    case .skipped, .tookTooLong, .signInNotTried: true
    default: false
    }
  }
}

/// One part of a checkup: what must have gone well before it, and what it finds.
struct Check: Sendable {
  let subject: CheckSubject
  var needs: Set<CheckSubject> = []
  let run: @Sendable (Checkup) async -> [Diagnosis]

  init(
    _ subject: CheckSubject, needs: Set<CheckSubject> = [],
    run: @escaping @Sendable (Checkup) async -> [Diagnosis]
  ) {
    self.subject = subject
    self.needs = needs
    self.run = run
  }
}
