import FHIRCore
import FHIRSyntax
import LabFeeds
import LabMapping

/// Codes of a laboratory that knows one local code.
struct FixtureCodes: LabCodes {
    func loinc(for query: LabCodeQuery) -> LabCodeMatch? {
        guard query.names.contains("VITB12") else { return nil }
        return LabCodeMatch(code: "2132-9", display: "Vitamin B12", name: "VITB12")
    }

    func isProvisional(loinc code: String) -> Bool { false }

    func ucum(for unit: String) -> String? {
        ["mg/dL": "mg/dL", "pg/mL": "pg/mL", "%": "%", "µmol/L": "umol/L"][unit]
    }
}

/// Messages of an invented laboratory about invented persons, and their Bundles.
struct MappingFixture {
    var options = LabMapping.Options()
    var head = "MSH|^~\\&|LIS|LAB1|EHR|WARD|20250601120000+0200||ORU^R01|M1|P|2.5.1"
    var patient = "PID|1||4711^^^CLINIC^MR||Sample^Infant||20250101|F"

    /// The Bundle of a message with these segments after PID.
    func bundle(_ segments: String...) -> MappedBundle { bundle(segments: segments) }

    func bundle(segments: [String]) -> MappedBundle {
        let text = ([head, patient] + segments).filter { !$0.isEmpty }.joined(separator: "\r")
        let reading = ER7Reader().read(Array(text.utf8))
        guard let message = reading.message else { return MappedBundle(json: [], issues: []) }
        let reports = LabReport.reports(
            of: message, format: .hl7v2ER7, recordingFields: options.records)
        return LabMapping(codes: FixtureCodes(), options: options).bundle(of: reports)
    }

    /// The Bundle of one result in an order of its own.
    func result(_ observation: String) -> MappedBundle {
        bundle("OBR|1|P1|F1|CHEM^Chemistry^L|||20250601", "OBX|1|\(observation)")
    }
}

extension MappedBundle {
    var text: String { String(decoding: json, as: UTF8.self) }

    func issues(_ id: String) -> [Issue] { issues.filter { $0.id == id } }

    /// The texts of the resources of a type, in order.
    func resources(_ type: String) -> [String] {
        guard case .success(let document) = JSONReader().read(json) else { return [] }
        return document.root.member(named: "entry")?.children.compactMap { entry in
            guard let resource = entry.member(named: "resource"),
                resource.member(named: "resourceType")?.string == type
            else { return nil }
            return String(decoding: resource.bytes, as: UTF8.self)
        } ?? []
    }

    /// The ids of the resources of a type, in order.
    func ids(_ type: String) -> [String] {
        guard case .success(let document) = JSONReader().read(json) else { return [] }
        return document.root.member(named: "entry")?.children.compactMap { entry in
            guard let resource = entry.member(named: "resource"),
                resource.member(named: "resourceType")?.string == type
            else { return nil }
            return resource.member(named: "id")?.string
        } ?? []
    }
}
