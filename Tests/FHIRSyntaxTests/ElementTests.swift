import CJSONScanner
import FHIRCore
import FHIRSyntax
import Testing

/// What a document tells about its values.
struct ElementTests {
    @Test
    func `members are found by name`() throws {
        let document = try read(sampleBundle).get()
        let entry = try #require(document.root[.entry]?.first)
        let quantity = try #require(entry[.resource]?[.valueQuantity])
        #expect(document.root[.resourceType]?.equals("Bundle") == true)
        #expect(quantity[.value]?.number?.text == "72.50")
        #expect(quantity[.unit]?.string == "pg/mL µ😀")
        #expect(quantity[.unit]?.hasEscapes == true)
        #expect(quantity[.code] == nil)
        #expect(document.root[.entry]?[.value] == nil)
        #expect(quantity.member(named: "unit") == quantity[.unit])
        #expect(quantity.member(named: "unknown") == nil)
    }

    @Test
    func `literals, numbers and containers are told apart`() throws {
        let document = try read(#"[{},[],"s",-1.5e+3,true,false,null]"#).get()
        let kinds = document.root.children.map(\.kind)
        #expect(kinds == [.object, .array, .string, .number, .true, .false, .null])
        #expect(document.root.children.compactMap(\.bool) == [true, false])
        #expect(document.root.children.compactMap(\.number?.text) == ["-1.5e+3"])
        #expect(document.root.children.filter(\.isNull).count == 1)
        #expect(document.root.count == 7)
    }

    @Test
    func `a member that is null is there`() throws {
        let document = try read(#"{"code":null}"#).get()
        #expect(document.root[.code]?.isNull == true)
    }

    @Test(arguments: [
        #"{"code":1}"#, #"{"\u0063ode":1}"#, "{ \"code\" \n:\t 1 }", #"{"a":{"code":0},"code":1}"#,
        #"{"x\"code":0,"code":1}"#, #"{"xcode":0,"code":1}"#,
    ])
    func `a name is found however it is written`(text: String) throws {
        let document = try read(text).get()
        #expect(document.root[.code]?.number?.text == "1")
        #expect(document.root[.code]?.name == "code")
        #expect(document.root[.code]?.hasName(.code) == true)
        #expect(document.root[.code]?.hasName(.coding) == false)
    }

    @Test(arguments: ["", "a", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "resourceType", "ä😀"])
    func `the hash of a key is the scanner's`(name: String) throws {
        let scanned = Array(name.utf8).withUnsafeBufferPointer {
            cjs_key_hash($0.baseAddress, $0.count)
        }
        let document = try read("{\"\(name)\":1}").get()
        #expect(document.root.member(named: name)?.name == name)
        #expect(scanned < 1 << 24)
    }

    @Test
    func `known keys of every length find their members`() throws {
        let text = #"{"id":1,"url":2,"code":3,"value":4,"system":5,"display":6,"category":7}"#
        let document = try read(text).get()
        let keys: [Key] = [.id, .url, .code, .value, .system, .display, .category]
        #expect(keys.compactMap { document.root[$0]?.number?.text } == (1...7).map(String.init))
    }

    @Test
    func `paths are those of FHIRPath`() throws {
        let document = try read(sampleBundle).get()
        let entry = document.root[.entry]?.children.map { $0 } ?? []
        let name = try #require(entry.last?[.resource]?[.name]?.first?[.family])
        #expect(document.path(of: name) == "Bundle.entry[1].resource.name[0].family")
        #expect(document.path(of: document.root) == "Bundle")
        #expect(document.position(of: name).line == 6)
    }

    @Test
    func `strings compare by meaning`() throws {
        let document = try read(#"["final","fin\u0061l","finals",""]"#).get()
        #expect(document.root.children.map { $0.equals("final") } == [true, true, false, false])
        #expect(document.root.children.map { $0.equals("") } == [false, false, false, true])
    }

    @Test
    func `a document stays whole while its reader reads others`() throws {
        let reader = JSONReader()
        let first = try reader.read(Array(#"{"id":"one"}"#.utf8)).get()
        let second = try reader.read(Array(#"{"id":"two","x":[1,2,3]}"#.utf8)).get()
        #expect(first.root[.id]?.string == "one")
        #expect(second.root[.id]?.string == "two")
    }
}
