/// Turns what a sender calls a code system or an assigning authority into a URI.
///
/// Names that mean nothing outside become URIs below `https://w3id.org/cobalamin/feed/`:
/// `authority/NAME` for an assigning authority known by its local name (`authority/NAME/ID` with an id
/// that is no OID, UUID or URI), `dns/NAME` for one known by
/// its domain, `sender/FACILITY/APPLICATION` for numbers without an authority, and
/// `codes/FACILITY/APPLICATION/NAME` for a code system of the sender's own. Names are
/// percent-encoded.
struct SenderSystems {
    static let base: StaticString = "https://w3id.org/cobalamin/feed/"

    /// `FACILITY/APPLICATION`; empty where the message names no sender.
    let scope: [UInt8]

    /// Appends the URI of the assigning authority of an identifier; false where nobody assigned it.
    func append(
        authority: UnsafeBufferPointer<UInt8>?, id: UnsafeBufferPointer<UInt8>?,
        kind: UnsafeBufferPointer<UInt8>?, to target: inout [UInt8]
    ) -> Bool {
        if let id {
            if Self.isOID(id) {
                Self.append(oid: id, to: &target)
                return true
            }
            if let kind, kind.equalsIgnoringCase("UUID") || kind.equalsIgnoringCase("GUID") {
                target.append("urn:uuid:")
                for byte in id { target.append(byte.lowercased) }
                return true
            }
            if Self.isURI(id) {
                target.append(contentsOf: id)
                return true
            }
            if let kind, kind.equalsIgnoringCase("DNS") {
                target.append(Self.base)
                target.append("dns/")
                target.append(encoding: id)
                return true
            }
        }
        if let name = authority ?? id {
            if Self.isOID(name) {
                Self.append(oid: name, to: &target)
            } else if Self.isURI(name) {
                target.append(contentsOf: name)
            } else {
                target.append(Self.base)
                target.append("authority/")
                target.append(encoding: name)
                // An id of no known kind still tells one authority of a name from another.
                if authority != nil, let id {
                    target.append(UInt8(ascii: "/"))
                    target.append(encoding: id)
                }
            }
            return true
        }
        guard !scope.isEmpty else { return false }
        target.append(Self.base)
        target.append("sender/")
        target.append(contentsOf: scope)
        return true
    }

    /// Appends the URI of a code system.
    func append(codeSystem name: UnsafeBufferPointer<UInt8>, to target: inout [UInt8]) {
        for (known, uri) in SystemNames.byName where name.equalsIgnoringCase(known) {
            return target.append(uri)
        }
        if Self.isOID(name) { return Self.append(oid: name, to: &target) }
        if Self.isURI(name) { return target.append(contentsOf: name) }
        if let table = Self.v2Table(name) {
            target.append(SystemNames.v2Tables)
            return target.append(contentsOf: table)
        }
        append(localCodeSystem: name, to: &target)
    }

    /// Appends the URI of a code system that is the sender's own.
    func append(localCodeSystem name: UnsafeBufferPointer<UInt8>, to target: inout [UInt8]) {
        target.append(Self.base)
        target.append("codes/")
        if !scope.isEmpty {
            target.append(contentsOf: scope)
            target.append(UInt8(ascii: "/"))
        }
        target.append(encoding: name)
    }

    /// Appends an OID as a URI: that of FHIR where there is one.
    static func append(oid: UnsafeBufferPointer<UInt8>, to target: inout [UInt8]) {
        for (known, uri) in SystemNames.byOID where oid.equals(known) { return target.append(uri) }
        if oid.starts(with: SystemNames.v2TablesOID) {
            let table = oid[SystemNames.v2TablesOID.utf8CodeUnitCount...]
            if table.count <= 4, table.allSatisfy(\.isDigit) {
                target.append(SystemNames.v2Tables)
                target.append(contentsOf: repeatElement(0x30, count: 4 - table.count))
                return target.append(contentsOf: table)
            }
        }
        target.append("urn:oid:")
        target.append(contentsOf: oid)
    }

    /// The digits of `HL70078`, `HL7-0078`, `v2-0078`.
    private static func v2Table(
        _ name: UnsafeBufferPointer<UInt8>
    ) -> Slice<UnsafeBufferPointer<UInt8>>? {
        guard name.count == 7 || name.count == 8, name.suffix(4).allSatisfy(\.isDigit) else {
            return nil
        }
        let head = UnsafeBufferPointer(rebasing: name.dropLast(4))
        let isTable =
            head.equalsIgnoringCase("HL7") || head.equalsIgnoringCase("HL7-")
            || head.equalsIgnoringCase("v2-")
        return isTable ? name.suffix(4) : nil
    }

    /// Whether a text is an object identifier: three arcs at least, the second below 40 but under 2.
    static func isOID(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count > 4, text[0] == 0x30 || text[0] == 0x31 || text[0] == 0x32,
            text[1] == UInt8(ascii: "."), text.last != UInt8(ascii: ".")
        else { return false }
        guard let second = text.dropFirst(2).firstIndex(of: UInt8(ascii: ".")),
            text[0] == 0x32 || second == 3 || second == 4 && text[2] < 0x34
        else { return false }
        var start = 0
        for place in 0...text.count {
            let isEnd = place == text.count || text[place] == UInt8(ascii: ".")
            if isEnd {
                let isPart = place > start && (place == start + 1 || text[start] != 0x30)
                guard isPart else { return false }
                start = place + 1
            } else if !text[place].isDigit {
                return false
            }
        }
        return true
    }

    static func isURI(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard
            text.starts(with: "http://") || text.starts(with: "https://")
                || text.starts(with: "urn:")
        else { return false }
        if text.starts(with: "urn:oid:") {
            return isOID(UnsafeBufferPointer(rebasing: text[8...]))
        }
        return text.count > 8
            && text.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    }
}
