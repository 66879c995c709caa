import Foundation

/// The catalogue (wire contract §4.5).
extension World {
  /// `POST /products/all`.
  func products(_ call: RequestContext) throws(Refusal) -> JSON {
    let query = try ProductQuery(call)
    return try query.isPlain ? page(of: shop.products, call) : page(of: query.found(in: shop.products), call)
  }

  /// `POST /products/all/counts` (a guess: the shape of the counts is in no source).
  func productCount(_ call: RequestContext) throws(Refusal) -> JSON {
    ["total": .int(try ProductQuery(call).found(in: shop.products).count)]
  }

  /// `POST /products/page/{id}` and `POST /products/page/url/{url}`.
  func productsByPage(_ call: RequestContext) throws(Refusal) -> JSON {
    try page(of: try ProductQuery(call).found(in: try products(onPageOf: call)), call)
  }

  /// `POST /products/page/{id}/counts` and `POST /products/page/url/{url}/counts` (a guess, as above).
  func productCountByPage(_ call: RequestContext) throws(Refusal) -> JSON {
    ["total": .int(try ProductQuery(call).found(in: try products(onPageOf: call)).count)]
  }

  /// `GET /products/empty-page`: products that lie on no page, of which the sandbox has none.
  func productsWithoutPage(_ call: RequestContext) throws(Refusal) -> JSON { try page(of: [Product](), call) }

  /// `GET /products/{id}/blocks` (a guess: a block as the product names it, with its neighbours in it).
  func productBlocks(_ call: RequestContext) throws(Refusal) -> JSON {
    _ = try product(of: call)
    return [
      [
        "id": 1, "identifier": "product_block", "type": "similar_products_block", "position": 1,
        "isVisible": true,
        "localizeInfos": call.title(LocalizedText("You may also like", "Vous aimerez aussi")),
        "similarProducts": try relatedProducts(call),
      ]
    ]
  }

  /// `GET /products/page/{url}/prices`.
  func prices(_ call: RequestContext) throws(Refusal) -> JSON {
    try call.paged(
      try products(onPageOf: call).map {
        signed(["id": .int($0.id), "price": .price($0.price)], price: $0.price, call)
      })
  }

  /// `GET /products/ids?ids=1,2`: those that exist, in the order asked for.
  func productsByIds(_ call: RequestContext) throws(Refusal) -> JSON {
    let ids = (call.request.query["ids"] ?? "").split(separator: ",").compactMap { Int($0) }
    return .array(ids.compactMap(shop.product).map { json($0, call) })
  }

  /// `GET /products/{id}`.
  func product(_ call: RequestContext) throws(Refusal) -> JSON { json(try product(of: call), call) }

  /// `GET /products/quick/search?name=`.
  func quickSearch(_ call: RequestContext) throws(Refusal) -> JSON {
    let wanted = ProductQuery.folded(call.request.query["name"] ?? "")
    let hits = shop.products.filter { ProductQuery.folded($0.name(call.language)).contains(wanted) }
    return .array(
      try call.page(
        hits.map {
          [
            "id": .int($0.id), "title": .string($0.name(call.language)),
            "pageId": .int(CatalogPage.catalogue.pageID),
          ]
        }))
  }

  /// `POST /products/vector/search`: a plain search for the words (a guess: how near a product must be is the shop's).
  func vectorSearch(_ call: RequestContext) throws(Refusal) -> JSON {
    let wanted = ProductQuery.folded(try call.requiredText("queryText"))
    let hits = shop.products.filter { ProductQuery.folded($0.name(call.language)).contains(wanted) }
    let most = try JSON.whole(call.body["maxHits"] ?? 30, "maxHits", in: .column(from: 1))
    return try page(of: Array(hits.prefix(most)), call)
  }

  /// `GET /products/{id}/related`: the nearest on the same shelf.
  func relatedProducts(_ call: RequestContext) throws(Refusal) -> JSON {
    let product = try product(of: call)
    let neighbours = shop.products.filter { $0.shelf == product.shelf && $0.id != product.id }
    let nearest = neighbours.sorted { (abs($0.id - product.id), $0.id) < (abs($1.id - product.id), $1.id) }
    return try page(of: Array(nearest.prefix(3)), call)
  }

