// swift-tools-version: 6.2
import PackageDescription

// A separate package, so that a build of Xueshi does not build it. bin/bench builds and runs it.
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
