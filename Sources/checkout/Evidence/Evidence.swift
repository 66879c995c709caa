import CheckoutScenario
import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient
import TerminalPicture

/// What the program knows of a moment, for a report: without secrets, and without what somebody typed.
struct Evidence: Sendable {
  var app: App
  var window: (width: Int, height: Int)
  var time: Date
  var exchanges: [Exchange]
  var session: SessionRecorder
  /// The shop that was open, for the steps; `nil` for a real project.
  var shop: String?
  /// Version and settings, as the log begins with them.
  var setup: String
  /// What is known of the terminal and the system, by name.
  var machine: [String: String]

  var words: EvidenceWords { .of(app.language) }

  /// The frame that stood on the screen.
  var canvas: Canvas {
    View(app, timeZone: .gmt).withoutPersonalData.draw(width: window.width, height: window.height)
  }

  /// All files in one.
  var archive: [UInt8] {
    var archive = ZipArchive(at: time)
    for file in EvidenceFile.allCases {
      archive.add("evidence/\(file.rawValue)", Array(file.text(of: self).utf8))
    }
    return archive.bytes
  }
}

/// Every file of an evidence pack, by its name.
enum EvidenceFile: String, CaseIterable {
  case note = "README.txt"
  case screen = "screen.txt"
  case picture = "screen.svg"
  case steps = "steps.yaml"
  case calls = "calls.har"
  case contract = "contract.txt"
  case setup = "setup.json"
  case orders = "orders.json"

  func text(of evidence: Evidence) -> String {
    switch self {
    case .note: note(evidence)
    case .screen: ShownText(evidence.canvas).text + "\n"
    case .picture: SVGPicture(evidence.canvas, title: "checkout", theme: evidence.app.theme).svg
    case .steps: evidence.session.withoutPersonalData.text(title: "Evidence", shop: evidence.shop)
    case .calls:
      CallExport.archive.text(evidence.exchanges.map(\.withoutPersonalData), version: Checkout.version)
    case .contract: contract(evidence)
    case .setup: setup(evidence)
    case .orders: orders(evidence)
    }
  }

  private func meaning(_ words: EvidenceWords) -> SafeText {
    switch self {
    case .note: ""
    case .screen: words.screen
    case .picture: words.picture
    case .steps: words.steps
    case .calls: words.calls
    case .contract: words.contract
    case .setup: words.setup
    case .orders: words.orders
    }
  }

  private func note(_ evidence: Evidence) -> String {
    let words = evidence.words
    let files = Self.allCases.dropFirst().map { "\($0.rawValue.padded(to: 14))\($0.meaning(words).string)" }
    let isPartial = evidence.exchanges.isEmpty || evidence.session.steps.isEmpty
    let hint = isPartial ? ["", words.howToKeep.string] : []
    let time = evidence.time.formatted(.iso8601)
    return (["\(words.title.string) · \(time)", "", words.privacy.string, ""] + files + hint)
      .joined(separator: "\n") + "\n"
  }

  private func contract(_ evidence: Evidence) -> String {
    let differences = DifferenceCount.all(in: evidence.exchanges)
    let lines = differences.map { "\($0.call.rawValue): \($0.difference.sentence), \($0.times)×" }
    return (lines.isEmpty ? [evidence.words.noDifferences.string] : lines).joined(separator: "\n") + "\n"
  }

  /// What the log begins with, and the machine: one object.
  private func setup(_ evidence: Evidence) -> String {
    let log = try? JSONDecoder().decode(JSONValue.self, from: Data(evidence.setup.utf8))
    let machine = JSONValue.object(evidence.machine.mapValues(JSONValue.string))
    return JSONValue.object(["program": log ?? .null, "machine": machine]).line + "\n"
  }

  private func orders(_ evidence: Evidence) -> String {
    let messages = ConsoleMessages(evidence.app.language, timeZone: .gmt)
    let shopping = evidence.app.shopping
    let payments = shopping.watches.values.sorted { $0.id < $1.id }.map { watch in
      JSONValue.object([
        "order": .number(Decimal(watch.id)), "storage": .string(watch.storage), "paid": .bool(watch.isPaid),
        "session": watch.session.map { .number(Decimal($0.id)) } ?? .null,
        "status": watch.session.map { .string($0.status.word) } ?? .null,
        "searches": watch.searches.map { .number(Decimal($0)) } ?? .null,
        "timeline": .array(messages.timeline(of: watch).map(JSONValue.string)),
      ])
    }
    let unknown = shopping.placement.checkoutID.map(JSONValue.string) ?? .null
    return JSONValue.object(["payments": .array(payments), "checkout": unknown]).line + "\n"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
