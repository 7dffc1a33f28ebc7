import Foundation

/// Lines of NDJSON to measure on.
struct Workload {
    let origin: String
    /// All lines with their line ends, and 64 spare bytes that simdjson may look at.
    let bytes: [UInt8]
    let ranges: [Range<Int>]

    var count: Int { ranges.count }
    var byteCount: Int { bytes.count - 64 }

    /// The Synthea export of the acceptance material, or Bundles made here where it is absent.
    static func lines() throws -> Workload {
        let named = ProcessInfo.processInfo.environment["COBALAMIN_CONFORMANCE"]
        let folder = named ?? "../shared/conformance"
        let archive = folder + "/synthea-r4.ndjson.gz"
        guard FileManager.default.fileExists(atPath: archive) else {
            return Workload(origin: "Bundles made here", lines: made)
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", archive]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Workload(origin: "Synthea R4", lines: Array(data))
    }

    private init(origin: String, lines: [UInt8]) {
        self.origin = origin
        var ranges: [Range<Int>] = []
        var start = 0
        for (place, byte) in lines.enumerated() where byte == UInt8(ascii: "\n") {
            if place > start { ranges.append(start..<place) }
            start = place + 1
        }
        self.ranges = ranges
        bytes = lines + [UInt8](repeating: 0x20, count: 64)
    }

    private static var made: [UInt8] {
        (0..<60).flatMap { Array(SampleBundle(entries: 500, seed: $0).text.utf8) + [0x0A] }
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
