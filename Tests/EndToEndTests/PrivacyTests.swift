import Testing

/// Standard error holds positions, counts and rule ids, and nothing of what the input says.
struct PrivacyTests {
    /// Words that stand nowhere but in the input.
    static let markers = [
        "zq-id-17", "zq-mrn-4711", "Zqfamily", "Zqgiven", "1987-03-21", "72.125", "zq-unit",
        "zqcode", "zqtext", "zq-url.example", "zqmember", "555-0199",
    ]

    static let patient = """
        {"resourceType":"Patient","id":"zq-id-17","identifier":[{"system":"https://zq-url.example",\
        "value":"zq-mrn-4711"}],"name":[{"family":"Zqfamily","given":["Zqgiven"]}],\
        "telecom":[{"value":"555-0199"}],"birthDate":"1987-03-21"}
        """
    static let observation = """
        {"resourceType":"Observation","id":"zq-id-17","status":"zqcode","code":{"text":"zqtext",\
        "coding":[{"system":"http://loinc.org","code":"2132-9"}]},"subject":{"reference":\
        "Patient/zq-id-17"},"effectiveDateTime":"1987-03-21","valueQuantity":{"value":72.125,\
        "unit":"zq-unit"},"zqmember":1,"zqmember":2}
        """
    static let bundle = Sample.bundle([patient, observation, "null"])

    /// Whole inputs, readable and not, one document each.
    static let documents = [
        bundle, patient, observation, String(bundle.dropLast(3)), bundle + bundle,
        bundle + "zqtext",
        #"{"resourceType":"Bundle","zqmember":"zqtext","zqmember":"Zqfamily"}"#,
        #"{"zqmember":"zqtext"}"#, #"{"resourceType":"Patient","id":zqtext}"#,
        #"{"resourceType":"Patient","id":"Zqfamily\q"}"#, #"{"a":72.125.1}"#,
        Sample.bundle([patient], type: "document"), "<html>Zqfamily</html>", "Zqfamily",
        Sample.bundle([patient, observation], members: #""entry":"zqtext","#),
    ]

    @Test(
        arguments: documents,
        [["filter"], ["filter", "--emit", "findings"], ["check"], ["check", "--format", "json"]])
    func `nothing of a document reaches standard error`(
        document: String, command: [String]
    ) throws {
        let ending = try Program.run(command, text: document)
        #expect(ending.code >= 0 && ending.code < 128)
        for marker in Self.markers { #expect(!ending.errors.contains(marker)) }
    }

    @Test
    func `nothing of a stream reaches standard error, which stays small`() throws {
        let lines = Self.documents.map { $0.replacing("\n", with: " ") }
        let text = (0..<20).flatMap { _ in lines }.joined(separator: "\n")
        let ending = try Program.run(["filter"], text: text)
        #expect(ending.code == 5)
        for marker in Self.markers { #expect(!ending.errors.contains(marker)) }
        #expect(ending.errors.split(separator: "\n").count < 30)
    }

    @Test
    func `an unreadable document's outcome and reason repeat nothing of it`() throws {
        let scratch = try Scratch()
        for document in Self.documents {
            let ending = try Program.run(
                ["filter", "--dead-letter", "\(scratch.path)/dead"], text: document)
            guard ending.text.contains("OperationOutcome") else { continue }
            for marker in Self.markers { #expect(!ending.text.contains(marker)) }
        }
        for name in try scratch.names(in: "dead") where name.hasSuffix(".why.json") {
            let why = String(decoding: try scratch.read("dead/\(name)"), as: UTF8.self)
            for marker in Self.markers { #expect(!why.contains(marker)) }
        }
    }
}
