import Testing

/// What a spliced entry looks like in each type of Bundle, and which Bundle it goes into.
struct SpliceTests {
    private func annotate(_ text: String) throws -> JSON {
        let ending = try Program.run(["filter"] + Sample.asOf, text: text)
        #expect(ending.code == 0)
        #expect(Insertion(from: Array(text.utf8), to: ending.output) != nil)
        return try ending.json()
    }

    /// The type of a Bundle and the members its entries of ours have besides the resource.
    static let members: [(String?, Set<String>)] = [
        ("collection", []), (nil, []), ("made-up", []), ("message", []),
        ("searchset", ["search"]), ("transaction", ["request"]), ("batch", ["request"]),
        ("history", ["request", "response"]), ("transaction-response", ["response"]),
        ("batch-response", ["response"]),
    ]

    @Test(arguments: members)
    func `an entry has the members its type of Bundle asks for`(
        type: String?, members: Set<String>
    ) throws {
        let text = Sample.bundle(
            [Sample.infant(), Sample.b12()], type: type, members: "\"total\":2,")
        let bundle = try annotate(text)
        #expect(bundle["total"] == .number(2))
        let entries = bundle["entry"].items.filter { $0["resource"].isOurs }
        #expect(!entries.isEmpty)
        for entry in entries {
            #expect(entry.names == members.union(["resource"]))
            let resource = entry["resource"]
            let reference = [resource["resourceType"].string, resource["id"].string]
                .compactMap(\.self).joined(separator: "/")
            if members.contains("request") {
                #expect(entry["request"]["method"].string == "PUT")
                #expect(entry["request"]["url"].string == reference)
            }
            if members.contains("search") { #expect(entry["search"]["mode"].string == "include") }
            if members.contains("response") {
                #expect(entry["response"].names == ["status"])
                #expect(entry["response"]["status"].string == "200")
            }
        }
    }

    /// The start of the fullUrls of a Bundle, how ours begin, and how they refer to its entries.
    static let styles = [
        ("https://fhir.example/r4/", "https://fhir.example/r4/DetectedIssue/", "Patient/baby"),
        ("urn:uuid:", "urn:uuid:", "urn:uuid:baby"),
    ]

    @Test(arguments: styles)
    func `fullUrls and references follow those of the Bundle`(
        base: String, start: String, patient: String
    ) throws {
        let path = base.hasPrefix("urn:") ? base : base + "Patient/"
        let text = """
            {"resourceType":"Bundle","type":"collection","entry":[\
            {"fullUrl":"\(path)baby","resource":\(Sample.infant())},\
            {"fullUrl":"\(base)Observation/b12","resource":\(Sample.b12(of: patient))}]}
            """
        let bundle = try annotate(text)
        let entry = try #require(
            bundle["entry"].items.first { $0["resource"].rule == "b12-severe-deficiency" })
        #expect(entry["fullUrl"].string?.hasPrefix(start) ?? false)
        #expect(entry["resource"]["patient"]["reference"].string == patient)
    }

    @Test
    func `a Bundle without entries stays as it is`() throws {
        for text in [
            #"{"resourceType":"Bundle","type":"collection"}"#,
            #"{"resourceType":"Bundle","type":"collection","entry":[]}"#,
        ] {
            #expect(try Program.run(["filter"] + Sample.asOf, text: text).text == text)
        }
    }

    @Test
    func `nested Bundles are judged together and the outermost takes the findings`() throws {
        let inner = Sample.bundle([Sample.b12()])
        let bundle = try annotate(Sample.bundle([Sample.infant(), inner]))
        #expect(bundle.rules.contains("b12-severe-deficiency"))
        #expect(bundle["entry"][1]["resource"]["entry"].items.count == 1)
    }

    @Test
    func `each Bundle in Parameters takes the findings of its own persons`() throws {
        func part(_ name: String) -> String {
            let bundle = Sample.bundle([
                Sample.infant(name), Sample.b12("b12-\(name)", of: "Patient/\(name)"),
            ])
            return #"{"name":"\#(name)","resource":\#(bundle)}"#
        }
        let empty = #"{"name":"empty","resource":\#(Sample.bundle([]))}"#
        let text =
            #"{"resourceType":"Parameters","parameter":["#
            + [empty, part("one"), part("two")].joined(separator: ",") + "]}"
        let ending = try Program.run(["filter"] + Sample.asOf, text: text)
        #expect(ending.code == 0)
        let bundles = try ending.json()["parameter"].items.map { $0["resource"] }
        #expect(bundles[0].ours.isEmpty)
        for (bundle, name) in zip(bundles.dropFirst(), ["one", "two"]) {
            let patients = Set(
                bundle.ours.compactMap { issue in
                    issue["patient"]["reference"].string ?? issue["subject"]["reference"].string
                })
            #expect(patients == ["Patient/\(name)"])
        }
        let again = try Program.run(["filter"] + Sample.asOf, input: .bytes(ending.output))
        #expect(again.output == ending.output)
    }

    @Test
    func `findings alone are a collection, without entries where there are none`() throws {
        let some = try Program.run(
            ["filter", "--emit", "findings"] + Sample.asOf, text: Sample.severe)
        #expect(try some.json()["type"].string == "collection")
        #expect(try some.json().resources.allSatisfy { $0.isOurs })
        let none = try Program.run(
            ["filter", "--emit", "findings"] + Sample.asOf, text: Sample.quiet)
        #expect(none.text == #"{"resourceType":"Bundle","type":"collection"}"# + "\n")
    }
}
