import FHIRCore
package import FHIRSyntax

/// Reads CDA R2 documents: laboratory reports (IHE), and the results of any other (C-CDA).
package enum CDAReader {
    /// What one document says.
    ///
    /// Its issues are in the report; a fatal one means that it must not be used. With
    /// `recordingFields` each input field keeps its XPath.
    package static func report(
        of bytes: UnsafeRawBufferPointer, limits: XMLLimits = .default,
        recordingFields: Bool = false
    ) -> LabReport {
        guard let reader = try? XMLEventReader(limits: limits) else {
            return refused([missingLibrary])
        }
        var builder = CDATreeBuilder(reader: reader)
        var start = 0
        repeat {
            let end = min(start + chunk, bytes.count)
            reader.push(
                UnsafeRawBufferPointer(rebasing: bytes[start..<end]), isLast: end == bytes.count)
            builder.takeEvents()
            start = end
        } while start < bytes.count && reader.fault == nil
        if let fault = reader.fault { return refused(reader.notes + [fault]) }
        var reading = CDAReading(tree: builder.tree, bytes: builder.bytes)
        reading.report.issues = reader.notes
        reading.read()
        if recordingFields { reading.report.fields = builder.tree.fields() }
        return reading.report
    }

    /// How much is parsed at a time, which bounds the events in memory.
    private static let chunk = 1 << 18

    private static func refused(_ issues: [Issue]) -> LabReport {
        var report = LabReport(format: .cda)
        report.issues = issues
        return report
    }

    private static var missingLibrary: Issue {
        Issue(
            severity: .fatal, code: "exception", id: "xml-library-missing",
            diagnostics: "libxml2 is not installed; XML cannot be read")
    }
}

extension CDAReading {
    /// Reads the whole tree, be it a document or a part of one.
    mutating func read() {
        guard let root = tree.root else {
            return note(
                .fatal, "cda-not-a-document", at: nil, "there is no element", code: "structure")
        }
        switch root.key {
        case .ClinicalDocument:
            readPatient(root)
            guard !report.issues.contains(where: { $0.severity == .fatal }) else { return }
            readHeader(root)
            readRelatives(root)
            readBody(root)
        case .component, .section, .entry, .organizer, .observation, .act: readFragment(root)
        default:
            return note(
                .fatal, "cda-not-a-document", at: root,
                "the root element is neither a ClinicalDocument nor a part of one that can be read",
                code: "structure")
        }
        if report.orders.isEmpty {
            let more = report.plans.isEmpty ? "" : "; what it plans is read"
            note(.information, "cda-no-results", at: root, "the document holds no results" + more)
        }
        tellUnread()
    }

    /// A section, entry or statement on its own, as examples are given: its results are read, and
    /// belong to nobody.
    private mutating func readFragment(_ root: CDAElement) {
        note(
            .error, "cda-fragment", at: root,
            "this is a part of a document; header and patient are missing", code: "incomplete")
        switch root.key {
        case .component:
            for section in root.all(.section) { readSection(section) }
            readStatements(Self.statements(in: root), of: root)
        case .section: readSection(root)
        case .entry: readStatements(Self.statements(in: root), of: root)
        default: readStatements([root], of: root)
        }
    }

    private mutating func readStatements(_ elements: [CDAElement], of root: CDAElement) {
        let statements = elements.map { Statement(element: $0, relation: nil) }
        readStatements(statements, of: root, Scope(section: root, in: &self))
    }

    /// Nothing is passed over without a word: what was not read, and the extensions met.
    private mutating func tellUnread() {
        for kind in unread {
            tell("cda-not-read", kind.what, kind.count, kind.position)
        }
        for kind in tree.extensions where !Self.isRead(kind.name) {
            tell("cda-extension-not-read", kind.name, kind.count, kind.position)
        }
    }

    private mutating func tell(
        _ id: String, _ what: String, _ count: Int, _ position: SourcePosition
    ) {
        let times = count == 1 ? "" : " (\(count) times)"
        report.issues.append(
            Issue(
                severity: .information, code: "informational", id: id, position: position,
                diagnostics: "not read: \(what)\(times)"))
    }

    /// Extensions that the reader knows, by the name behind the prefix.
    private static func isRead(_ name: String) -> Bool {
        let known: Set<Substring> = [
            "deceasedInd", "deceasedTime", "multipleBirthInd", "multipleBirthOrderNumber",
            "raceCode", "ethnicGroupCode", "statusCode", "precondition",
        ]
        return name.split(separator: ":").last.map(known.contains) ?? false
    }
}
