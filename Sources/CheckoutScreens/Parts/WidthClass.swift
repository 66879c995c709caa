/// How much room a screen has.
enum WidthClass: Comparable {
  /// One column.
  case narrow
  case medium
  /// Side panes.
  case wide

  init(_ rect: Rect) {
    switch rect.width {
    case ..<64: self = .narrow
    case ..<110: self = .medium
    default: self = .wide
    }
  }
}
