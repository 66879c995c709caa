extension World {
  /// `GET /cloud-static/…/<id>.svg`: a drawing of a product.
  func picture(_ request: Request) -> Response {
    let name = request.segments.last?.split(separator: ".").first ?? ""
    guard request.method == "GET", let product = Int(name).flatMap(shop.product) else {
      return Refusal.notFound("File").response(at: now)
    }
    let svg = ProductPicture(product).svg
    return Response(status: 200, headers: ["content-type": "image/svg+xml"], body: Array(svg.utf8))
  }
}

/// A product as a flat drawing: its motif on a table, in colours of its own.
struct ProductPicture {
  private let motif: Motif
  private let hue: Int
  private let name: String

  init(_ product: Product) {
    motif = Motif(of: product)
    hue = product.id * 47 % 360
    name = product.name(.english)
  }

  /// 400 × 300 units. The shapes take their colours from four classes: `a` is the main one, `b` lighter, `c` darker, and
  /// `w` nearly white.
  var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">\
    <title>\(HTML.escaped(name))</title>\
    <style>.a{fill:\(color(55, 48))}.b{fill:\(color(60, 68))}.c{fill:\(color(45, 24))}.w{fill:\(color(40, 97))}\
    .l{fill:none;stroke:\(color(45, 24));stroke-width:12;stroke-linecap:round}</style>\
    <rect width="400" height="300" fill="\(color(48, 90))"/>\
    <rect y="228" width="400" height="72" fill="\(color(34, 70))"/>\
    \(motif.shapes)</svg>
    """
  }

  private func color(_ saturation: Int, _ lightness: Int) -> String {
    let (s, l) = (Double(saturation) / 100, Double(lightness) / 100)
    let reach = s * min(l, 1 - l)
    let parts = [0.0, 8, 4].map { offset in
      let k = (offset + Double(hue) / 30).truncatingRemainder(dividingBy: 12)
      return Int(255 * (l - reach * max(-1, min(k - 3, 9 - k, 1))))
    }
    return "rgb(\(parts[0]),\(parts[1]),\(parts[2]))"
  }
}
