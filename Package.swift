// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioCompression = Target.Dependency.product(name: "NIOHTTPCompression", package: "swift-nio-extras")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
// The sandbox speaks https too, so that trusted certificates and mutual TLS can be tried.
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
// Scenario files are YAML: people write and read them, and an error has to name its line.
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "oneentry-checkout",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "checkout", targets: ["checkout"]),
    .library(name: "OneEntryClient", targets: ["OneEntryClient"]),
  ],
  traits: [
    .trait(
      name: "Failpoints",
      description: "Lets a test end the process at any step of its writing. Never part of what a user runs.")
  ],
  dependencies: [
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1",
      traits: ["ConfigurationSupport"]),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.0"),
    // What the two HTTP libraries are made of, used directly for TLS, sockets and errors.
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.98.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.0"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
  ],
  targets: [
    .target(
      name: "OneEntryClient", dependencies: [httpClient, nioCore, nioPosix, nioSSL, nioCompression],
      swiftSettings: strict),
    .target(name: "CheckoutViewModel", dependencies: ["OneEntryClient"], swiftSettings: strict),
    .target(
      name: "CheckoutJournal", dependencies: ["CheckoutViewModel", "OneEntryClient", sqlite],
      swiftSettings: strict),
    .target(
      name: "CheckoutBackend", dependencies: ["CheckoutJournal", "CheckoutViewModel", "OneEntryClient"],
      swiftSettings: strict),
    .target(
      name: "CheckoutScreens", dependencies: ["CheckoutViewModel", "OneEntryClient"], swiftSettings: strict),
    .target(name: "TerminalPicture", swiftSettings: strict),
    .target(
      name: "CheckoutScenario",
      dependencies: [
        "CheckoutScreens", "CheckoutViewModel", "OneEntryClient", "OneEntrySandbox", "TerminalPicture", yaml,
      ],
      exclude: ["File/Scenario.schema.json"],
      swiftSettings: strict),
    .target(name: "CursesTerminal", dependencies: ["CheckoutScreens", "CCurses"], swiftSettings: strict),
    .target(
      name: "CCurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .target(
      name: "OneEntrySandbox",
      dependencies: [
        hummingbird, hummingbirdCore, hummingbirdTLS, httpTypes, nioCore, nioHTTPTypes, nioPosix, nioSSL,
        sqlite,
        logging,
      ],
      swiftSettings: strict),
    // Variadic system calls and signal handlers, which Swift cannot express.
    .target(name: "CProcessHardening"),
    .executableTarget(
      name: "checkout",
      dependencies: [
        "OneEntryClient", "CheckoutViewModel", "CheckoutJournal", "CheckoutBackend", "CheckoutScenario",
        "CheckoutScreens", "CursesTerminal", "OneEntrySandbox", "TerminalPicture", "CQREncode",
        "CProcessHardening", arguments,
      ],
      exclude: [
        "Headless/CheckoutReport.schema.json", "Log/LogLine.schema.json", "Doctor/DoctorReport.schema.json",
        "Scenario/RunReport.schema.json", "Manual",
      ],
      // The tour is made of scenario files, and the program is one file.
      resources: ["purchase", "declined", "lost_answer", "deposit", "calls", "phone", "fr", "de"].map {
        .embedInCode("Demo/Tour/\($0).yaml")
      },
      swiftSettings: strict,
      // Nothing loads symbols from the program; without their table it takes less memory.
      linkerSettings: [
        .unsafeFlags(
          ["-Xlinker", "--no-export-dynamic"], .when(platforms: [.linux], configuration: .release))
      ]),

    .target(
      name: "CTerminalEmulator", path: "Tests/CTerminalEmulator",
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util", .when(platforms: [.linux]))]),
    .target(
      name: "TerminalRobot", dependencies: ["CTerminalEmulator", "TerminalPicture"],
      path: "Tests/TerminalRobot", swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .executableTarget(
      name: "terminal-floor", path: "Tests/TerminalFloor",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .executableTarget(
      name: "checkout-benchmark", dependencies: ["TerminalRobot"], path: "Tests/Benchmark",
      exclude: ["four-calls.mjs", "four-calls-sdk.cjs"], swiftSettings: strict),
    .executableTarget(
      name: "terminal-fuzz", dependencies: ["TerminalRobot"], path: "Tests/TerminalFuzz",
      swiftSettings: strict),
    .testTarget(
      name: "OneEntryClientTests", dependencies: ["OneEntryClient"], exclude: ["Corpus"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "CheckoutViewModelTests", dependencies: ["CheckoutViewModel", "OneEntryClient"],
      swiftSettings: strict),
    .testTarget(
      name: "CheckoutJournalTests",
      dependencies: ["CheckoutJournal", "CheckoutViewModel", "OneEntryClient", sqlite],
      swiftSettings: strict),
    .testTarget(
      name: "CheckoutScreensTests",
      dependencies: ["CheckoutScreens", "CheckoutViewModel", "OneEntryClient", "TestSupport"],
      exclude: ["Goldens", "Corpus"],
      swiftSettings: strict),
    .executableTarget(
      name: "terminal-demo", dependencies: ["CursesTerminal", "CheckoutScreens"], path: "Tests/TerminalDemo",
      swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: [
        "CursesTerminal", "CheckoutScreens", "TerminalPicture", "TerminalRobot", "terminal-demo",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "OneEntrySandboxTests",
      dependencies: ["OneEntrySandbox", sqlite, httpClient, nioCore, nioSSL, "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ContractTests",
      dependencies: [
        "OneEntryClient", "OneEntrySandbox", hummingbird, hummingbirdTLS, httpTypes, nioCore, nioSSL, logging,
        "TestSupport",
      ],
      exclude: ["Exports/HTTPArchive.schema.json"],
      swiftSettings: strict),
    .testTarget(
      name: "CheckoutBackendTests",
      dependencies: [
        "CheckoutBackend", "CheckoutJournal", "CheckoutScenario", "CheckoutScreens", "CheckoutViewModel",
        "OneEntryClient",
        "OneEntrySandbox", "TestSupport", "checkout",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CheckoutTests",
      dependencies: [
        "checkout", "CheckoutJournal", "CheckoutScreens", "CheckoutViewModel", "OneEntryClient",
        "OneEntrySandbox", arguments,
        "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "CheckoutScenarioTests",
      dependencies: [
        "checkout", "CheckoutScenario", "CheckoutScreens", "CheckoutViewModel", "OneEntryClient",
        "OneEntrySandbox", "TestSupport", "TerminalRobot",
      ],
      exclude: ["Journeys", "Pictures"],
      swiftSettings: strict),
    .testTarget(
      name: "JourneyTests",
      dependencies: [
        "checkout", "OneEntrySandbox", sqlite, httpClient, nioCore, "TerminalPicture", "TerminalRobot",
        "TestSupport",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
