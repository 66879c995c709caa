extension World {
  /// The fault that meets a request, with one strike used up.
  mutating func faultDue(for endpoint: String?, _ request: Request) -> Fault? {
    let due = faults.firstIndex { rule in
      rule.strikes != 0 && (rule.endpoint == nil || rule.endpoint == endpoint) && rule.fault.concerns(request)
    }
    guard let due else { return nil }
    let fault = faults[due].fault
    guard let strikes = faults[due].strikes else { return fault }
    faults[due].strikes = strikes - 1
    if strikes <= 1 { faults.remove(at: due) }
    return fault
  }

  /// Lets the shop answer as well as the fault allows.
  mutating func respond(under fault: Fault?, _ answer: (inout World) -> Response) -> Response {
    struck = fault
    switch fault?.effect {
    case nil: return answer(&self)
    case .answers(let instead): return instead(now)
    case .spoils(let spoil):
      var response = answer(&self)
      spoil(&response, &faultDice)
      return response
    case .bends(let bend):
      let straight = now
      bend(&self)
      var response = answer(&self)
      response.headers["date"] = now.httpDate
      (now, staleness, webhookDelay, listsOldestFirst) = (straight, 0, 0, false)
      (surcharge, hasChangedForms, failsPayments) = (0, false, false)
      return response
    }
  }
}
