import CXMLReader
import FHIRCore

/// Builds the tree of a resource from the events of its XML.
///
/// Comments are dropped, as JSON has none; those inside a narrative are part of its text and stay.
struct FHIRXMLTreeBuilder {
    let events: XMLEventReader
    var rules: FHIRXMLRules
    let names: FHIRXMLNames
    let source: UnsafeBufferPointer<UInt8>

    var tree: FHIRXMLTree
    var faults = FHIRXMLFaults()
    var frames: [Frame] = []
    var narrative: FHIRXMLNarrative?
    /// Whether narratives are written anew from their events.
    let rewritesNarratives: Bool
    /// Whether a narrative cannot be taken from the source as it is.
    var needsRewriting = false
    /// The namespace of the resource: FHIR's, or none.
    private var space: UInt32 = 0
    /// Nothing more is worth reading.
    private(set) var isRefused = false

    /// How many distinct unknown names a document may have.
    static let unknownLimit = 256

    /// An element that is open.
    struct Frame {
        let node: UInt32
        let shape: Int32
        let kind: FHIRXMLRule.Kind
        /// The last child that is the first of its name.
        var lastHead: UInt32 = 0
        /// A bit for each child's rule: where it is not set, none of that name came.
        var seen: UInt64 = 0
        var lastPlace: Int32 = 0
    }

    init(
        _ events: XMLEventReader, _ rules: FHIRXMLRules, _ names: FHIRXMLNames,
        source: UnsafeBufferPointer<UInt8>, rewritesNarratives: Bool
    ) {
        (self.events, self.rules, self.names) = (events, rules, names)
        (self.source, self.rewritesNarratives) = (source, rewritesNarratives)
        // An element has seldom fewer bytes; texts have fewer than all.
        tree = FHIRXMLTree(texts: FHIRXMLBytes(reserving: source.count / 3))
        tree.nodes.reserveCapacity(source.count / 24 + 16)
    }

    /// Takes the events of one push.
    mutating func take(_ batch: UnsafeBufferPointer<cobalamin_xml_event>) {
        for event in batch where !isRefused {
            if narrative != nil {
                takeInNarrative(event)
                continue
            }
            switch event.kind {
            case COBALAMIN_XML_START: start(event)
            case COBALAMIN_XML_ATTRIBUTE: attribute(event)
            case COBALAMIN_XML_TEXT: text(event)
            case COBALAMIN_XML_END: end(event)
            default: break
            }
        }
    }

    private mutating func start(_ event: cobalamin_xml_event) {
        guard let top = frames.indices.last else { return startRoot(event) }
        let rule = rule(of: event, in: frames[top])
        if rules.unknownCount > Self.unknownLimit { return refuse(.tooManyUnknown, event) }
        let kind = rules.rules[Int(rule)].kind
        let node = append(rule, at: event.offset, isElement: true)
        let shape = rules.shape(inside: rule)
        frames.append(Frame(node: node, shape: shape, kind: kind))
        if kind == .xhtml {
            narrative = FHIRXMLNarrative(start: Int(event.offset), rewrites: rewritesNarratives)
            takeInNarrative(event)
        }
    }

    private mutating func startRoot(_ event: cobalamin_xml_event) {
        space = event.space
        let isBare = space == 0 && event.prefix == 0
        guard space == names.fhir || isBare, let rule = rules.resource(event.name) else {
            return refuse(.notAResource, event)
        }
        if space == 0 { faults.add(.noNamespace, at: event.offset) }
        tree.nodes.append(FHIRXMLNode(rule: rule, number: 0, start: UInt32(event.offset)))
        frames.append(Frame(node: 0, shape: rules.shape(inside: rule), kind: .resource))
    }

    private mutating func refuse(_ fault: FHIRXMLFault, _ event: cobalamin_xml_event) {
        faults.add(fault, at: event.offset)
        isRefused = true
    }

    private mutating func end(_ event: cobalamin_xml_event) {
        guard let frame = frames.popLast() else { return }
        tree.nodes[Int(frame.node)].end = UInt32(event.offset)
        guard frame.kind == .holder else { return }
        let first = Int(tree.nodes[Int(frame.node)].firstChild)
        let isSingle =
            first != 0 && tree.nodes[first].nextHead == 0 && tree.nodes[first].nextSame == 0
        if !isSingle { faults.add(.holder, at: tree.nodes[Int(frame.node)].start) }
    }
}

