extension World {
  /// `GET /cloud-static/…/<id>.svg`: a drawn stand-in for a product's photograph.
  func picture(_ request: Request) -> Response {
    let name = request.segments.last?.split(separator: ".").first ?? ""
    guard request.method == "GET", let product = Int(name).flatMap(shop.product) else {
      return Refusal.notFound("File").response(at: now)
    }
    let hue = product.id * 47 % 360
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">\
      <rect width="400" height="300" fill="hsl(\(hue) 45% 88%)"/>\
      <circle cx="200" cy="130" r="70" fill="hsl(\(hue) 45% 62%)"/>\
      <text x="200" y="255" font-family="sans-serif" font-size="22" text-anchor="middle" \
      fill="hsl(\(hue) 45% 25%)">\(HTML.escaped(product.name(.english)))</text></svg>
      """
    return Response(status: 200, headers: ["content-type": "image/svg+xml"], body: Array(svg.utf8))
  }
}
