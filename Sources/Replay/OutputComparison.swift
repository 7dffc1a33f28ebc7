import FHIRCore
import FHIRSyntax

/// Compares what a filter wrote for a case with the output the case expects.
///
/// A filter may write the findings alone, as the expected file has them, or the input with the
/// findings spliced in. Of the latter the findings are compared, and the rest with the input.
package struct OutputComparison {
    private let ignored: Set<IgnoredPart>

    package init(ignoring ignored: Set<IgnoredPart>) { self.ignored = ignored }

    /// Each is the documents of a file or of an answer, in order.
    package func differences(
        expected: [[UInt8]], got: [[UInt8]], input: [[UInt8]]
    ) -> [Difference] {
        guard expected.count == got.count else {
            return [
                Difference("documents", expected: "\(expected.count)", got: "\(got.count)")
            ]
        }
        return expected.indices.flatMap { place in
            compare(
                expected[place], got[place],
                input: input.indices.contains(place) ? input[place] : [],
                prefix: expected.count > 1 ? "line \(place + 1): " : "")
        }
    }

    /// The documents of a file or of an answer; of a stream each line that is not blank.
    package static func documents(in bytes: [UInt8], isStream: Bool) -> [[UInt8]] {
        guard isStream else { return [bytes] }
        return bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }.filter { line in
            !line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        }
    }

    /// The documents of an answer that are none.
    package static func unreadable(_ documents: [[UInt8]]) -> [Difference] {
        let faults = documents.compactMap { document -> Difference? in
            guard case .failure(let error) = read(document) else { return nil }
            let got =
                document.isEmpty ? nil : "\(document.count) bytes that are not JSON: \(error)"
            return Difference("output", expected: "a JSON document", got: got)
        }
        if !faults.isEmpty || !documents.isEmpty { return faults }
        return [Difference("output", expected: "a JSON document", got: nil)]
    }

    private func compare(
        _ expected: [UInt8], _ got: [UInt8], input: [UInt8], prefix: String
    ) -> [Difference] {
        switch (Self.read(expected), Self.read(got), Self.read(input)) {
        case (_, .failure, _): return Self.unreadable([got])
        case (.failure(let error), _, _):
            return [
                Difference("\(prefix)expected output", expected: "a JSON document", got: "\(error)")
            ]
        case (.success(let expected), .success(let got), let input):
            let found = compare(expected, got, input: try? input.get())
            return found.map { difference in
                Difference(
                    prefix + difference.path, expected: difference.expected, got: difference.got)
            }
        }
    }

    private static func read(_ bytes: [UInt8]) -> Result<Document, SyntaxError> {
        JSONReader().read(bytes)
    }

    private func compare(_ expected: Document, _ got: Document, input: Document?) -> [Difference] {
        let repeated = got.duplicateKeys.map { key in
            Difference(
                got.path(of: got.element(at: key.member)), expected: "each member once",
                got: "\(key.name) again")
        }
        var comparison = JSONComparison(
            ignoring: ignored, names: (expected.root.ownNames, got.root.ownNames))
        let root = expected.root[Key("resourceType")]?.string ?? "$"
        if let input, Self.holdsMore(got.root) {
            comparison.compareAnnotated(expected.root, got.root, input: input.root, at: root)
        } else {
            comparison.compare(expected.root, got.root, at: root)
        }
        return repeated + comparison.differences
    }

    /// Whether a Bundle holds more than resources of this program, as an annotated one does.
    private static func holdsMore(_ bundle: Element) -> Bool {
        bundle.entries.contains { $0.element[Key("resource")]?.isOurs != true }
    }
}

extension JSONComparison {
    /// Compares the findings in an annotated Bundle with a Bundle of findings, and the rest with the
    /// input.
    fileprivate mutating func compareAnnotated(
        _ expected: Element, _ got: Element, input: Element, at path: String
    ) {
        let entries = got.entries
        let found = entries.filter { $0.element[Key("resource")]?.isOurs == true }
        // How an entry is sent (search, request, response) depends on the type of the Bundle.
        compareItems(expected.entries, found, at: "\(path).entry") { comparison, old, new, place in
            for name in ["fullUrl", "resource"] {
                comparison.compareMember(name, of: old, new, at: place)
            }
        }
        for member in input.children where member.name != "entry" {
            compareMember(member.name ?? "", of: input, got, at: path)
        }
        for member in got.children where member.name != "entry" {
            let name = member.name ?? ""
            if input.member(named: name) == nil { note("\(path).\(name)", nil, member) }
        }
        compareItems(
            input.entries.filter { $0.element[Key("resource")]?.isOurs != true },
            entries.filter { $0.element[Key("resource")]?.isOurs != true }, at: "\(path).entry")
    }

    private mutating func compareMember(
        _ name: String, of expected: Element, _ got: Element, at path: String
    ) {
        guard !isIgnored(name, expected, got) else { return }
        switch (expected.member(named: name), got.member(named: name)) {
        case (let old?, let new?): compare(old, new, at: "\(path).\(name)")
        case (nil, nil): break
        case (let old, let new): note("\(path).\(name)", old, new)
        }
    }
}