extension FHIRXMLTreeBuilder {
    /// The rule of an element that begins.
    private mutating func rule(of event: cobalamin_xml_event, in frame: Frame) -> UInt32 {
        // A prefix that was never declared leads to no namespace.
        if event.space == space, space != 0 || event.prefix == 0 {
            if let rule = rules.rule(of: event.name, in: frame.shape),
                rules.rules[Int(rule)].kind != .attribute
            {
                guard rules.rules[Int(rule)].kind == .xhtml else { return rule }
                faults.add(.narrativeNamespace, at: event.offset)
                return rule
            }
            if frame.kind == .holder { return resource(event) }
        } else if event.space == names.xhtml, event.name == names.div,
            let rule = rules.rule(of: event.name, in: frame.shape),
            rules.rules[Int(rule)].kind == .xhtml
        {
            return rule
        }
        if frame.kind != .unknown { faults.add(.unknownElement, at: event.offset) }
        return rules.unknown(memberName(of: event, in: frame))
    }

    private mutating func resource(_ event: cobalamin_xml_event) -> UInt32 {
        if let rule = rules.resource(event.name) { return rule }
        faults.add(.unknownResource, at: event.offset)
        return rules.unknown(events.name(event.name), isResource: true)
    }

    /// The member for an element that FHIR does not know: its name, with its namespace where that is
    /// another one or where the name is taken.
    private func memberName(of event: cobalamin_xml_event, in frame: Frame) -> String {
        let name = events.name(event.name)
        let isTaken =
            name == "resourceType" || name.hasPrefix("_")
            || rules.rule(of: event.name, in: frame.shape) != nil
        let isForeign = event.space != space || (space == 0 && event.prefix != 0)
        guard isForeign || isTaken else { return name }
        // A prefix that was never declared stands for the namespace.
        let place = event.space == 0 ? event.prefix : event.space
        return "{\(events.name(place))}\(name)"
    }

    /// Adds a child to the element that is open.
    mutating func append(_ rule: UInt32, at offset: UInt64, isElement: Bool) -> UInt32 {
        let number = UInt32(tree.nodes.count)
        let top = frames.count - 1
        tree.nodes.append(FHIRXMLNode(rule: rule, number: number, start: UInt32(offset)))
        let last = frames[top].lastHead
        let bit: UInt64 = 1 << UInt64(rule & 63)
        if last != 0, tree.nodes[Int(last)].rule == rule {
            chain(number, to: last)
        } else if frames[top].seen & bit != 0, let head = head(of: rule, in: frames[top].node) {
            chain(number, to: head)
        } else {
            if last == 0 {
                tree.nodes[Int(frames[top].node)].firstChild = number
            } else {
                tree.nodes[Int(last)].nextHead = number
            }
            frames[top].lastHead = number
            frames[top].seen |= bit
        }
        if isElement { checkOrder(rule, offset) }
        return number
    }

    private mutating func chain(_ number: UInt32, to head: UInt32) {
        let tail = tree.nodes[Int(head)].tail
        tree.nodes[Int(tail)].nextSame = number
        tree.nodes[Int(head)].tail = number
        let rule = rules.rules[Int(tree.nodes[Int(head)].rule)]
        if !rule.repeats, rule.kind != .unknown, tail == head {
            faults.add(.notRepeating, at: tree.nodes[Int(number)].start)
        }
    }

    /// The first child of a rule; there are no more first children than names.
    private func head(of rule: UInt32, in parent: UInt32) -> UInt32? {
        var place = tree.nodes[Int(parent)].firstChild
        while place != 0 {
            if tree.nodes[Int(place)].rule == rule { return place }
            place = tree.nodes[Int(place)].nextHead
        }
        return nil
    }

    /// Says once for each element that its children are out of order.
    private mutating func checkOrder(_ rule: UInt32, _ offset: UInt64) {
        let top = frames.count - 1
        let place = rules.rules[Int(rule)].place
        guard place != .max, frames[top].kind != .holder else { return }
        if place < frames[top].lastPlace {
            faults.add(.order, at: offset)
            frames[top].lastPlace = .max
        } else {
            frames[top].lastPlace = place
        }
    }
}
