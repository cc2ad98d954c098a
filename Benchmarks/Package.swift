// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Xueshi builds this too. Started by bin/bench.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "xueshi", path: "..")],
    targets: [
        .executableTarget(
            name: "engine",
            dependencies: [
                .product(name: "Rules", package: "xueshi"),
                .product(name: "Domain", package: "xueshi"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
            ]
        )
    ]
)
