import FHIRCore
import FHIRSyntax
import Testing

/// Documents made to do harm: refused with their place, in time and memory that follow their size.
struct XMLHostileTests {
    static let samples: [(id: String, line: Int, text: String)] = [
        (
            "xml-doctype", 2,
            "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
        ),
        ("xml-doctype", 1, "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://x/p.dtd'> %p;]><a/>"),
        ("xml-doctype", 1, "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>"),
        (
            "xml-doctype", 1,
            "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><l>&b;&b;&b;</l>"
        ),
        (
            "xml-doctype", 1,
            "<!DOCTYPE q [<!ENTITY a '\(String(repeating: "a", count: 9999))'>]><q/>"
        ),
        ("xml-entity", 2, "<a>\n&eacute;</a>"),
        ("xml-entity", 1, "<a b='&x;'/>"),
        ("xml-malformed", 1, "<a><b></a></b>"),
        ("xml-malformed", 1, "<a b='1' b='2'/>"),
        ("xml-malformed", 1, "<a b=1/>"),
        ("xml-malformed", 1, "<a>]]></a>"),
        ("xml-malformed", 1, "<a><!-- -- --></a>"),
        ("xml-malformed", 1, "<a>\u{1}</a>"),
        ("xml-malformed", 1, "<a>\u{0}</a>"),
        ("xml-malformed", 1, "<a>&#0;</a>"),
        ("xml-malformed", 2, "\n<?xml version='1.0'?><a/>"),
        ("xml-malformed", 1, "no XML"),
        ("xml-content-after-end", 1, "<a/><b/>"),
        ("xml-content-after-end", 1, "<a/>x"),
        ("xml-ends-early", 1, "<a><b/>"),
        ("xml-empty", 1, ""),
    ]

    @Test(arguments: samples)
    func `what is not accepted has a stable name and a place`(
        sample: (id: String, line: Int, text: String)
    ) throws {
        let whole = try XMLReading(sample.text)
        #expect(whole.fault?.id == sample.id)
        #expect(whole.fault?.position?.line == sample.line)
        #expect(whole.fault?.severity == .fatal)
        #expect(try XMLReading(sample.text, by: 1).fault == whole.fault)
    }

    @Test
    func `no word of the document is in what is told`() throws {
        for sample in ["<Nachname>&Geheim;</Nachname>", "<Nachname Geheim='1' Geheim='2'/>"] {
            let fault = try #require(try XMLReading(sample).fault)
            #expect(!fault.diagnostics.contains("Geheim"))
            #expect(!fault.diagnostics.contains("Nachname"))
        }
    }

    @Test
    func `an inclusion stays an element and is not followed`() throws {
        let reading = try XMLReading(
            "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='/etc/passwd'/></a>")
        #expect(reading.fault == nil)
        #expect(reading.elements == ["a", "include"])
        #expect(reading.text.isEmpty)
    }

    @Test
    func `a hundred thousand attributes are refused before anybody compares them`() throws {
        let attributes = (0..<100_000).map { " a\($0)=''" }.joined()
        let namespaces = (0..<100_000).map { " xmlns:p\($0)='u'" }.joined()
        for text in ["<a\(attributes)/>", "<a\(namespaces)/>", "<a x='=\">'\(attributes)"] {
            let spent = try seconds {
                let whole = try XMLReading(text)
                #expect(whole.fault?.id == "xml-limit-attributes")
                #expect(try XMLReading(text, by: 4096).fault == whole.fault)
            }
            #expect(spent < 2)
        }
    }

    @Test
    func `what looks like attributes elsewhere is not counted`() throws {
        let many = String(repeating: "a='1' ", count: 1000)
        let text =
            "<a b=\"\(many)\"><!--<x \(many)--><![CDATA[<x \(many)]]><?x \(many)?>\(many)</a>"
        #expect(try XMLReading(text).fault == nil)
        #expect(try XMLReading(text, by: 3).fault == nil)
    }

    @Test
    func `exactly as many attributes and levels as the limits say are read`() throws {
        let fitting = (0..<256).map { " a\($0)=''" }.joined()
        #expect(try XMLReading("<a\(fitting)/>").fault == nil)
        #expect(try XMLReading("<a\(fitting) b=''/>").fault?.id == "xml-limit-attributes")
        let deep = String(repeating: "<a>", count: 256) + String(repeating: "</a>", count: 256)
        #expect(try XMLReading(deep).fault == nil)
        #expect(try XMLReading("<a>\(deep)</a>").fault?.id == "xml-limit-depth")
    }

    @Test
    func `a hundred thousand levels are refused`() throws {
        let reading = try XMLReading(String(repeating: "<a>\n", count: 100_000))
        #expect(reading.fault?.id == "xml-limit-depth")
        #expect(reading.fault?.position?.line == 257)
    }

    @Test
    func `many names are refused, however short or long`() throws {
        let short = (0..<70_000).map { "<a\($0)/>" }.joined()
        #expect(try XMLReading("<a>\(short)</a>").fault?.id == "xml-limit-names")
        let long = String(repeating: "n", count: 1000)
        let many = (0..<6000).map { "<a\(long)\($0)/>" }.joined()
        #expect(try XMLReading("<a>\(many)</a>").fault?.id == "xml-limit-names")
        #expect(try XMLReading("<\(long)\(long)/>").fault?.id == "xml-limit-text")
    }

    static let openings = [
        "<a b='", "<a><!--", "<a><![CDATA[", "<a><?x ", "<a>&", "<a", "<a>", "<a b=\">", "<a><!",
    ]

    @Test(arguments: openings, ["x", ">", "]", "\n", "- ", "&amp;"])
    func `something huge takes time that follows its size`(opening: String, filling: String) throws
    {
        var limits = XMLLimits.default
        limits.text = 1 << 20
        let text = opening + String(repeating: filling, count: (4 << 20) / filling.utf8.count)
        let spent = try seconds {
            let whole = try XMLReading(text, limits: limits)
            #expect(whole.fault != nil)
            let pieces = try XMLReading(text, by: 1024, limits: limits)
            // A reference without an end is malformed or too long, whichever is met first.
            let isEither = opening == "<a>&" && pieces.fault != nil
            #expect(isEither || pieces.fault?.id == whole.fault?.id)
        }
        // Quadratic time would be minutes.
        #expect(spent < 30)
    }

    @Test
    func `a text of many megabytes is read in pieces, and is refused beyond its limit`() throws {
        let text = "<a>" + String(repeating: "0123456789abcde\n", count: 1 << 20) + "</a>"
        let reading = try XMLReading(text, by: 1 << 16)
        #expect(reading.fault == nil)
        #expect(reading.text.utf8.count == 16 << 20)
        var limits = XMLLimits.default
        limits.text = (16 << 20) - 1
        let refused = try XMLReading(text, by: 1 << 16, limits: limits)
        #expect(refused.fault?.id == "xml-limit-text")
    }
}