  private func product(of call: RequestContext) throws(Refusal) -> Product {
    guard let product = shop.product(try call.id("id", of: "Product")) else { throw .notFound("Product") }
    return product
  }

  /// `GET /pages/url/{url}`, as far as a list of categories needs it.
  func page(_ call: RequestContext) throws(Refusal) -> JSON {
    let page = ([.catalogue] + shop.shelves).first { $0.url == call.parameter("url") }
    guard let page else { throw .notFound("Page") }
    return ["id": .int(page.pageID), "pageUrl": .string(page.url), "localizeInfos": call.title(page.title)]
  }

  private func products(onPageOf call: RequestContext) throws(Refusal) -> [Product] {
    let pages = [CatalogPage.catalogue] + shop.shelves
    let page = pages.first { $0.url == call.parameter("url") || String($0.pageID) == call.parameter("id") }
    guard let page else { throw .notFound("Page") }
    return shop.products.filter { page == CatalogPage.catalogue || $0.shelf == page }
  }

  private func page(of products: some RandomAccessCollection<Product>, _ call: RequestContext) throws(Refusal)
    -> JSON
  {
    let readable = products.prefix(switches.readLimit ?? .max)
    return ["items": .array(try call.page(readable).map { json($0, call) }), "total": .int(products.count)]
  }

  private func json(_ product: Product, _ call: RequestContext) -> JSON {
    let status = shop.productStatuses.first { $0.identifier == product.status }
    let prices = shop.products.prices(on: product.shelf)
    let answer: JSON = [
      "id": .int(product.id), "attributeSetIdentifier": "products", "localizeInfos": call.title(product.name),
      "statusLocalizeInfos": status.map { call.title($0.title) } ?? nil, "isVisible": true,
      "statusIdentifier": .string(product.status), "position": .int(product.id), "templateIdentifier": nil,
      "shortDescTemplateIdentifier": "product_preview", "price": .price(product.price),
      "additional": ["prices": ["min": .price(prices.lowerBound), "max": .price(prices.upperBound)]],
      "sku": .string(product.sku), "isSync": true,
      "categories": [.string(CatalogPage.catalogue.url), .string(product.shelf.url)],
      "paymentStages": World.stages(of: product, call),
      "rating": [:], "attributeValues": attributes(product, call),
      "productPages": .array([CatalogPage.catalogue, product.shelf].map { World.place(product, on: $0) }),
      "blocks": ["product_block"], "moduleFormConfigs": [],
    ]
    return signed(answer, price: product.price, call)
  }

  /// With `signPrice`, the marker of a storage, a product carries a token that holds its price in an order (a
  /// guess: what the token looks like is in no source). Prices here never change, so any token holds them.
  private func signed(_ answer: JSON, price: Decimal?, _ call: RequestContext) -> JSON {
    guard let price, let marker = call.request.query["signPrice"],
      shop.storages.contains(where: { $0.identifier == marker })
    else { return answer }
    return answer.adding(["signedPrice": .string("\(marker).\(answer["id"]?.int ?? 0).\(price.written)")])
  }

  private func attributes(_ product: Product, _ call: RequestContext) -> JSON {
    let members = product.attributes(baseURL: origin, currency: shop.currency).enumerated().map {
      position, attribute in
      JSON.Member(
        attribute.marker,
        [
          "type": .string(attribute.kind.rawValue), "value": attribute.json(call.language), "isIcon": false,
          "position": .int(position), "additionalFields": [], "isProductPreview": false,
        ])
    }
    return call.localised(.object(members))
  }

  /// `null` for a product that is paid at once (a guess: the shape of a stage is that of an order's).
  private static func stages(of product: Product, _ call: RequestContext) -> JSON {
    guard !product.stages.isEmpty else { return nil }
    return .array(
      product.stages.map { stage in
        [
          "marker": .string(stage.marker), "title": .string(stage.title(call.language)),
          "value": .int(stage.percent),
        ]
      })
  }

  private static func place(_ product: Product, on shelf: CatalogPage) -> JSON {
    [
      "id": .int(2000 + shelf.pageID * 100 + product.id), "pageId": .int(shelf.pageID),
      "productId": .int(product.id), "positionId": .int(3000 + product.id),
      "categoryPath": .string(shelf.url),
    ]
  }
}
