import Testing

/// One place for each primitive type, and values at the edge of what it allows.
struct PrimitiveSyntaxTests {
    private static func extensionIssues(_ type: String, _ json: String) throws -> [String] {
        let name = "value" + type.prefix(1).uppercased() + type.dropFirst()
        return try issues(
            of: "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"a\"},\"extension\":"
                + "[{\"url\":\"u\",\"\(name)\":\(json)}]}"
        ).map(\.id)
    }

    @Test(arguments: [
        ("date", ["\"2024-02-29\"", "\"2024\"", "\"2024-12\""]),
        (
            "dateTime",
            ["\"2024-02-29T23:59:60+14:00\"", "\"2024-01-01T00:00:00.1234567Z\"", "\"2024\""]
        ),
        ("instant", ["\"2024-02-29T10:00:00-05:00\""]),
        ("time", ["\"23:59:59\"", "\"00:00:00.5\""]),
        ("id", ["\"a-b.C9\""]), ("code", ["\"a b\""]), ("oid", ["\"urn:oid:2.16.0.1\""]),
        ("uuid", ["\"urn:uuid:c757873d-ec9a-4326-a141-556f43239520\""]),
        ("base64Binary", ["\"QUJD\"", "\"QUI=\"", "\"QU JD\""]),
        ("integer", ["0", "-2147483648", "2147483647"]), ("positiveInt", ["1"]),
        ("unsignedInt", ["0"]), ("decimal", ["1e3", "-0.50"]), ("string", ["\" a\\n\""]),
    ])
    func `allowed`(type: String, values: [String]) throws {
        for value in values { #expect(try Self.extensionIssues(type, value) == [], "\(value)") }
    }

    @Test(arguments: [
        ("date", ["\"2023-02-29\"", "\"2024-13\"", "\"24\"", "\"2024-1-1\"", "\"0000\""]),
        (
            "dateTime",
            ["\"2024-01-01T10:00:00\"", "\"2024-01-01T24:00:00Z\"", "\"2024-01T10:00:00Z\""]
        ),
        ("instant", ["\"2024-01-01\"", "\"2024-01-01T10:00Z\"", "\"2024-01-01T10:00:00+15:00\""]),
        ("time", ["\"24:00:00\"", "\"10:00\"", "\"10:00:00Z\""]),
        ("id", ["\"a_b\"", "\"\""]), ("code", ["\" a\"", "\"a  b\"", "\"\""]),
        ("oid", ["\"urn:oid:3.1\"", "\"urn:oid:1.02\"", "\"1.2.3\""]),
        ("uuid", ["\"urn:uuid:C757873D-EC9A-4326-A141-556F43239520\""]),
        ("base64Binary", ["\"QUJ\"", "\"Q===\"", "\"QU-D\""]),
        ("integer", ["1.0", "2147483648", "-0"]), ("positiveInt", ["0"]), ("unsignedInt", ["-1"]),
        ("string", ["\"\"", "\"  \"", "\"a\\u0001\""]), ("uri", ["\"a b\"", "\"\""]),
        ("markdown", ["\"\""]),
    ])
    func `refused`(type: String, values: [String]) throws {
        for value in values {
            #expect(try Self.extensionIssues(type, value) == ["primitive-syntax"], "\(value)")
        }
    }

    @Test(.enabled(if: Material.isPresent("r4-primitives.tgz"), "r4-primitives.tgz is not here"))
    func `published primitive values are told apart`() throws {
        for entry in try Material.entries(of: "r4-primitives.tgz", suffix: ".ndjson") {
            let parts = entry.name.split(separator: ".")
            guard let type = Self.type(parts[0]) else { continue }
            for line in entry.bytes.split(separator: 10) {
                let value = String(decoding: line, as: UTF8.self)
                guard value != "null" else { continue }
                let isAccepted = (try? Self.extensionIssues(type, value)) == []
                #expect(isAccepted == (parts[1] == "valid"), "\(entry.name) \(value)")
            }
        }
    }

    /// `date_time` as `dateTime`; nil for what no extension can carry.
    private static func type(_ name: Substring) -> String? {
        if name == "xhtml" || name == "reference" { return nil }
        let words = name.split(separator: "_")
        return words.dropFirst().reduce(String(words[0])) { text, word in
            text + word.prefix(1).uppercased() + word.dropFirst()
        }
    }
}
