import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The facts of UCUM's essence file: codes, values, definitions and names; none of its prose.
package struct UnitEssence {
    package private(set) var version = ""
    private(set) var entries: [Entry] = []

    /// A prefix, a base unit or another unit.
    struct Entry {
        enum Kind: String {
            case prefix
            case base = "base-unit"
            case unit
        }

        let kind: Kind
        /// The attributes of the element itself.
        let attributes: [String: String]
        /// The attributes of its value, or of the function that stands in it.
        var value: [String: String] = [:]
        var function: [String: String]?
        var name: String?
        var property: String?
    }

    package init(archive path: String) throws(GeneratorError) {
        let archive = try PackageArchive(path: path)
        var essence: Data?
        try archive.forEachFile { (file, bytes) throws(GeneratorError) in
            if file.hasSuffix("ucum-essence.xml") { essence = Data(bytes) }
        }
        guard let essence else { throw .unreadable("ucum-essence.xml in \(path)") }
        let reader = UnitEssenceReader()
        let parser = XMLParser(data: essence)
        parser.delegate = reader
        guard parser.parse(), !reader.entries.isEmpty else {
            throw .syntax(file: path, reason: "ucum-essence.xml cannot be read")
        }
        version = reader.version
        entries = reader.entries
    }
}

/// Collects the entries while the file is parsed.
private final class UnitEssenceReader: NSObject, XMLParserDelegate {
    var version = ""
    var entries: [UnitEssence.Entry] = []
    private var current: UnitEssence.Entry?
    private var text = ""

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        switch element {
        case "root": version = attributes["version"] ?? ""
        case "value": current?.value = attributes
        case "function": current?.function = attributes
        case "name", "property": text = ""
        default:
            if let kind = UnitEssence.Entry.Kind(rawValue: element) {
                current = UnitEssence.Entry(kind: kind, attributes: attributes)
            }
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        switch element {
        // Of several names the first counts.
        case "name": if current?.name == nil { current?.name = text }
        case "property": current?.property = text
        default:
            guard UnitEssence.Entry.Kind(rawValue: element) != nil, let entry = current else {
                return
            }
            entries.append(entry)
            current = nil
        }
    }
}
