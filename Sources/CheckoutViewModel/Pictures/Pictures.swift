/// The pictures that screens have asked for. One is fetched and drawn at a time; of those that are asked for meanwhile, the
/// newest is next. What could not be had is not asked for again.
public struct Pictures: Equatable, Sendable {
  /// What happened to a picture.
  public enum Action: Equatable, Sendable {
    /// A screen has room for it.
    case wanted(PictureRequest)
    /// `nil` where there is none.
    case drawn(PictureRequest, Picture?)
  }

  /// How far a picture has come.
  public enum Standing: Equatable, Sendable {
    case unknown, onItsWay, absent
    case drawn(Picture)
  }

  /// What was drawn, the newest last.
  private var known: [(request: PictureRequest, picture: Picture?)] = []
  private var asked: PictureRequest?
  private var next: PictureRequest?

  public init() {}

  public func standing(of request: PictureRequest) -> Standing {
    if let found = known.last(where: { $0.request == request }) {
      return found.picture.map(Standing.drawn) ?? .absent
    }
    return request == asked || request == next ? .onItsWay : .unknown
  }

  mutating func handle(_ action: Action) -> [Effect] {
    switch action {
    case .wanted(let request):
      guard standing(of: request) == .unknown else { return [] }
      next = request
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
    left.asked == right.asked && left.next == right.next
      && left.known.elementsEqual(right.known) { $0.request == $1.request && $0.picture == $1.picture }
  }
}
