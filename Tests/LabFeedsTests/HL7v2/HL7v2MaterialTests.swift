import FHIRCore
import FHIRSyntax
import LabFeeds
import Testing

/// Vendors' messages, and the same in XML as HAPI writes them, where they are at hand.
@Suite(.enabled(if: Material.isPresent("hl7v2.tgz"), "hl7v2.tgz is not at hand"))
struct HL7v2MaterialTests {
    private static func messages() throws -> [Material.Entry] {
        try Material.entries(of: "hl7v2.tgz").filter { $0.name.hasSuffix(".hl7") }
    }

    /// Files that hold no message.
    private static let refused = ["Test_Message_empty.hl7": "hl7-no-message"]

    /// Files whose messages are read with an error.
    private static let faulty = [
        "Test_Message_msh_present_but_missing_all_fields.hl7": "hl7-delimiters",
        "TN_001_TN_ORU_R01_LRI_annotated_for_transformation.hl7": "hl7-line-without-segment",
    ]

    @Test func `every message is read or refused for a named reason`() throws {
        var read = 0
        for entry in try Self.messages() {
            let reading = ER7Reader().read(entry.bytes)
            if let reason = Self.refused[entry.name] {
                #expect(reading.message == nil && reading.issues.ids == [reason])
                continue
            }
            read += 1
            #expect(reading.message != nil, "\(entry.name)")
            #expect(Set(reading.issues.ids) == Set([Self.faulty[entry.name]].compactMap(\.self)))
            let found = documents(of: entry.bytes, by: ER7FeedReader(), piece: 1000)
            #expect(found.count == 1 && found.first?.isRaw == true)
        }
        #expect(read == 132)
    }

    @Test func `every message goes to XML and back without loss`() throws {
        for entry in try Self.messages() {
            guard let message = ER7Reader().read(entry.bytes).message else { continue }
            let xml = try HL7v2XMLReader().read(HL7v2XMLWriter().write(message))
            #expect(xml.issues.isEmpty)
            let fromXML = try #require(xml.message)
            #expect(fromXML.says(theSameAs: message), "\(entry.name)")
            let pipes = try #require(ER7Reader().read(ER7Writer().write(fromXML)).message)
            #expect(pipes.says(theSameAs: message), "\(entry.name)")
        }
    }
}

/// Both encodings of the same messages.
@Suite(.enabled(if: Material.isPresent("hl7v2-as-xml.tgz"), "hl7v2-as-xml.tgz is not at hand"))
struct HL7v2AgreementTests {
    /// Fields of which HAPI's XML leaves out components that its data type of the version has not, or
    /// that version 2.8 withdrew.
    private static let left: Set<String> = [
        "DG1-6", "EVN-5", "GT1-24", "GT1-25", "GT1-33", "GT1-35", "GT1-37", "GT1-44",
        "IN1-20", "MRG-7", "NK1-3", "NK1-37", "NTE-4", "OBR-20", "OBR-27", "OBR-31",
        "OBR-4", "OBX-17", "OBX-26", "OBX-3", "OBX-4", "OBX-5", "OBX-8", "PD1-17", "PD1-4",
        "PID-10", "PID-11", "PID-16", "PID-2", "PID-20", "PID-22", "PID-4", "PID-8", "PID-9",
        "PR1-11", "PR1-12", "PR1-8", "PV1-16", "PV1-3", "PV1-36", "PV1-37", "PV1-52", "SCH-11",
        "SPM-2",
    ]

    /// Where HAPI leaves out an empty repetition, so that the next one moves.
    private static let moved = ["Oracle_006_Oracle_ORM_O01_2_3_non_NBS": "PID-13[2].2=MOBILE"]

    /// A value without the blanks that HAPI's layout loses: at its ends and beside escapes.
    private func trimmed(_ value: String) -> String {
        guard let sign = value.firstIndex(of: "=") else { return value }
        let text = value[value.index(after: sign)...]
            .replacing(#/\s*(\x{FDD0}|\x{FDD1})\s*/#) { String($0.output.1) }
        let inner = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
        return value[...sign] + String(String(inner).reversed())
    }

    @Test func `the XML of a message says what its pipes say`() throws {
        let pipes = try Dictionary(
            Material.entries(of: "hl7v2.tgz").map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
        var compared = 0
        for entry in try Material.entries(of: "hl7v2-as-xml.tgz") where entry.name.hasSuffix(".xml")
        {
            let name = entry.name.replacing(".1.xml", with: "")
            let xml = try #require(try HL7v2XMLReader().read(entry.bytes).message)
            let bytes = try #require(pipes[name + ".hl7"])
            let er7 = try #require(ER7Reader().read(bytes).message)
            #expect(xml.segments.map(\.name) == er7.segments.map(\.name), "\(name)")
            let difference = xml.values.map(trimmed).difference(from: er7.values.map(trimmed))
            for change in difference {
                switch change {
                case .insert(_, let value, _):
                    #expect(value == Self.moved[name]?.replacing("[2]", with: ""), "\(name)")
                case .remove(_, let value, _):
                    let field = value.prefix { $0 != "." && $0 != "[" }
                    let isNamed = Self.left.contains(String(field)) || Self.moved[name] == value
                    #expect(isNamed, "\(name): \(field)")
                }
            }
            compared += 1
        }
        #expect(compared == 116)
    }
}
