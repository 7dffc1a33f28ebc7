import CArchive
import FHIRCore
import Foundation
import LabFeeds
import Testing

/// Every message of the material: those of laboratories are read whole, the others refused clearly.
@Suite(.enabled(if: LaboratoryMessages.areAtHand)) struct LaboratoryMessageTests {
    @Test func `every message of results gives a report with all its results`() throws {
        var count = 0
        for message in try LaboratoryMessages.all() where message.reportsResults {
            let reports = message.reports
            count += 1
            #expect(reports.map(\.results.count).reduce(0, +) == message.results, "\(message.name)")
            #expect(reports.flatMap { $0.ids(.fatal) } == [], "\(message.name)")
            #expect(reports.allSatisfy { $0.patient != nil }, "\(message.name)")
            #expect(
                reports.allSatisfy { $0.orders.allSatisfy { $0.results.upperBound >= 0 } },
                "\(message.name)")
        }
        #expect(count >= 20)
    }

    @Test func `every other message is refused by its type`() throws {
        var count = 0
        for message in try LaboratoryMessages.all() where message.isOther {
            count += 1
            let ids = message.reports.flatMap { $0.ids(.fatal) }
            #expect(ids == ["hl7v2-message-type"], "\(message.name)")
        }
        #expect(count >= 50)
    }

    @Test func `newborn screens name the mother, and their panels share the sample`() throws {
        for message in try LaboratoryMessages.all()
        where message.reportsResults && message.name.contains("NBS") {
            let reports = message.reports
            let related = reports.flatMap(\.relatedPersons)
            #expect(related.contains { $0.isMother }, "\(message.name)")
            for report in reports where !report.specimens.isEmpty {
                #expect(report.orders.allSatisfy { !$0.specimens.isEmpty }, "\(message.name)")
            }
        }
    }
}

/// The messages of `hl7v2.tgz`.
enum LaboratoryMessages {
    static let archive: String = {
        let named = ProcessInfo.processInfo.environment["COBALAMIN_CONFORMANCE"]
        let beside = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../../shared/conformance").standardized.path
        return (named ?? beside) + "/hl7v2.tgz"
    }()

    static var areAtHand: Bool { FileManager.default.isReadableFile(atPath: archive) }

    struct Message {
        let name: String
        let bytes: [UInt8]

        private var lines: [ArraySlice<UInt8>] {
            bytes.split { $0 == 13 || $0 == 10 }
        }
        private var type: String {
            let header = lines.first {
                $0.starts(with: "MSH".utf8) || $0.dropFirst(3).starts(with: "MSH".utf8)
            }
            let fields = (header ?? []).split(
                separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            let named = fields.dropFirst(8).first {
                $0.contains(UInt8(ascii: "^")) && $0.count < 20
            }
            return String(decoding: named ?? [], as: UTF8.self)
        }
        var reportsResults: Bool { type.hasPrefix("ORU^R01") || type.hasPrefix("OUL^R2") }
        /// Of a type, and of another.
        var isOther: Bool { !type.isEmpty && !reportsResults }
        var results: Int { lines.count { $0.starts(with: "OBX".utf8) } }
        var reports: [LabReport] {
            let start = SourcePosition(line: 1, column: 1, byteOffset: 0)
            let document = FeedDocument(
                format: .hl7v2ER7, ordinal: 0, start: start, raw: bytes, content: .raw)
            return document.reports(recordingFields: true)
        }
    }

    static func all() throws -> [Message] {
        guard let archive = cobalamin_archive_open(archive) else {
            throw CocoaError(.fileReadUnknown)
        }
        defer { cobalamin_archive_close(archive) }
        var messages: [Message] = []
        while cobalamin_archive_next(archive) == 1 {
            var length = 0
            let start = cobalamin_archive_bytes(archive, &length)
            let name = String(cString: cobalamin_archive_name(archive))
            guard name.hasSuffix(".hl7") else { continue }
            let bytes = Array(UnsafeBufferPointer(start: start, count: length))
            messages.append(Message(name: name, bytes: bytes))
        }
        return messages
    }
}
