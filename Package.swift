// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A C library of Debian's, seen through `Sources/C/<name>/module.modulemap`; without a package where another target
/// brings it already.
func system(_ name: String, pkgConfig: String? = nil) -> Target {
    .systemLibrary(name: name, path: "Sources/C/\(name)", pkgConfig: pkgConfig)
}

/// A room with its own sources. It sees only the given targets, which are below it.
func room(
    _ name: String,
    sees: [Target.Dependency] = [],
    exclude: [String] = [],
    resources: [Resource]? = nil
) -> Target {
    .target(name: name, dependencies: sees, exclude: exclude, resources: resources, swiftSettings: house)
}

func tests(
    of name: String,
    sees: [Target.Dependency] = [],
    exclude: [String] = [],
    copies: [Resource]? = nil
) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name)] + sees,
        exclude: exclude,
        resources: copies,
        swiftSettings: house
    )
}

/// The tests of a room on floor 2 or 3. They use the province of `TestWorld`, so they see everything except the pages.
func tests(ofRoom name: String) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [
            "Domain", "Rules", "SQLDatabase", "SQLiteDriver", "PostgresDriver", "Store", "Documents", "Spreadsheet",
            "Print", "Threads", "Credentials", "Files", "Groundwork", "Recognition", "Imports", "Offices",
            "Statistics", "Auditing", "Seals", "Providers", "Exchange", "Demo", "Transfer", "TestSupport", "TestWorld",
        ],
        swiftSettings: house
    )
}

extension Target.Dependency {
    static let yams = product(name: "Yams", package: "Yams")
    static let grdb = product(name: "GRDB", package: "GRDB.swift")
    static let sqlite = product(name: "GRDBSQLite", package: "GRDB.swift")
    static let crypto = product(name: "Crypto", package: "swift-crypto")
    static let cryptoExtras = product(name: "CryptoExtras", package: "swift-crypto")
    static let hummingbird = product(name: "Hummingbird", package: "hummingbird")
    static let hummingbirdCore = product(name: "HummingbirdCore", package: "hummingbird")
    static let hummingbirdTesting = product(name: "HummingbirdTesting", package: "hummingbird")
    static let logging = product(name: "Logging", package: "swift-log")
    static let configuration = product(name: "Configuration", package: "swift-configuration")
    static let argumentParser = product(name: "ArgumentParser", package: "swift-argument-parser")
    static let httpTypes = product(name: "HTTPTypes", package: "swift-http-types")
    static let nio = product(name: "NIOCore", package: "swift-nio")
    static let nioHTTPTypes = product(name: "NIOHTTPTypes", package: "swift-nio-extras")
    static let unixSignals = product(name: "UnixSignals", package: "swift-service-lifecycle")
    static let system = product(name: "SystemPackage", package: "swift-system")
    static let lifecycle = product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
}

