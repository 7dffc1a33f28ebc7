import FHIRCore

extension CDAReading {
    /// An instance identifier; nil where it says only why there is none.
    mutating func identifier(_ element: CDAElement?) -> FeedIdentifier? {
        guard let element, element[.nullFlavor] == nil else { return nil }
        let (root, name) = (element[.root], element[.assigningAuthorityName])
        guard let value = element[.extension] else { return root.map { global($0, name) } }
        // An authority named by a URI is known by it elsewhere too, an OID often only here.
        if let name, isURI(name) {
            return FeedIdentifier(
                value: value, authority: root, authorityID: name, authorityIDKind: word("URI"))
        }
        return FeedIdentifier(
            value: value, authority: name, authorityID: root,
            authorityIDKind: root.map { word(isUUID($0) ? "UUID" : "ISO") })
    }

    mutating func identifiers(_ element: CDAElement) -> [FeedIdentifier] {
        var identifiers: [FeedIdentifier] = []
        for id in element.all(.id) { identifier(id).map { identifiers.append($0) } }
        return identifiers
    }

    /// A root without an extension identifies by itself: an OID or UUID is a URI then.
    private mutating func global(_ root: FeedText, _ name: FeedText?) -> FeedIdentifier {
        let text = report.string(root)
        let uri = isUUID(root) ? "urn:uuid:" + text.lowercased() : "urn:oid:" + text
        return FeedIdentifier(
            value: report.add(uri, from: root.field), authority: name,
            authorityID: word("urn:ietf:rfc3986"), authorityIDKind: word("URI"))
    }

    private func isUUID(_ root: FeedText) -> Bool {
        report.withBytes(of: root) { $0.count == 36 && $0.contains(UInt8(ascii: "-")) }
    }

    func isURI(_ text: FeedText) -> Bool {
        let schemes = ["http://", "https://", "urn:"]
        return report.withBytes(of: text) { bytes in
            schemes.contains { bytes.starts(with: $0.utf8) }
        }
    }

    func isSame(_ one: FeedIdentifier, _ other: FeedIdentifier) -> Bool {
        says(one.value, theSameAs: other.value)
            && says(one.authorityID, theSameAs: other.authorityID)
    }

    /// A word that the document does not hold, kept once.
    mutating func word(_ word: String) -> FeedText {
        if let known = words[word] { return known }
        let text = report.add(word, from: FeedText.noField)
        words[word] = text
        return text
    }
}
