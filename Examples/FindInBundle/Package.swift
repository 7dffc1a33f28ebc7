// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "FindInBundle",
    platforms: [.macOS(.v15)],
    dependencies: [
        // In a package of your own: the repository's address and a version.
        .package(name: "cobalamin", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "FindInBundle",
            dependencies: [
                .product(name: "FHIRModel", package: "cobalamin"),
                .product(name: "ClinicalModel", package: "cobalamin"),
                .product(name: "AdapterPipeline", package: "cobalamin"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