let package = Package(
    name: "xueshi",
    products: [
        .executable(name: "xueshi", targets: ["xueshi"]),
        // For the benchmarks, which are a package of their own.
        .library(name: "Rules", targets: ["Rules"]),
        .library(name: "Domain", targets: ["Domain"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(
            url: "https://github.com/apple/swift-configuration.git",
            exact: "1.4.0",
            traits: [.defaults, "YAML"]
        ),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-system.git", exact: "1.8.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
    ],
    targets: [
        // Below the floors: C libraries
        system("CExpat", pkgConfig: "expat"),
        system("CZip", pkgConfig: "libzip"),
        system("CIsal", pkgConfig: "libisal"),
        system("CXlsxWriter", pkgConfig: "xlsxwriter"),
        system("CPangoCairo", pkgConfig: "pangocairo"),
        system("CQREncode", pkgConfig: "libqrencode"),
        system("CYajl", pkgConfig: "yajl"),
        system("CZlib", pkgConfig: "zlib"),
        system("CArgon2", pkgConfig: "libargon2"),
        system("CLibPQ", pkgConfig: "libpq"),
        .target(
            name: "CMemory",
            path: "Sources/C/CMemory",
            linkerSettings: [.linkedLibrary("jemalloc")]
        ),
        system("CSQLiteMemory"),
        system("CCurl", pkgConfig: "libcurl"),

        // Floor 0
        room("Domain", resources: [.copy("Resources/regions.tsv"), .copy("Resources/region-successors.tsv")]),
        room("Rules", sees: ["Domain", .yams]),
        room("SQLDatabase"),
        room("Spreadsheet", sees: ["CExpat", "CZip", "CIsal", "CXlsxWriter"]),
        room("Print", sees: ["CPangoCairo", "CQREncode"]),
        room("Threads"),
        room("Markup"),

        // Floor 1
        room("Store", sees: ["Domain", "SQLDatabase"]),
        room("SQLiteDriver", sees: ["SQLDatabase", "CSQLiteMemory", .grdb, .sqlite]),
        room("PostgresDriver", sees: ["SQLDatabase", "Threads", "CLibPQ"]),
        room("Documents", sees: ["Domain", "Spreadsheet", "Print", "Threads"]),
        room("CaseLines", sees: ["Domain", "Rules", "Threads", "CYajl"]),
        room("Seals", sees: [.crypto]),
        room("Credentials", sees: ["Threads", "CArgon2", .crypto, .cryptoExtras]),
        room("Files", sees: ["Domain", "Threads", "CCurl", "CExpat", .crypto]),

        // Floor 2: the common ground of workflows
        room(
            "Groundwork",
            sees: [
                "Domain", "Rules", "SQLDatabase", "Spreadsheet", "Print", "Threads", "Store", "Documents",
                "Credentials", "Files",
            ]
        ),

        room("Transfer", sees: ["SQLDatabase", "Threads", "Store", .crypto]),

        // Floor 3: what people do
        room(
            "Recognition",
            sees: [
                "Domain", "Rules", "SQLDatabase", "Threads", "Store", "Documents", "Credentials", "Files",
                "Groundwork",
            ]
        ),
        room(
            "Imports",
            sees: [
                "Domain", "Rules", "SQLDatabase", "Threads", "Store", "Documents", "Credentials", "Files",
                "Groundwork",
            ]
        ),
        room(
            "Offices",
            sees: ["Domain", "Rules", "SQLDatabase", "Threads", "Store", "Documents", "Credentials", "Groundwork"]
        ),
        room("Statistics", sees: ["Domain", "SQLDatabase", "Store", "Groundwork"]),
        room("Auditing", sees: ["Domain", "SQLDatabase", "Store", "Groundwork", "Seals"]),
        room("Providers", sees: ["Domain", "Rules", "SQLDatabase", "Store", "Groundwork"]),
        room(
            "Exchange",
            sees: ["Domain", "Rules", "SQLDatabase", "Store", "Documents", "Groundwork"]
        ),
        room(
            "Demo",
            sees: [
                "Domain", "Rules", "SQLDatabase", "Store", "Credentials", "Groundwork", "Recognition", "Offices",
                "Providers",
            ]
        ),

        // Floor 4
        room(
            "Web",
            sees: [
                "Domain", "Rules", "Threads", "Documents", "Credentials", "Files", "Groundwork", "Recognition",
                "Imports", "Offices", "Auditing", "Providers", "Exchange", "Markup", "CZlib", .hummingbird,
                .hummingbirdCore,
                .logging,
                .crypto, .nio, .httpTypes, .nioHTTPTypes,
            ],
            exclude: ["README.md"],
            resources: [.copy("Assets")]
        ),

        // Floor 5
        .executableTarget(
            name: "xueshi",
            dependencies: [
                "CMemory", "Domain", "Rules", "CaseLines", "SQLDatabase", "SQLiteDriver", "PostgresDriver", "Store",
                "Documents", "Credentials", "Files", "Groundwork", "Recognition", "Imports", "Offices", "Statistics",
                "Auditing", "Providers", "Exchange", "Demo", "Transfer", "Web", "Spreadsheet", "Print", "Threads",
                .argumentParser, .configuration, .logging, .lifecycle, .hummingbird, .nio, .system, .unixSignals,
            ],
            swiftSettings: house
        ),

        // The parts that tests share: simple tools, and a province
        .target(
            name: "TestSupport",
            dependencies: ["Domain", "Files"],
            path: "Tests/TestSupport",
            swiftSettings: house
        ),
        .target(
            name: "TestWorld",
            dependencies: [
                "Domain", "Rules", "SQLDatabase", "SQLiteDriver", "PostgresDriver", "Store", "Documents",
                "Spreadsheet", "Threads", "Credentials", "Files", "Groundwork", "Recognition", "Imports", "Offices",
                "Statistics", "Providers", "Exchange", "TestSupport",
            ],
            path: "Tests/TestWorld",
            swiftSettings: house
        ),

        tests(of: "Domain", sees: ["TestSupport"]),
        tests(of: "Rules", sees: ["Domain", "TestSupport"]),
        tests(of: "CaseLines", sees: ["Rules", "Domain"], copies: [.copy("Fixtures")]),
        tests(of: "Spreadsheet", sees: ["CZip", "TestSupport"], copies: [.copy("Files")]),
        tests(of: "Print", sees: ["TestSupport"]),
        tests(of: "Documents", sees: ["Domain", "Spreadsheet", "Print", "CZip", "TestSupport"]),
        tests(of: "Threads", sees: ["TestSupport"]),
        tests(of: "Markup"),
        tests(of: "Seals", sees: ["TestSupport"]),
        tests(of: "Credentials", sees: ["Threads", "TestSupport"]),
        tests(of: "Files", sees: ["Domain", "TestSupport"]),
        tests(
            of: "Store",
            sees: ["Domain", "SQLDatabase", "SQLiteDriver", "PostgresDriver", "TestSupport", "TestWorld"]
        ),
        // The contract of the seam, on both engines side by side.
        tests(of: "SQLDatabase", sees: ["PostgresDriver", "TestSupport", "TestWorld"]),
        tests(of: "PostgresDriver", sees: ["SQLDatabase", "TestSupport", "TestWorld"]),
        tests(ofRoom: "Groundwork"),
        tests(ofRoom: "Transfer"),
        tests(ofRoom: "Recognition"),
        tests(ofRoom: "Imports"),
        tests(ofRoom: "Offices"),
        tests(ofRoom: "Statistics"),
        tests(ofRoom: "Auditing"),
        tests(ofRoom: "Providers"),
        tests(ofRoom: "Exchange"),
        tests(ofRoom: "Demo"),
        tests(
            of: "Web",
            sees: [
                "Domain", "Rules", "SQLDatabase", "SQLiteDriver", "Store", "Threads", "Credentials", "Documents",
                "Files", "Groundwork", "Recognition", "Imports", "Offices", "Auditing", "Providers", "Exchange", "Demo",
                "Markup", "TestSupport",
                "TestWorld",
                .hummingbird, .hummingbirdTesting, .logging, .nio, .httpTypes, .lifecycle,
            ],
            exclude: ["Pages/Snapshots"]
        ),
    ]
)
