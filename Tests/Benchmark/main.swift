import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, let program = arguments.first, let floor = arguments.last else {
  print(
    "Usage: checkout-benchmark CHECKOUT FLOOR\n\nMeasures the checkout from outside, beside other programs.")
  exit(64)
}

do {
  let checkout = URL(filePath: program)
  try ScreenBenchmark(checkout: checkout, floor: URL(filePath: floor)).run()
  try LargeShopBenchmark(checkout: checkout).run()
  try PurchaseBenchmark(checkout: checkout).run()
} catch {
  FileHandle.standardError.write(Data("checkout-benchmark: \(error)\n".utf8))
  exit(1)
}
