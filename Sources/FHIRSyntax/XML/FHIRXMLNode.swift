/// An element or attribute of FHIR XML on its way to JSON.
///
/// XML may scatter the repetitions of an element; JSON has them in one array. So of the children of a
/// node only the first of each name is a sibling of the others, and leads to those of the same name.
struct FHIRXMLNode {
    let rule: UInt32
    var firstChild: UInt32 = 0
    /// The first child of another name.
    var nextHead: UInt32 = 0
    /// The next of the same name.
    var nextSame: UInt32 = 0
    /// Of the first of a name: the last of it.
    var tail: UInt32
    /// Where its value, or the narrative, stands among the texts; `none` for no value.
    var text: UInt32 = FHIRXMLNode.none
    var textCount: UInt32 = 0
    /// Its text is a part of the XML itself, as narratives are, and not among the texts.
    var isInSource = false
    /// The bytes of the XML, start tag and end tag with them.
    let start: UInt32
    var end: UInt32

    static let none = UInt32.max

    var hasText: Bool { text != Self.none }

    init(rule: UInt32, number: UInt32, start: UInt32) {
        (self.rule, self.tail, self.start, self.end) = (rule, number, start, start)
    }
}

/// The nodes of a document, the root first, and their texts.
struct FHIRXMLTree {
    var nodes: [FHIRXMLNode] = []
    var texts: FHIRXMLBytes
}
