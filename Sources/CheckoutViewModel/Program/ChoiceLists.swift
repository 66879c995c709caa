import Foundation

extension App {
  mutating func handle(list action: OverlayAction, at now: Date) -> [Effect] {
    if case .listTapped(let list) = action { return open(list) }
    guard case .list(let list, let selection) = overlay else { return [] }
    if case .listMoved(let step) = action {
      overlay = .list(list, selection: max(0, min(selection + step, count(of: list) - 1)))
      return []
    }
    overlay = nil
    return choose(selection, from: list, at: now)
  }

  mutating func open(_ list: ChoiceList) -> [Effect] {
    switch list {
    case .openCheckouts:
      overlay = .list(list, selection: 0)
      return []
    case .categories:
      let catalogue = shopping.catalogue
      guard !catalogue.categories.isEmpty else { return say(.noCategories) }
      let chosen = catalogue.listing.category.flatMap { catalogue.categories.firstIndex(of: $0) }
      overlay = .list(list, selection: chosen.map { $0 + 1 } ?? 0)
      return catalogue.categories.filter { catalogue.categoryTitles[$0] == nil }.map(Effect.loadCategory)
    }
  }

  private func count(of list: ChoiceList) -> Int {
    switch list {
    case .openCheckouts: openCheckouts.count
    case .categories: shopping.catalogue.categories.count + 1
    }
  }

  private mutating func choose(_ index: Int, from list: ChoiceList, at now: Date) -> [Effect] {
    guard index < count(of: list) else { return [] }
    switch list {
    case .openCheckouts: return resume(openCheckouts[index], at: now)
    case .categories:
      let category = index == 0 ? nil : shopping.catalogue.categories[index - 1]
      return shopping.catalogue.handle(.categoryChosen(category))
    }
  }
}
