import Foundation

/// Lines of NDJSON to measure on.
struct Workload {
    /// All lines with their line ends, and 64 spare bytes that simdjson may look at.
    let bytes: [UInt8]
    let ranges: [Range<Int>]

    var byteCount: Int { bytes.count - 64 }

    init(path: String) throws {
        let lines = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        var ranges: [Range<Int>] = []
        var start = 0
        for (place, byte) in lines.enumerated() where byte == UInt8(ascii: "\n") {
            if place > start { ranges.append(start..<place) }
            start = place + 1
        }
        self.ranges = ranges
        bytes = lines + [UInt8](repeating: 0x20, count: 64)
    }

    /// Writes the Synthea export of the acceptance material, or Bundles made here where it is absent.
    ///
    /// - Returns: What was written, for the heading.
    static func write(to path: String) throws -> String {
        let named = ProcessInfo.processInfo.environment["COBALAMIN_CONFORMANCE"]
        let archive = (named ?? "../shared/conformance") + "/synthea-r4.ndjson.gz"
        guard FileManager.default.fileExists(atPath: archive) else {
            let lines = (0..<60).map { SampleBundle(entries: 500, seed: $0).text + "\n" }
            try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
            return "Bundles made here"
        }
        let unpacked = try ChildProcess.run("/bin/sh", ["-c", "gzip -dc '\(archive)' > '\(path)'"])
        guard unpacked.exitCode == 0 else { throw POSIXError(.EIO) }
        return "Synthea R4"
    }
}

/// A Bundle made for measuring: a mother, an infant and laboratory results of both.
struct SampleBundle {
    let entries: Int
    let seed: Int

    var text: String {
        let body = (0..<max(entries - 3, 0)).map(observation).joined(separator: ",")
        return """
            {"resourceType":"Bundle","type":"collection","entry":[\(people),\(body)]}
            """
    }

    private var people: String {
        """
        {"resource":{"resourceType":"Patient","id":"i\(seed)","birthDate":"2025-01-10","gender":"male"}},\
        {"resource":{"resourceType":"Patient","id":"m\(seed)","birthDate":"1994-05-02",\
        "gender":"female","identifier":[{"system":"urn:oid:1.2.3","value":"m\(seed)"}]}},\
        {"resource":{"resourceType":"RelatedPerson","id":"r\(seed)","patient":{"reference":\
        "Patient/i\(seed)"},"identifier":[{"system":"urn:oid:1.2.3","value":"m\(seed)"}],\
        "relationship":[{"coding":[{"system":\
        "http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH"}]}]}}
        """
    }

    /// Mostly results no rule looks at, as in real exports.
    private func observation(_ number: Int) -> String {
        let (code, unit) = number.isMultiple(of: 10) ? ("787-2", "fL") : ("1975-2", "mg/dL")
        let person = number.isMultiple(of: 2) ? "i\(seed)" : "m\(seed)"
        let day = 1 + number % 28
        let month = 1 + number / 28 % 5
        return """
            {"resource":{"resourceType":"Observation","id":"o\(seed)-\(number)","status":"final",\
            "code":{"coding":[{"system":"http://loinc.org","code":"\(code)"}]},\
            "subject":{"reference":"Patient/\(person)"},"effectiveDateTime":\
            "2025-0\(month)-\(day < 10 ? "0" : "")\(day)T0\(number % 10):00:00Z","valueQuantity":\
            {"value":\(80 + number % 9),"unit":"\(unit)","system":"http://unitsofmeasure.org",\
            "code":"\(unit)"}}}
            """
    }
}

/// A folder that is gone after the run.
struct Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cobalamin-bench-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
