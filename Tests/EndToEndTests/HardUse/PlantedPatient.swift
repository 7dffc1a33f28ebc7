import Foundation

/// Made-up people whose every name, number, date and value is a word that stands nowhere else.
enum PlantedPatient {
    /// What must never be told.
    static let words = [
        "plantedfamily", "plantedgiven", "planted-mrn-90817", "planted-ssn-5521", "planted-id-a",
        "planted-id-b", "planted-id-c", "Plantedstreet", "Plantedtown", "99173", "+49-555-0142",
        "planted@mail.example", "1931-07-23", "1931-08-05T04:03:02", "68.4375", "planted-unit",
        "planted-code", "planted-display", "planted-note", "planted.example", "plantedmember",
        "planted-status", "plantedtype", "plantedversion",
    ]

    /// Those that occur, letters great or small.
    static func words(in text: String) -> [String] {
        let text = text.lowercased()
        return words.filter { text.contains($0.lowercased()) }
    }

    private static let patient = """
        {"resourceType":"Patient","id":"planted-id-a","meta":{"versionId":"plantedversion"},\
        "identifier":[{"system":"https://planted.example/mrn","value":"planted-mrn-90817"},\
        {"value":"planted-ssn-5521"}],"name":[{"family":"Plantedfamily","given":["Plantedgiven"]}],\
        "telecom":[{"value":"+49-555-0142"},{"value":"planted@mail.example"}],"address":[{"line":\
        ["Plantedstreet 1"],"city":"Plantedtown","postalCode":"99173"}],"birthDate":"1931-07-23"}
        """
    private static let observation = """
        {"resourceType":"Observation","id":"planted-id-b","status":"final","code":{"coding":[\
        {"system":"http://loinc.org","code":"2132-9"},{"system":"https://planted.example/codes",\
        "code":"planted-code","display":"planted-display"}]},"subject":{"reference":\
        "Patient/planted-id-a"},"effectiveDateTime":"1931-08-05T04:03:02Z","valueQuantity":{"value":\
        68.4375,"unit":"planted-unit","system":"http://unitsofmeasure.org","code":"planted-unit"},\
        "note":[{"text":"planted-note"}]}
        """
    private static let readable = observation.replacing("planted-unit", with: "pg/mL")
    private static let stray = observation.replacing("Patient/planted-id-a", with: "#planted-id-c")
    private static let untyped = observation.replacing("68.4375,", with: #""68.4375","#)
        .replacing(#""1931-08-05T04:03:02Z""#, with: #"["1931-08-05T04:03:02Z"]"#)
        .replacing(#""final""#, with: #""planted-status""#)

    /// An input with a name.
    struct File: Sendable {
        let name: String
        let bytes: [UInt8]

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
        init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
    }

    /// The words in all the places where a fault may name what it met.
    static let files: [File] = bundles + streams + broken + encodings

    private static let bundles: [File] = [
        File("bundle.json", Sample.bundle([patient, observation, readable, stray])),
        File("types.json", Sample.bundle([patient, untyped, #"{"resourceType":"Plantedtype"}"#])),
        File("containers.json", Sample.bundle([containers, #""planted-note""#, "null"])),
        File("document.json", Sample.bundle([patient, readable], type: "document")),
        File("strange-type.json", Sample.bundle([patient, readable], type: "plantedtype")),
        File("repeated-inside.json", Sample.bundle([repeating, readable])),
        File("unknown-resource.json", #"{"resourceType":"Plantedtype","id":"planted-id-c"}"#),
        File("no-resource.json", #"{"plantedmember":"planted-note"}"#),
    ]

    private static let containers = """
        {"resourceType":"Patient","id":{"a":"planted-id-a"},"name":"Plantedfamily","birthDate":\
        ["1931-07-23"]}
        """
    private static let repeating = patient.replacing(
        #""id":"#, with: #""plantedmember":1,"plantedmember":2,"id":"#)

    private static let lines: [String] = [
        patient, "{planted-note", observation, "", "\"planted-note\"", untyped,
    ]
    private static let streams: [File] = [
        File("stream.ndjson", lines.map { $0 + "\n" }.joined())
    ]

    private static let broken: [File] = [
        File("cut.json", String(Sample.bundle([patient, observation]).dropLast(60))),
        File("literal.json", patient.replacing(#""1931-07-23""#, with: "1931-07-23")),
        File("bare-word.json", #"{"resourceType":"Patient","id":planted-id-a}"#),
        File("escape.json", #"{"resourceType":"Patient","id":"planted-id-a\q"}"#),
        File("repeated.json", Sample.bundle([patient], members: #""entry":"plantedmember","#)),
        File("deep.json", deep), File("two.json", patient + " " + patient),
        File("page.json", "<html>Plantedfamily</html>"),
        File("text.json", "Plantedfamily, Plantedgiven"),
    ]
    private static let deep =
        #"{"resourceType":"Patient","plantedmember":"# + String(repeating: "[", count: 200)

    private static let latin = #"{"resourceType":"Patient","id":"planted-id-a","x":""#
    private static let encodings: [File] = [
        File("latin.json", Array(latin.utf8) + [0xFC] + Array("\"}".utf8)),
        File("wide.json", [0xFF, 0xFE] + patient.utf8.flatMap { [$0, 0] } + Array(patient.utf8)),
    ]
}
