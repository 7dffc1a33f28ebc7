import CArchive
import FHIRCore
import Foundation
import LabFeeds
import Testing

/// HL7's own C-CDA examples, where they are at hand.
@Suite(.enabled(if: CDAMaterial.isPresent, "ccda.tgz is not at hand"))
struct CDAConformanceTests {
    @Test func `every example is read or refused for a named reason`() throws {
        var (read, refused, results, orders) = (0, 0, 0, 0)
        for entry in try CDAMaterial.entries() {
            let report = CDAFixture.report(of: entry.bytes, recordingFields: true)
            let fatal = report.issues.filter { $0.severity == .fatal }
            #expect(fatal.allSatisfy { $0.id == "cda-not-a-document" && $0.position != nil })
            (read, refused) = fatal.isEmpty ? (read + 1, refused) : (read, refused + 1)
            (results, orders) = (results + report.results.count, orders + report.orders.count)
            #expect(report.fields.count == report.lines.count)
        }
        #expect(read > 0 && results > 0 && orders > 0)
        #expect(refused <= 2)
    }

    @Test func `no result of an example lacks a code or a known status`() throws {
        for entry in try CDAMaterial.entries() {
            let report = CDAFixture.report(of: entry.bytes)
            for result in report.results {
                #expect(!result.code.codings.isEmpty || result.code.text != nil)
                #expect(result.status != .unknown)
            }
        }
    }
}

/// The archive of examples beside the project, or where `COBALAMIN_CONFORMANCE` says.
private enum CDAMaterial {
    static let path: String = {
        let folder =
            ProcessInfo.processInfo.environment["COBALAMIN_CONFORMANCE"]
            ?? URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../../shared/conformance").standardized.path
        return folder + "/ccda.tgz"
    }()

    static var isPresent: Bool { FileManager.default.isReadableFile(atPath: path) }

    static func entries() throws -> [(name: String, bytes: [UInt8])] {
        guard let archive = cobalamin_archive_open(path) else {
            throw CocoaError(.fileReadUnknown)
        }
        defer { cobalamin_archive_close(archive) }
        var entries: [(name: String, bytes: [UInt8])] = []
        while cobalamin_archive_next(archive) == 1 {
            var length = 0
            let start = cobalamin_archive_bytes(archive, &length)
            let name = String(cString: cobalamin_archive_name(archive))
            guard name.lowercased().hasSuffix(".xml") else { continue }
            let bytes = UnsafeBufferPointer(start: start, count: length)
            entries.append((name, Array(bytes)))
        }
        return entries
    }
}
