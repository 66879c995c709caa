/// The pictures that screens have asked for. Only the one that was asked for last is shown, so that a list can be walked
/// through without each row's picture being in the way. One is fetched and drawn at a time; of those that are asked for
/// meanwhile, the newest is next. What could not be had is not asked for again.
public struct Pictures: Equatable, Sendable {
  /// What happened to a picture.
  public enum Action: Equatable, Sendable {
    /// A screen has room for it, and nobody presses keys.
    case wanted(PictureRequest)
    /// `nil` where there is none.
    case drawn(PictureRequest, Picture?)
  }

  /// How far a picture has come.
  public enum Standing: Equatable, Sendable {
    /// It is shown only once it is wanted.
    case unwanted
    case onItsWay
    /// There is none.
    case absent
    case drawn(Picture)
  }

  /// What was drawn, the newest last.
  private var known: [(request: PictureRequest, picture: Picture?)] = []
  private var shown: PictureRequest?
  private var asked: PictureRequest?
  private var next: PictureRequest?

  public init() {}

  /// Whether one has been drawn, or could not be had.
  public var haveBegun: Bool { !known.isEmpty }

  public func standing(of request: PictureRequest) -> Standing {
    let found = known.last { $0.request == request }
    if let found, found.picture == nil { return .absent }
    guard request == shown else { return .unwanted }
    return found?.picture.map(Standing.drawn) ?? .onItsWay
  }

  mutating func handle(_ action: Action) -> [Effect] {
    switch action {
    case .wanted(let request):
      shown = request
      next = request == asked || known.contains { $0.request == request } ? nil : request
      return asked == nil ? askForNext() : []
    case .drawn(let request, let picture):
      known = known.suffix(Self.limit - 1) + [(request, picture)]
      asked = nil
      return askForNext()
    }
  }

  private mutating func askForNext() -> [Effect] {
    (asked, next) = (next, nil)
    return asked.map { [.drawPicture($0)] } ?? []
  }

  /// A screenful of products and more.
  static let limit = 64

  public static func == (left: Pictures, right: Pictures) -> Bool {
    left.shown == right.shown && left.asked == right.asked && left.next == right.next
      && left.known.elementsEqual(right.known) { $0.request == $1.request && $0.picture == $1.picture }
  }
}
