import Definitions
import FHIRCore
import FHIRSyntax

/// FHIR XML with the definitions of R4.
enum FHIRXML {
    static func read(_ bytes: [UInt8]) throws -> FHIRXMLReading {
        try FHIRXMLReader(catalog: Definitions.r4).read(bytes)
    }

    static func read(_ text: String) throws -> FHIRXMLReading {
        try read(Array(text.utf8))
    }

    /// The JSON that a text becomes.
    static func json(_ text: String) throws -> String {
        try read(text).document.map(json(of:)) ?? ""
    }

    /// The JSON bytes of a document as text.
    static func json(of document: Document) -> String {
        withExtendedLifetime(document) { String(decoding: document.bytes, as: UTF8.self) }
    }

    static func write(_ json: [UInt8], pretty: Bool = false) throws -> (
        bytes: [UInt8], issues: [Issue]
    ) {
        let document = try JSONReader().read(json).get()
        return FHIRXMLWriter(catalog: Definitions.r4, pretty: pretty).write(document)
    }

    /// The XML that a resource in JSON becomes, without the declaration.
    static func xml(_ json: String) throws -> (text: String, issues: [String]) {
        let (bytes, issues) = try write(Array(json.utf8))
        let text = String(decoding: bytes, as: UTF8.self)
        return (String(text.dropFirst(declaration.count)), issues.map(\.id))
    }

    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

    /// A Patient with these elements.
    static func patient(_ elements: String) -> String {
        "<Patient xmlns=\"http://hl7.org/fhir\">\(elements)</Patient>"
    }
}

/// A JSON value without the order of its members, numbers with their text.
indirect enum JSONTree: Equatable {
    case object([String: JSONTree])
    case array([JSONTree])
    case string(String)
    case literal(String)

    init(_ element: Element) {
        switch element.kind {
        case .object:
            let members = element.children.map { ($0.name ?? "", JSONTree($0)) }
            self = .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
        case .array: self = .array(element.children.map(JSONTree.init))
        case .string: self = .string(element.string ?? "")
        default: self = .literal(String(decoding: element.bytes, as: UTF8.self))
        }
    }

    init(_ bytes: [UInt8]) throws {
        self.init(try JSONReader().read(bytes).get())
    }

    init(_ document: Document) {
        self = withExtendedLifetime(document) { JSONTree(document.root) }
    }
}

extension FHIRXMLReader {
    static func r4() throws -> FHIRXMLReader { try FHIRXMLReader(catalog: Definitions.r4) }
}

/// Random numbers that are the same in each run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
