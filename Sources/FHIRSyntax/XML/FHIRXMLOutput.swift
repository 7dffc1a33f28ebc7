/// Appends XML markup, compact or pretty.
struct FHIRXMLOutput {
    private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    /// The line end, and what a line inside the outermost element begins with.
    private let margin: [UInt8]
    private let unit: [UInt8]
    /// Stands before the names of elements, with its colon.
    private let prefix: [UInt8]
    private var depth = 0
    private var isTagOpen = false
    /// The last thing written is the end of an element or the start tag of one.
    private var breaksLine = false

    init(
        pretty: Bool, reserving capacity: Int = 0, margin: [UInt8] = [0x0A],
        unit: [UInt8] = [0x20, 0x20], prefix: String = ""
    ) {
        (isPretty, self.margin, self.unit) = (pretty, margin, unit)
        self.prefix = Array(prefix.utf8)
        bytes.reserveCapacity(capacity)
    }

    mutating func declaration() {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        breaksLine = true
    }

    mutating func open(_ name: String, isPrefixed: Bool = true) {
        closeTag()
        newLine()
        bytes.append(UInt8(ascii: "<"))
        writeName(name, isPrefixed)
        (isTagOpen, breaksLine) = (true, true)
        depth += 1
    }

    /// An attribute of the element just opened; its value is escaped here.
    mutating func attribute(_ name: String, _ value: String) {
        raw(" \(name)=\"")
        FHIRXMLText.escape(value, into: &bytes, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func attribute(_ name: StaticString, _ value: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        raw("=\"")
        FHIRXMLText.escape(value, into: &bytes, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func text(_ text: String) {
        closeTag()
        FHIRXMLText.escape(text, into: &bytes, inAttribute: false)
        breaksLine = false
    }

    /// An element that is XML already.
    mutating func element(raw text: [UInt8]) {
        closeTag()
        newLine()
        bytes.append(contentsOf: text)
        breaksLine = true
    }

    mutating func close(_ name: String, isPrefixed: Bool = true) {
        depth -= 1
        if isTagOpen {
            raw("/>")
            isTagOpen = false
        } else {
            newLine()
            raw("</")
            writeName(name, isPrefixed)
            raw(">")
        }
        breaksLine = true
    }

    private mutating func writeName(_ name: String, _ isPrefixed: Bool) {
        if isPrefixed { bytes.append(contentsOf: prefix) }
        bytes.append(contentsOf: name.utf8)
    }

    private mutating func closeTag() {
        if isTagOpen { bytes.append(UInt8(ascii: ">")) }
        isTagOpen = false
    }

    private mutating func newLine() {
        guard isPretty, breaksLine, !bytes.isEmpty else { return }
        bytes.append(contentsOf: margin)
        for _ in 0..<depth { bytes.append(contentsOf: unit) }
    }

    private mutating func raw(_ text: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
