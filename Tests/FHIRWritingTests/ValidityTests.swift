import Conformance
import FHIRCore
import FHIRWriting
import Foundation
import Testing

/// Everything the writer can emit, held to R4 and to the project's own profiles.
struct ValidityTests {
    /// Set to the folder of the reference programs to have HL7's own validator judge as well.
    private static let reference = ProcessInfo.processInfo.environment["COBALAMIN_REFERENCE"]

    @Test(arguments: WideSet.cases)
    func `emits the members of R4 alone, in the order of their definitions`(
        item: WideSet.Case
    ) throws {
        let order = [
            "DetectedIssue": [
                "resourceType", "id", "meta", "extension", "identifier", "status", "code",
                "severity", "patient", "identifiedDateTime", "implicated", "evidence", "detail",
                "mitigation",
            ],
            "Flag": [
                "resourceType", "id", "meta", "extension", "identifier", "status", "category",
                "code", "subject",
            ],
            "RiskAssessment": [
                "resourceType", "id", "meta", "extension", "identifier", "status", "code",
                "subject", "occurrenceDateTime", "basis", "prediction", "mitigation",
            ],
        ]
        let resources = WideSet.writer(item).resources()
        #expect(resources.count > 58)
        #expect(Set(resources.map(\.reference)).count == resources.count)
        for resource in resources {
            let written = try Written(resource.json)
            let known = try #require(order[resource.type])
            let names = written.document.root.children.compactMap(\.name)
            #expect(names == known.filter(names.contains))
        }
    }

    @Test(arguments: WideSet.cases)
    func `emits nothing that the element tables of R4 refuse`(item: WideSet.Case) throws {
        for json in [WideSet.bundle(item), OutcomeWriter(WideSet.writer(item)).outcome()] {
            #expect(StructureValidator().validate(try Written(json).document) == [])
        }
    }

    @Test func `would notice a required code that R4 does not know`() throws {
        let resources = WideSet.writer(WideSet.cases[0]).resources()
        let json = String(decoding: try #require(resources.first).json, as: UTF8.self)
        let broken = json.replacing(#""status":"final""#, with: #""status":"done""#)
        let document = try Written(Array(broken.utf8)).document
        #expect(StructureValidator().validate(document).map(\.id) == ["code-not-in-value-set"])
    }

    @Test func `would notice empty text`() throws {
        let document = try Written(
            Array(
                #"{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"value","#
                    .utf8)
                + Array(#""diagnostics":""}]}"#.utf8)
        ).document
        #expect(StructureValidator().validate(document).map(\.id) == ["primitive-syntax"])
    }

    @Test(.enabled(if: reference != nil, "COBALAMIN_REFERENCE is not set"))
    func `finds HL7's validator without an error`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (number, item) in WideSet.cases.enumerated() {
            let outcome = OutcomeWriter(WideSet.writer(item)).outcome()
            try Data(WideSet.bundle(item)).write(to: folder.appending(path: "bundle\(number).json"))
            try Data(outcome).write(to: folder.appending(path: "outcome\(number).json"))
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.reference) + "/hapi")
        process.arguments = ["Hapi", "validate", folder.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2 * WideSet.cases.count)
        #expect(lines.allSatisfy { $0.contains(#""valid":true"#) })
    }
}
