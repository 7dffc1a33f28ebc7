// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "cobalamin",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "cobalamin", targets: ["cobalamin"]),
        .library(name: "FHIRModel", targets: ["FHIRModel"]),
        .library(name: "ClinicalModel", targets: ["ClinicalModel"]),
        .library(name: "AdapterPipeline", targets: ["AdapterPipeline"]),
    ],
    targets: [
        // The order is that of the stages: an arrow may only point down this list.
        .executableTarget(
            name: "cobalamin",
            dependencies: [
                "CommandLine", "Replay", "AdapterPipeline", "Reports", "Calendars", "Cohorts",
                "DecisionSupport",
                "FHIRReading",
                "ClinicalModel", "LabMapping", "LabFeeds", "UCUM", "FHIRSyntax", "FHIRCore",
                "CAllocator", "CGzip",
            ]),
        .target(name: "CommandLine", dependencies: ["CGetopt"]),
        .target(
            name: "Replay",
            dependencies: [
                "AdapterPipeline", "FHIRWriting", "FHIRReading", "ClinicalModel", "FHIRSyntax",
                "FHIRCore",
            ]),
        .target(
            name: "AdapterPipeline",
            dependencies: [
                "Reports", "FHIRWriting", "Cohorts", "CarePlanning", "DecisionSupport",
                "FHIRReading",
                "ClinicalModel", "LabMapping", "LabFeeds", "Definitions", "FHIRSyntax", "FHIRCore",
                "CYAML",
            ]),
        .target(
            name: "Reports",
            dependencies: [
                "Cohorts", "CarePlanning", "DecisionSupport", "Statistics", "ClinicalModel", "UCUM",
                "FHIRSyntax", "FHIRCore",
            ]),
        .target(
            name: "Calendars",
            dependencies: ["FHIRWriting", "CarePlanning", "ClinicalModel", "CCalendar"]),
        .target(
            name: "FHIRWriting",
            dependencies: ["Cohorts", "ClinicalModel", "FHIRSyntax", "FHIRCore", "CDigest"]),
        .target(
            name: "Cohorts", dependencies: ["DecisionSupport", "ClinicalModel", "Statistics"]),
        .target(name: "CarePlanning", dependencies: ["DecisionSupport", "ClinicalModel"]),
        .target(name: "DecisionSupport", dependencies: ["ClinicalModel"]),
        .target(
            name: "FHIRReading",
            dependencies: ["ClinicalModel", "FHIRSyntax", "FHIRCore", "CDefinitions"]),
        .target(name: "ClinicalModel", dependencies: ["UCUM"]),
        .target(
            name: "LabMapping", dependencies: ["LabFeeds", "FHIRSyntax", "FHIRCore", "CDigest"]),
        .target(name: "LabFeeds", dependencies: ["FHIRSyntax", "FHIRCore", "CXMLReader"]),
        .target(name: "Conformance", dependencies: ["Definitions", "FHIRCore"]),
        .target(name: "UCUM", dependencies: ["CRational", "CDefinitions"]),
        .target(name: "FHIRModel", dependencies: ["FHIRSyntax", "FHIRCore"]),
        .target(name: "Statistics", dependencies: ["CStatistics"]),
        .target(name: "Definitions", dependencies: ["FHIRCore", "CDefinitions"]),
        .target(
            name: "FHIRSyntax", dependencies: ["FHIRCore", "CJSONScanner", "CXMLReader", "CGzip"]),
        .target(name: "FHIRCore"),
        .target(name: "CJSONScanner", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(
            name: "CXMLReader", exclude: ["system"], cSettings: [.headerSearchPath("system")]),
        .target(name: "CCalendar"),
        .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
        .target(name: "CGzip"),
        .target(name: "CDigest", linkerSettings: [.linkedLibrary("crypto")]),
        .target(name: "CYAML", linkerSettings: [.linkedLibrary("yaml")]),
        .target(
            name: "CRational", linkerSettings: [.linkedLibrary("gmp"), .linkedLibrary("m")]),
        .target(name: "CStatistics"),
        .target(name: "CDefinitions"),
        .target(name: "CGetopt"),
        .target(name: "CAllocator"),
        .executableTarget(
            name: "fhir-codegen", dependencies: ["FHIRSyntax", "FHIRCore", "CArchive"]),
        .executableTarget(
            name: "cobalamin-bench",
            dependencies: ["LabFeeds", "FHIRSyntax", "FHIRCore", "CXMLReader", "CJSONScanner"]),

        .testTarget(
            name: "FHIRSyntaxTests",
            dependencies: [
                "FHIRSyntax", "FHIRCore", "CJSONScanner", "CXMLReader", "CArchive", "CGzip",
            ]),
        .testTarget(
            name: "FHIRModelTests",
            dependencies: ["FHIRModel", "FHIRSyntax", "FHIRCore", "CArchive", "fhir-codegen"]),
        .testTarget(
            name: "CommandLineTests", dependencies: ["CommandLine"], exclude: ["Snapshots"]),
        .testTarget(name: "ClinicalModelTests", dependencies: ["ClinicalModel"]),
        .testTarget(
            name: "FHIRReadingTests",
            dependencies: ["FHIRReading", "ClinicalModel", "UCUM", "FHIRSyntax", "FHIRCore"]),
        .testTarget(
            name: "DecisionSupportTests",
            dependencies: ["DecisionSupport", "FHIRReading", "ClinicalModel"]),
        .testTarget(
            name: "CohortsTests",
            dependencies: [
                "Cohorts", "Statistics", "DecisionSupport", "FHIRReading", "ClinicalModel",
            ]),
        .testTarget(
            name: "CalendarsTests", dependencies: ["Calendars", "CarePlanning", "ClinicalModel"]),
        .testTarget(
            name: "CarePlanningTests",
            dependencies: ["CarePlanning", "DecisionSupport", "FHIRReading", "ClinicalModel"]),
        .testTarget(
            name: "FHIRWritingTests",
            dependencies: [
                "FHIRWriting", "Conformance", "ClinicalModel", "FHIRModel", "FHIRSyntax",
                "FHIRCore",
            ]),
        .testTarget(
            name: "RoundTripTests",
            dependencies: [
                "FHIRWriting", "Conformance", "DecisionSupport", "FHIRReading", "ClinicalModel",
                "FHIRCore",
            ]),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Reports", "ClinicalModel", "FHIRSyntax", "FHIRCore"]),
        .testTarget(
            name: "ConformanceTests",
            dependencies: ["Conformance", "Definitions", "FHIRSyntax", "FHIRCore", "CArchive"]),
        .testTarget(
            name: "LabFeedsTests",
            dependencies: ["LabFeeds", "FHIRSyntax", "FHIRCore", "CXMLReader", "CArchive"]),
        .testTarget(
            name: "LabMappingTests",
            dependencies: [
                "LabMapping", "LabFeeds", "Conformance", "FHIRSyntax", "FHIRCore", "CArchive",
            ]),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
        .testTarget(name: "UCUMTests", dependencies: ["UCUM", "CArchive", "fhir-codegen"]),
        .testTarget(
            name: "AdapterPipelineTests",
            dependencies: [
                "AdapterPipeline", "Conformance", "CarePlanning", "DecisionSupport", "FHIRReading",
                "ClinicalModel",
                "Reports", "LabFeeds", "FHIRSyntax", "FHIRCore",
            ]),
        .testTarget(
            name: "ReplayTests",
            dependencies: [
                "Replay", "AdapterPipeline", "ClinicalModel", "FHIRSyntax", "FHIRCore",
            ]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["FHIRSyntax", "FHIRCore"], exclude: ["Snapshots"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x,
    cxxLanguageStandard: .cxx17
)

// One set of rules for every Swift target.
for target in package.targets
where !target.name.hasPrefix("C")
    || [
        "CommandLine", "ClinicalModel", "Conformance", "Calendars", "CarePlanning", "Cohorts",
    ].contains(target.name)
{
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ]
}
