import Foundation

extension App {
  mutating func handle(overlay action: Action, at now: Date) -> [Effect] {
    switch (overlay, action) {
    case (_, .helpTapped): overlay = .help(scroll: 0)
    case (.help(let scroll), .helpScrolled(let step)): overlay = .help(scroll: max(0, scroll + step))
    case (_, .paletteTapped): overlay = .palette(query: Field(id: "palette", title: ""), selection: 0)
    case (.palette(var query, _), .paletteEdited(let edit)):
      query.handle(edit)
      overlay = .palette(query: query, selection: 0)
    case (.palette(let query, let selection), .paletteMoved(let step)):
      overlay = .palette(query: query, selection: max(0, selection + step))
    case (.palette, .paletteChose(let chosen)):
      overlay = nil
      return handle(chosen, at: now)
    case (_, .asked(let subject)): overlay = .question(Question(subject))
    case (_, .prompted(let subject)): overlay = .prompt(Prompt(subject))
    case (.prompt(var prompt), .promptEdited(let edit)):
      prompt.field.handle(edit)
      overlay = .prompt(prompt)
    case (.prompt(let prompt), .promptSubmitted): return submit(prompt)
    case (.question(var question), .questionSwitched):
      question.isYesSelected.toggle()
      overlay = .question(question)
    case (.question(let question), .answered(let yes)):
      overlay = nil
      return yes ? carryOut(question.subject, at: now) : []
    case (_, .overlayDismissed): overlay = nil
    default: break
    }
    return []
  }

  private mutating func submit(_ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    prompt.field.judge()
    overlay = .prompt(prompt)
    guard prompt.field.problem == nil, let number = Int(prompt.field.value) else { return [] }
    overlay = nil
    switch prompt.subject {
    case .productID: return [.loadProduct(number)]
    case .quantity: return cart.handle(.quantityTyped(number))
    }
  }

  private mutating func carryOut(_ subject: Question.Subject, at now: Date) -> [Effect] {
    switch subject {
    case .quit: return [.quit]
    case .signOut: return signOut(at: now)
    case .cancelOrder(let own): return orders.handle(.cancelConfirmed(own))
    case .sendAgain: return review.handle(.resendConfirmed, at: now)
    }
  }

  private mutating func signOut(at now: Date) -> [Effect] {
    let left = leave(for: .signIn, at: now)
    signIn.end(because: nil)
    path = [.signIn]
    payment = nil
    orders = Orders()
    unfinishedCheckouts = []
    return left + [.stop(.search), .stop(.look), .signOut]
      + (signIn.fields.isEmpty ? signIn.handle(.opened) : [])
  }
}
