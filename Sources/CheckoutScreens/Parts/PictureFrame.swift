import CheckoutViewModel
import OneEntryClient

/// The place of a product's picture. Where there is no picture it takes no room: the product's name says what it is.
struct PictureFrame {
  private let address: String
  private let pictures: Pictures
  private let isTrueColor: Bool

  /// `nil` where no picture can be shown: the product has none, or the terminal too few colours.
  init?(of product: Product, _ pictures: Pictures, _ context: RenderContext) {
    guard let address = product.pictureAddress, let isTrueColor = context.picturesAreTrueColor else {
      return nil
    }
    self.address = address
    self.pictures = pictures
    self.isTrueColor = isTrueColor
  }

  /// The size that a place of this size leaves for pictures, four units wide and three high as most are; `nil` where
  /// that is too small to recognise anything.
  func size(in width: Int, _ height: Int) -> (width: Int, height: Int)? {
    let scale = min(height / 3, width / 8)
    let (columns, rows) = (8 * scale, 3 * scale)
    return scale >= 2 && standing(columns, rows) != .absent ? (columns, rows) : nil
  }

  /// Draws the picture, or asks for it and leaves its place free.
  func draw(into canvas: inout Canvas, in rect: Rect) {
    switch standing(rect.width, rect.height) {
    case .unwanted: canvas.wantedPicture = request(rect.width, rect.height)
    case .drawn(let picture): canvas.draw(picture, in: rect)
    case .onItsWay, .absent: break
    }
  }

  private func standing(_ width: Int, _ height: Int) -> Pictures.Standing {
    pictures.standing(of: request(width, height))
  }

  private func request(_ width: Int, _ height: Int) -> PictureRequest {
    PictureRequest(address: address, columns: width, rows: height, isTrueColor: isTrueColor)
  }
}
