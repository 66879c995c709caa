import CheckoutViewModel

/// How a notice looks: good news, something to heed, or a failure.
extension Notice {
  var symbol: SafeText {
    switch self {
    case .failed: "✗"
    case .signInAgain, .pressAgainToQuit, .noProduct, .cartIsEmpty, .formIsIncomplete, .nothingToUndo,
      .noCategories,
      .unfinished,
      .journalHeld, .journalMovedAside, .shopBusy:
      "!"
    case .filled(let report): report.isEmpty ? "!" : "✓"
    case .orderPaid, .accountReady, .added, .removed, .orderCreated, .cartRestored, .copied, .linkOpened,
      .receiptSaved,
      .callsSaved, .evidenceSaved:
      "✓"
    }
  }

  func style(_ theme: Theme) -> Style {
    switch self {
    case .failed: theme.error
    case .signInAgain, .pressAgainToQuit, .noProduct, .cartIsEmpty, .formIsIncomplete, .nothingToUndo,
      .noCategories,
      .unfinished,
      .journalHeld, .journalMovedAside, .shopBusy:
      theme.warning
    case .filled(let report): report.isEmpty ? theme.warning : theme.success
    case .orderPaid, .accountReady, .added, .removed, .orderCreated, .cartRestored, .copied, .linkOpened,
      .receiptSaved,
      .callsSaved, .evidenceSaved:
      theme.success
    }
  }
}
