import FHIRCore
import FHIRModel
import FHIRSyntax
import Testing

/// What the lossless codec keeps, piece by piece.
struct LosslessCodecTests {
    private func patient(_ members: String) throws -> Patient {
        let document = try document("{\"resourceType\":\"Patient\"\(members)}")
        return try #require(Patient(document.root))
    }

    @Test
    func `bytes are read without a document of the caller's`() throws {
        let json = Array(#"{"resourceType":"Patient","id":"p1","x":1.50}"#.utf8)
        #expect(try #require(Patient(json: json)).json() == json)
        #expect(try #require(Resource(json: json)).json() == json)
        #expect(Observation(json: json) == nil)
        for wrong in ["", "{", "[]", "12"] {
            #expect(Patient(json: Array(wrong.utf8)) == nil)
            #expect(Resource(json: Array(wrong.utf8)) == nil)
        }
    }

    @Test(arguments: [
        #","_id":{"extension":[{"url":"u","valueCode":"masked"}]}"#,
        #","birthDate":"1990-01","_birthDate":{"id":"b1"}"#,
        #","_birthDate":{"extension":[{"url":"u","valueDecimal":1.50}]},"active":true"#,
        #","name":[{"given":["Ada",null,"Eva"],"_given":[null,{"id":"g2"},{"id":"g3"}]}]"#,
        #","name":[{"_given":[null,{"id":"g2"}]}]"#,
        #","multipleBirthInteger":2,"contained":[{"resourceType":"Basic","x":[1e3]}]"#,
        #","deceasedDateTime":"2020","unknownMember":{"a":[1.0,null]},"gender":"female""#,
        #","gender":12,"birthDate":null,"name":"Ada","active":"true","photo":[]"#,
        #","name":[{"given":[null]}],"telecom":[null],"address":[{}]"#,
        #","name":[{"given":["a","b"],"_given":[{"id":"x"}]}]"#,
        #","multipleBirthInteger":-0,"deceasedBoolean":true,"deceasedDateTime":"2020""#,
        #","gender":"female","gender":"male""#,
        #","text":{"div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">\u00e9</div>"}"#,
    ])
    func `a patient comes back as it was`(members: String) throws {
        let source = try document("{\"id\":\"p1\",\"resourceType\":\"Patient\"\(members)}")
        let patient = try #require(Patient(source.root))
        let again = try JSONReader().read(patient.json()).get()
        #expect(difference(source.root, again.root) == nil)
    }

    @Test
    func `nulls keep values and extensions aligned`() throws {
        let given = try #require(
            try patient(#","name":[{"given":["Ada",null],"_given":[null,{"id":"g2"}]}]"#)
                .name?.first?.given)
        #expect(given.map(\.value) == ["Ada", nil])
        #expect(given.map(\.id) == [nil, "g2"])
    }

    @Test
    func `a member that no field can hold is kept and named`() throws {
        let patient = try patient(#","gender":12,"shoeSize":42.50"#)
        #expect(patient.gender == nil)
        #expect(patient.layout.unknownMembers == ["gender", "shoeSize"])
    }

    @Test
    func `a field set later follows the members that were read`() throws {
        var patient = try patient(#","gender":"female","id":"p1""#)
        patient.birthDate = "1990-01-02"
        patient.gender = "unknown"
        let expected =
            #"{"resourceType":"Patient","gender":"unknown","id":"p1","birthDate":"1990-01-02"}"#
        #expect(String(decoding: patient.json(), as: UTF8.self) == expected)
    }

    @Test
    func `a field set to nil is gone`() throws {
        var patient = try patient(#","gender":"female","id":"p1""#)
        patient.gender = nil
        let expected = #"{"resourceType":"Patient","id":"p1"}"#
        #expect(String(decoding: patient.json(), as: UTF8.self) == expected)
    }

    @Test
    func `another resource type is not read as a patient`() throws {
        let source = try document(#"{"resourceType":"Person"}"#)
        #expect(Patient(source.root) == nil)
        #expect(Patient(try document("[]").root) == nil)
    }

    @Test
    func `pretty output is the same tree`() throws {
        let patient = try patient(#","gender":"female","id":"p1","name":[{"family":"Muster"}]"#)
        let pretty = try JSONReader().read(patient.json(pretty: true)).get()
        let compact = try JSONReader().read(patient.json()).get()
        #expect(difference(pretty.root, compact.root) == nil)
    }
}
