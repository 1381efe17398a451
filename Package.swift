// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with. The Swift 6 language mode follows from the tools version.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error)
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let hashTrees: Target.Dependency = .product(name: "HashTreeCollections", package: "swift-collections")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let realModule: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let httpClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")

let package = Package(
    name: "convene",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "convene", targets: ["convene"])],
    dependencies: [
        // No traits: two or more make SwiftPM 6.3 rebuild the package at random (swift-package-manager#10525).
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0")
    ],
    targets: [
        // System libraries: zlib1g-dev for gzip, libcmark-dev for Markdown.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMarkdown", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),

        // Engines: pure, deterministic, each usable alone.
        .target(name: "HTML", swiftSettings: settings),
        .target(name: "Balance", swiftSettings: settings),
        .target(name: "OpinionMap", dependencies: [realModule], swiftSettings: settings),
        .target(name: "Redline", swiftSettings: settings),
        .target(name: "Review", swiftSettings: settings),
        .target(name: "Timetable", swiftSettings: settings),
        .target(name: "TransparencyLog", dependencies: [crypto], swiftSettings: settings),

        // The process itself: acts, rules, state.
        .target(
            name: "Mechanism", dependencies: ["Balance", "Redline", "Review", "TransparencyLog", hashTrees],
            swiftSettings: settings),

        // How it is kept and run.
        .target(
            name: "Journal", dependencies: ["TransparencyLog", crypto, .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        // What strangers run.
        .target(
            name: "Witness", dependencies: ["TransparencyLog", hummingbird, httpTypes, nioCore], swiftSettings: settings
        ),
        .target(
            name: "Verification",
            dependencies: [
                "Mechanism", "Journal", "OpinionMap", "TransparencyLog", httpClient, nioCore, nioHTTP1, nioPosix
            ],
            swiftSettings: settings),

        .target(
            name: "Secretariat",
            dependencies: [
                "Mechanism", "Journal", "OpinionMap", "TransparencyLog", "Verification", crypto, logging, metrics,
                serviceLifecycle
            ],
            swiftSettings: settings),
        .target(
            name: "Exchange", dependencies: ["Mechanism", "OpinionMap", "Redline", "TransparencyLog", crypto],
            swiftSettings: settings),

        // How it is shown.
        .target(
            name: "Site",
            dependencies: [
                "HTML", "Balance", "Mechanism", "Journal", "OpinionMap", "Secretariat", "Exchange", "Redline", "Review",
                "Timetable", "TransparencyLog",
                "CZlib",
                "CMarkdown",
                hummingbird, httpTypes, nioCore, nioHTTP1, logging, metrics, crypto
            ],
            resources: [.copy("Resources")], swiftSettings: settings),
        .executableTarget(
            name: "convene",
            dependencies: [
                "Site", "Secretariat", "Journal", "Exchange", "Mechanism", "OpinionMap", "Redline", "Timetable", "HTML",
                "TransparencyLog", "Verification", "Witness", hummingbird, logging, metrics, serviceLifecycle,
                hashTrees,
                crypto,
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle")
            ],
            swiftSettings: settings),

        // What `make bench` cannot measure from outside.
        .executableTarget(
            name: "Bench",
            dependencies: [
                "Secretariat", "Journal", "Mechanism", "Verification", "TransparencyLog",
                .product(name: "ArgumentParser", package: "swift-argument-parser")
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "MapBench",
            dependencies: [
                "OpinionMap", "Exchange", .product(name: "ArgumentParser", package: "swift-argument-parser")
            ],
            swiftSettings: settings),

        .testTarget(
            name: "HTMLTests", dependencies: ["HTML"], resources: [.copy("Fixtures")], swiftSettings: settings),
        .testTarget(
            name: "MechanismTests", dependencies: ["Mechanism", "Balance", "Review", "TransparencyLog"],
            resources: [.copy("Fixtures")], swiftSettings: settings),
        .testTarget(
            name: "SafeguardTests", dependencies: ["Mechanism", "TransparencyLog"], resources: [.copy("Fixtures")],
            swiftSettings: settings),
        .testTarget(name: "BalanceTests", dependencies: ["Balance"], swiftSettings: settings),
        .testTarget(name: "RedlineTests", dependencies: ["Redline"], swiftSettings: settings),
        .testTarget(
            name: "ReviewTests", dependencies: ["Review"], resources: [.copy("Fixtures")], swiftSettings: settings),
        .testTarget(
            name: "OpinionMapTests", dependencies: ["OpinionMap", "Exchange"], resources: [.copy("Fixtures")],
            swiftSettings: settings),
        .testTarget(
            name: "TimetableTests", dependencies: ["Timetable"], resources: [.copy("Fixtures")],
            swiftSettings: settings),
        .testTarget(
            name: "TransparencyLogTests", dependencies: ["TransparencyLog"], exclude: ["Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "VerificationTests",
            dependencies: [
                "Verification", "Secretariat", "Journal", "Mechanism", "TransparencyLog", hummingbird, httpTypes,
                nioCore,
                logging
            ],
            swiftSettings: settings),
        .testTarget(
            name: "WitnessTests", dependencies: ["Witness", "Verification", "TransparencyLog"], swiftSettings: settings),
        .testTarget(
            name: "ExchangeTests", dependencies: ["Exchange", "Mechanism", "OpinionMap", "Redline", "TransparencyLog"],
            resources: [.copy("Fixtures")],
            swiftSettings: settings),
        .testTarget(
            name: "JournalTests",
            dependencies: ["Journal", "TransparencyLog", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .testTarget(
            name: "SecretariatTests",
            dependencies: [
                "Secretariat", "Journal", "Mechanism", "TransparencyLog", "Balance", logging, metrics,
                .product(name: "GRDB", package: "GRDB.swift")
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Site", "Balance", "Exchange", "HTML", "Secretariat", "Journal", "Mechanism", "TransparencyLog",
                hummingbird,
                httpTypes,
                nioCore,
                logging,
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "GRDB", package: "GRDB.swift")
            ],
            swiftSettings: settings)
    ]
)
