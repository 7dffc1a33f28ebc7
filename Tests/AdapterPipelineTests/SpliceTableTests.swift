import ClinicalModel
import FHIRCore
import FHIRSyntax
import FHIRWriting
import Testing

@testable import AdapterPipeline

/// The entry of one of our resources, by type of Bundle and style of fullUrl.
struct SpliceTableTests {
    private let flag = EmittedResource(
        type: "Flag", id: "f", subject: PersonID(0), json: Array(#"{"resourceType":"Flag"}"#.utf8))

    private func entry(_ type: String?, _ style: FullURLStyle = .none) -> String {
        String(decoding: SpliceTable(type: type, style: style).entry(flag), as: UTF8.self)
    }

    static let request = #","request":{"method":"PUT","url":"Flag/f"}"#
    static let response = #","response":{"status":"200"}"#

    @Test(arguments: [
        (nil, ""), ("collection", ""), ("message", ""), ("of tomorrow", ""),
        ("searchset", #","search":{"mode":"include"}"#), ("transaction", request),
        ("batch", request), ("history", request + response), ("transaction-response", response),
        ("batch-response", response),
    ])
    func `the type of the Bundle decides what stands beside the resource`(
        type: String?, members: String
    ) {
        #expect(entry(type) == #"{"resource":{"resourceType":"Flag"}\#(members)}"#)
    }

    @Test(arguments: [
        (FullURLStyle.urn, "urn:uuid:f"),
        (.base("https://a.example/r4/"), "https://a.example/r4/Flag/f"),
    ])
    func `the style decides the fullUrl`(style: FullURLStyle, url: String) {
        #expect(
            entry("collection", style)
                == #"{"fullUrl":"\#(url)","resource":{"resourceType":"Flag"}}"#)
    }

    @Test(arguments: [
        (
            #"{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"p"}}"#,
            FullURLStyle.urn
        ),
        (
            #"{"fullUrl":"http://h/fhir/Patient/p","resource":{"resourceType":"Patient","id":"p"}}"#,
            .base("http://h/fhir/")
        ),
        (#"{"fullUrl":"http://h/other","resource":{"resourceType":"Patient","id":"p"}}"#, .none),
        (#"{"resource":{"resourceType":"Patient","id":"p"}}"#, .none), ("null", .none),
        ("7", .none),
    ])
    func `the style of a Bundle is that of its first entry that shows one`(
        entry: String, style: FullURLStyle
    ) throws {
        let text = #"{"resourceType":"Bundle","entry":[null,{},\#(entry)]}"#
        let document = try JSONReader().read(Array(text.utf8)).get()
        #expect(FullURLStyle(document.root) == style)
    }
}
