/// What a product looks like: shapes in SVG, 400 × 300 units, on a table whose edge is at 228. They take their colours
/// from the classes of ``ProductPicture/svg``.
struct Motif: Sendable, Equatable {
  let shapes: String

  init(_ shapes: String) { self.shapes = shapes }
}

extension Motif {
  /// By the words of its name, else by its shelf.
  init(of product: Product) {
    let words = product.name(.english).lowercased()
    let known = Self.words.first { words.contains($0.key) }
    self = known?.value ?? Self.shelves[product.shelf.url] ?? .box
  }

  /// The first that a name contains counts.
  private static let words: KeyValuePairs<String, Motif> = [
    "delivery": .van, "gift card": .card, "voucher": .card, "calendar": .calendar, "grinder": .grinder,
    "dripper": .dripper, "kettle": .kettle, "teapot": .kettle, "moka": .kettle, "cold brew": .bottle,
    "thermos": .bottle, "ink": .jar, "honey": .jar, "cups": .cup, "mug": .cup, "candle": .candle,
    "blanket": .blanket, "towel": .blanket, "basket": .basket, "tote": .basket, "tins": .tin, "matcha": .tin,
    "crème": .bowl, "pudding": .bowl, "soup": .bowl, "hummus": .bowl, "shortbread": .bar, "chocolate": .bar,
    "caramel": .bar, "panettone": .cake, "cake": .cake, "nata": .cake, "baklava": .bar, "sourdough": .loaf,
    "bread knife": .knife, "bread": .loaf, "board": .board, "scale": .scale, "pan": .pan, "mill": .mill,
    "notebook": .book, "album": .book, "paper": .book, "pencils": .pencils, "fountain pen": .pen,
    "tape": .roll,
    "belt": .roll, "lamp": .lamp, "dress": .dress, "skirt": .dress, "jumper": .jumper, "parka": .jumper,
    "jacket": .jumper, "shirt": .shirt, "chinos": .trousers, "trainers": .shoe, "espadrilles": .shoe,
    "boots": .boot, "scarf": .scarf, "socks": .sock, "lemonade": .glass, "ayran": .glass, "iced tea": .glass,
    "print": .frame, "frame": .frame,
  ]

  private static let shelves: [String: Motif] = [
    "coffee": .bag, "tea": .tin, "bakery": .loaf, "paper": .book, "kitchen": .pan, "gifts": .box,
    "sessions": .camera, "prints": .camera, "women": .dress, "men": .shirt, "shoes": .shoe,
    "accessories": .scarf, "starters": .plate, "mains": .plate, "desserts": .cake,
  ]
}
