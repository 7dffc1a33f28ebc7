import LabFeeds

/// What the names of resources are made of. Parts are divided by a control character that no text of
/// a feed holds, so that no two sequences of parts read the same.
extension BundleMapper {
    /// The id of a resource by the parts of its name.
    func named(
        _ type: StaticString, in space: ResourceID = .project, _ parts: (inout NameParts) -> Void
    ) -> ResourceID {
        source.named(type, in: space, parts)
    }

    /// The identifier that tells a person from all others; nil where there is none.
    func identity(of person: FeedPerson) -> (identifier: FeedIdentifier, isShared: Bool)? {
        var best: (identifier: FeedIdentifier, rank: Int)?
        for identifier in person.identifiers where isIdentity(identifier) {
            let rank = rank(of: identifier)
            if rank < best?.rank ?? Int.max { best = (identifier, rank) }
        }
        return best.map { ($0.identifier, $0.rank >= Self.sharedRank) }
    }

    /// Whether an identifier names somebody: placeholders of forms name nobody.
    func isIdentity(_ identifier: FeedIdentifier) -> Bool {
        guard let value = said(identifier.value)?.trimmed else { return false }
        for word in Self.placeholders where value.equalsIgnoringCase(word) { return false }
        let isFiller = value.allSatisfy { $0 == value[0] }
        let isNines = isFiller && value[0] == UInt8(ascii: "9") && value.count >= 4
        let isBlank = isFiller && !(value[0].isDigit || value[0].lowercased &- 0x61 < 26)
        if isNines || isBlank || isFiller && value[0] == 0x30 { return false }
        return !systems.scope.isEmpty || identifier.authority != nil
            || identifier.authorityID != nil
    }

    private static let placeholders: [StaticString] = [
        "UNKNOWN", "UNK", "NONE", "NA", "N/A", "NULL", "NIL", "XXX", "TBD",
    ]

    private static let sharedRank = 4

    /// Record numbers first; numbers of accounts, stays and policies may be a family's.
    private func rank(of identifier: FeedIdentifier) -> Int {
        guard let kind = said(identifier.kind) else { return 2 }
        if kind.equals("MR") { return 0 }
        if kind.equals("PI") || kind.equals("PT") || kind.equals("PN") { return 1 }
        for shared in Self.sharedKinds where kind.equals(shared) { return Self.sharedRank }
        return 3
    }

    /// Kinds of table 0203 that members of a family may have in common.
    private static let sharedKinds: [StaticString] = [
        "AN", "ANON", "ANC", "AND", "ANT", "VN", "VS", "MA", "MC", "MI", "HC", "SN", "SNO", "GN",
        "BA", "PE", "HP", "BCFN",
    ]

    /// The id of a person of whom messages speak as a patient.
    func patientID(_ person: FeedPerson) -> ResourceID? {
        guard let identity = identity(of: person) else { return nil }
        return named("Patient") { name in
            name.add(identity.identifier)
            guard identity.isShared else { return }
            name.add(person.birthTime?.text)
            name.add(person.names)
        }
    }
}

/// What names are made from, the same for a whole report.
final class NameSource {
    let text: UnsafeBufferPointer<UInt8>
    let codings: [FeedCoding]
    let systems: SenderSystems
    let control: FeedText?
    /// The number of the report in its message.
    let place: Int

    /// Names are put together here.
    private var scratch: [UInt8] = []

    init(
        _ report: LabReport, _ text: UnsafeBufferPointer<UInt8>, _ systems: SenderSystems,
        _ place: Int
    ) {
        self.place = place
        (self.text, self.codings, self.systems) = (text, report.codings, systems)
        control = report.header.controlID
    }

    func named(
        _ type: StaticString, in space: ResourceID, _ parts: (inout NameParts) -> Void
    ) -> ResourceID {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(type)
        var name = NameParts(source: self, bytes: scratch)
        scratch = []
        parts(&name)
        scratch = name.bytes
        return space.named(scratch)
    }

    /// The bytes of a text that says something: no blanks, not HL7's null.
    @inline(__always)
    func said(_ text: FeedText?) -> UnsafeBufferPointer<UInt8>? {
        guard let text, text.count > 0 else { return nil }
        let bytes = text.bytes(in: self.text)
        if text.count == 2, bytes[0] == 0x22, bytes[1] == 0x22 { return nil }
        return bytes[0] > 0x20 || bytes.contains { $0 > 0x20 } ? bytes : nil
    }
}

/// A name under construction.
struct NameParts {
    let source: NameSource
    var bytes: [UInt8]

    private mutating func divide() { bytes.append(0x1F) }

    mutating func add(_ part: StaticString) {
        divide()
        bytes.append(part)
    }

    mutating func add(_ number: Int) {
        divide()
        bytes.append(contentsOf: String(number).utf8)
    }

    mutating func add(_ text: FeedText?) {
        divide()
        if let said = source.said(text) { bytes.append(contentsOf: said.trimmed) }
    }

    mutating func add(_ id: ResourceID?) {
        divide()
        guard let id else { return }
        for word in [id.high, id.low] {
            for shift in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift * 8)))
            }
        }
    }

    /// An identifier by its system and value.
    mutating func add(_ identifier: FeedIdentifier) {
        divide()
        _ = source.systems.append(
            authority: source.said(identifier.authority), id: source.said(identifier.authorityID),
            kind: source.said(identifier.authorityIDKind), to: &bytes)
        add(identifier.value)
    }

    mutating func add(_ names: [FeedName]) {
        for name in names {
            add(name.family)
            for given in name.given { add(given) }
            add(name.text)
        }
    }

    /// The first code of a concept, else its words.
    mutating func add(_ code: FeedCode?) {
        guard let code else { return divide() }
        for place in code.codings {
            let coding = source.codings[Int(place)]
            guard coding.code != nil else { continue }
            add(coding.system)
            return add(coding.code)
        }
        if code.text != nil { return add(code.text) }
        add(code.codings.first.flatMap { source.codings[Int($0)].display })
    }

    /// What tells this message from others: its sender and control id, else its content.
    mutating func addMessage() {
        divide()
        bytes.append(contentsOf: source.systems.scope)
        if let control = source.control, source.said(control) != nil {
            add(control)
        } else {
            divide()
            bytes.append(contentsOf: source.text)
        }
        if source.place > 0 { add(source.place) }
    }
}
