import Foundation
import Testing

/// Every kind of bad input that the design knows, and the tests that feed it. A row without a test, or with
/// the name of a test that is gone, fails.
struct BadInputTests {
  static let rows: [(input: String, tests: [String])] = text + numbers + addresses + surroundings

  private static let text: [(String, [String])] = [
    (
      "1 escapes in titles, labels, errors and states",
      [
        "nothing that controls a terminal or hides is left",
        "no cell holds more than one spacing scalar with its marks",
        "no control in the shop's texts reaches the terminal on the way to a payment",
        "no text breaks the showing of it",
      ]
    ),
    ("2 bidi, zero width, tags", ["nothing that controls a terminal or hides is left"]),
    (
      "3 floods of marks, a megabyte", ["a character keeps at most four marks, a text at most four kilobytes"]
    ),
    (
      "4 wide, joined and flag characters",
      ["a text is as wide as its cells", "what has no place in a cell becomes something that has"]
    ),
    ("5 line ends and tabs in a label", ["what has no place in a cell becomes something that has"]),
    ("6 HTML and scripts", ["markup and scripts are words"]),
    (
      "25 a paste of a megabyte",
      ["a paste of a megabyte is cut and what follows is not lost", "a paste longer than a field is cut"]
    ),
    (
      "26 broken keys",
      ["what is no key is dropped and does no harm to the next one", "bytes that are not UTF-8 are dropped"]
    ),
    ("29 a language that is missing", ["a title is found flat, under its locale, or under another"]),
    (
      "30 a file name that is a path",
      ["the name of a file is words and no way to one", "the name of a file has its limit"]
    ),
  ]

  private static let numbers: [(String, [String])] = [
    (
      "7 totals in every form",
      ["a sum is exact or unknown, never zero by mistake", "an unknown amount is a dash and never zero"]
    ),
    ("8 prices", ["a price is exact and never below zero", "amounts are exact"]),
    (
      "9 quantities",
      ["a rule takes what is right and names what is wrong", "a quantity of nothing takes the line out"]
    ),
    (
      "10 depth, size, gzip",
      [
        "nesting beyond the limit is refused before it is read", "an answer over the limit is not read",
        "an answer that is small on the wire and large when unpacked is not read",
      ]
    ),
    (
      "11 duplicate keys, marks, other encodings",
      [
        "the first of two equal keys counts", "a byte order mark is allowed",
        "what is no JSON in UTF-8 is refused",
        "no bytes break the reading of answers",
      ]
    ),
    (
      "12 identifiers",
      [
        "numbers as large as an id can be are kept exactly",
        "an order that cannot be read leaves open whether it was made",
      ]
    ),
    ("13 form data in every shape", ["form data is read in every shape"]),
    (
      "14 attributes that cannot be filled in",
      [
        "what is not known about an attribute is kept and null flags are false",
        "a choice without options is shown and not filled in", "what the project hides is no field",
        "a choice of nothing takes nothing",
      ]
    ),
    ("15 patterns that run away", ["a pattern that runs away is not checked"]),
    (
      "28 dates",
      [
        "a moment keeps its text and is read where it can be",
        "the pause that the server asks for is read in both forms",
      ]
    ),
  ]

  private static let addresses: [(String, [String])] = [
    ("16 payment links", ["an unsafe address is none", "an address that is not safe is no link"]),
    (
      "17 project addresses and markers",
      [
        "any other address is refused with its reason",
        "a marker is one segment of the path whatever it holds",
      ]
    ),
    (
      "18 search texts",
      [
        "a search text is one value of the query whatever it holds",
        "a very long search is cut and its answer is taken",
      ]
    ),
    ("19 passwords", ["a secret is sent as it was typed", "a password with a zero byte is not sent"]),
    ("20 app tokens", ["an app token that cannot stand in a header is refused"]),
    (
      "21 headers",
      [
        "cookies, places and challenges that nobody asked for are ignored",
        "headers of a hundred kilobytes are an error",
        "a redirect is not followed and no header is sent on",
      ]
    ),
  ]

  private static let surroundings: [(String, [String])] = [
    (
      "22 token files",
      [
        "a file that is open to others is refused with the cure", "a file of another user is refused",
        "an empty file means signed out", "a half written or strange file is refused",
        "a symbolic link is refused even to a good file, and replaced at the next sign-in",
      ]
    ),
    (
      "23 terminals and sizes",
      ["a terminal that cannot show a screen is refused in words", "a terminal of one cell is survived"]
    ),
    (
      "24 no terminal",
      ["what is not a terminal is refused in words", "a terminal that goes away ends the program"]
    ),
    ("27 a storm of sizes", ["a storm of sizes ends with the last one"]),
  ]

  @Test(arguments: rows.map(\.input)) func `bad input is fed by tests that are there`(input: String) throws {
    let tests = try #require(Self.rows.first { $0.input == input }).tests
    let source = try Self.sources.get()
    for test in tests { #expect(source.contains("func `\(test)`("), "no test “\(test)”") }
  }

  @Test func `every row of the thirty is there once`() {
    #expect(Self.rows.compactMap { Int($0.input.prefix { $0.isNumber }) }.sorted() == Array(1...30))
  }

  private static let sources = Result {
    try HouseTests.swiftFiles(in: "Tests").filter { $0.lastPathComponent != "BadInputTests.swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
  }
}
