import OneEntryClient

/// What is known of the shopper from elsewhere, to fill a form with.
public struct KnownDetails: Equatable, Sendable {
  /// The newest order of the same kind.
  public var order: Order?
  /// What the profile says.
  public var profile: [FormDatum]

  public init(order: Order? = nil, profile: [FormDatum] = []) {
    self.order = order
    self.profile = profile
  }
}

/// Which fields were filled in, by their titles, and from where.
public struct FillReport: Equatable, Sendable {
  /// The number of the order that the values of `fromOrder` are of.
  public var order: Int?
  public var fromOrder: [String]
  public var fromProfile: [String]

  public init(order: Int? = nil, fromOrder: [String] = [], fromProfile: [String] = []) {
    self.order = order
    self.fromOrder = fromOrder
    self.fromProfile = fromProfile
  }

  public var isEmpty: Bool { fromOrder.isEmpty && fromProfile.isEmpty }
}

extension [Field] {
  /// Fills in whatever the shopper has not: the order counts for more than the profile, and than what a form begins with.
  mutating func fill(from known: KnownDetails) -> FillReport {
    let ordered = fill(from: known.order?.formData ?? []) { !$0.isTouched }
    let profiled = fill(from: known.profile) { $0.isEmpty }
    return FillReport(order: known.order?.id, fromOrder: ordered, fromProfile: profiled)
  }

  private mutating func fill(from data: [FormDatum], where isOpen: (Field) -> Bool) -> [String] {
    indices.compactMap { index in
      guard self[index].kind != .fixed, self[index].isEmpty || isOpen(self[index]),
        let datum = data.first(where: { $0.marker.isAkin(to: self[index].id) })
      else { return nil }
      let before = self[index].summary
      self[index].fill(datum)
      return self[index].summary == before ? nil : self[index].title
    }
  }
}

extension String {
  /// `name_reg` of a profile is the `name` of an order form.
  fileprivate func isAkin(to marker: String) -> Bool {
    self == marker || hasPrefix(marker + "_") || hasSuffix("_" + marker)
  }
}
