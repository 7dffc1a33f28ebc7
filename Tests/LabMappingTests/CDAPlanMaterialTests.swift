import CArchive
import Conformance
import FHIRCore
import FHIRSyntax
import Foundation
import LabFeeds
import LabMapping
import Testing

/// What HL7's own C-CDA examples plan, where they are at hand.
@Suite(.enabled(if: PlanMaterial.isPresent, "ccda.tgz is not at hand"))
struct CDAPlanMaterialTests {
    @Test func `every plan of an example is mapped to valid FHIR, or its words are`() throws {
        var (plans, items) = (0, 0)
        for document in try PlanMaterial.documents() {
            let report = CDAPlanFixture.report(document.text)
            guard !report.plans.isEmpty else { continue }
            let bundle = CDAPlanFixture.bundle(document.text)
            #expect(bundle.resources("CarePlan").count == report.plans.count, "\(document.name)")
            let hasContent = report.plans.allSatisfy { !$0.items.isEmpty || $0.narrative != nil }
            #expect(hasContent, "\(document.name)")
            guard case .success(let read) = JSONReader().read(bundle.json) else {
                Issue.record("\(document.name) gives no JSON")
                continue
            }
            let faults = StructureValidator().validate(read).filter { fault in
                let place = fault.expression ?? ""
                return PlanMaterial.types.contains { place.contains($0) }
            }
            #expect(faults.map { "\($0.id) \($0.expression ?? "")" } == [], "\(document.name)")
            plans += report.plans.count
            items += report.plannedItems.count
        }
        #expect(plans >= 9)
        #expect(items >= 12)
    }

    @Test func `what is not read of a plan is told`() throws {
        for document in try PlanMaterial.documents() where document.text.contains("22.4.141") {
            let told = CDAPlanFixture.report(document.text).issues.filter {
                $0.id == "cda-not-read"
            }
            #expect(!told.isEmpty, "\(document.name)")
        }
    }
}

private enum PlanMaterial {
    static let types = ["CarePlan", "MedicationRequest", "Goal"]

    static let path: String = {
        let folder =
            ProcessInfo.processInfo.environment["COBALAMIN_CONFORMANCE"]
            ?? URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared/conformance").standardized.path
        return folder + "/ccda.tgz"
    }()

    static var isPresent: Bool { FileManager.default.isReadableFile(atPath: path) }

    /// The documents; a section alone is put into one, of an invented infant.
    static func documents() throws -> [(name: String, text: String)] {
        guard let archive = cobalamin_archive_open(path) else {
            throw CocoaError(.fileReadUnknown)
        }
        defer { cobalamin_archive_close(archive) }
        var documents: [(name: String, text: String)] = []
        while cobalamin_archive_next(archive) == 1 {
            var length = 0
            let start = cobalamin_archive_bytes(archive, &length)
            let name = String(cString: cobalamin_archive_name(archive))
            guard name.lowercased().hasSuffix(".xml") else { continue }
            let bytes = UnsafeBufferPointer(start: start, count: length)
            documents.append((name, whole(String(decoding: bytes, as: UTF8.self))))
        }
        return documents
    }

    private static func whole(_ text: String) -> String {
        guard !text.contains("<ClinicalDocument") else { return text }
        var part = text
        if part.hasPrefix("<?"), let end = part.range(of: "?>") {
            part = String(part[end.upperBound...])
        }
        let isSection = part.contains("<section")
        if isSection, !part.contains("<structuredBody"), !part.contains("<component>\n  <section") {
            part = "<component>\(part)</component>"
        }
        guard isSection else { return CDAPlanFixture.document(part) }
        return CDAPlanFixture.document("</section></component>\(part)<component><section>")
    }
}
