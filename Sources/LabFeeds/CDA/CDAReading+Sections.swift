import FHIRCore

extension CDAReading {
    mutating func readBody(_ document: CDAElement) {
        for component in document.all(.component) {
            if let body = component.first(.structuredBody) {
                for section in sections(of: body) { readSection(section) }
            }
            if let body = component.first(.nonXMLBody) {
                note(
                    .warning, "cda-body-not-read", at: body,
                    "the document's body is no XML; it is not read", code: "not-supported")
            }
        }
    }

    private func sections(of element: CDAElement) -> [CDAElement] {
        element.all(.component).flatMap { $0.all(.section) }
    }

    /// Reads a section and those within it.
    mutating func readSection(_ section: CDAElement) {
        let entries = section.all(.entry)
        if isResults(section) {
            readResults(section, entries)
        } else if isPlan(section) {
            readPlan(section, entries)
        } else {
            for entry in entries { readEntry(entry, of: section) }
            if entries.isEmpty, section.first(.text) != nil {
                skip("narrative of " + name(ofSection: section), at: section)
            }
        }
        for inner in sections(of: section) { readSection(inner) }
    }

    /// Whether a section holds a laboratory's results, by its template or its code; a section
    /// within such a one is one too.
    private func isResults(_ section: CDAElement) -> Bool {
        if hasTemplate(section, CDACodes.resultSectionTemplates) { return true }
        if let code = section.first(.code) {
            return equals(code[.codeSystem], CDACodes.loinc)
                && isOne(code[.code], of: CDACodes.resultSections + CDACodes.specialties)
        }
        guard let above = section.parent?.parent, above.key == .section else { return false }
        return isResults(above)
    }

    private mutating func readResults(_ section: CDAElement, _ entries: [CDAElement]) {
        let scope = Scope(section: section, in: &self)
        let statements = entries.flatMap { entry in
            Self.statements(in: entry).map { Statement(element: $0, relation: nil) }
        }
        let ordersBefore = report.orders.count
        readStatements(statements, of: section, scope)
        if report.orders.count == ordersBefore { readNarrative(section, scope) }
    }

    /// Observations that stand in no organizer are results of the section as a whole.
    private mutating func readLooseObservations(
        _ statements: [Statement], of section: CDAElement, _ scope: Scope
    ) {
        let observations = statements.filter { $0.element.key == .observation }
        guard !observations.isEmpty else { return }
        var order = newOrder(scope)
        order.code = code(section.first(.code))
        order.field = section.field
        readResults(observations, into: &order, scope)
        guard !order.results.isEmpty else { return }
        order.status = FeedStatus.whole(statuses(of: order))
        report.orders.append(order)
    }

    /// A section without entries that could be read keeps its words: text, never numbers.
    private mutating func readNarrative(_ section: CDAElement, _ scope: Scope) {
        guard let element = section.first(.text) else { return }
        guard section[.nullFlavor] == nil else {
            return skip("results section without information", at: section)
        }
        guard let text = flattened(element, field: narrativeField(element)) else { return }
        var order = newOrder(scope)
        order.status = .unknown
        order.code = code(section.first(.code))
        order.narrative = text
        order.field = section.field
        report.orders.append(order)
        note(
            .information, "cda-narrative-only", at: section,
            "results are given as narrative only; they are kept as text")
    }

    func narrativeField(_ element: CDAElement) -> UInt32 {
        element.children.lazy.map(\.field).first { $0 != FeedText.noField } ?? element.field
    }

    /// An entry of another section: results organizers and observations in it are read, all else
    /// is counted.
    private mutating func readEntry(_ entry: CDAElement, of section: CDAElement) {
        for element in Self.statements(in: entry) { readEntry(element: element, of: section) }
    }

    mutating func readEntry(element: CDAElement, of section: CDAElement) {
        var found: [CDAElement] = []
        findResults(in: element, &found)
        guard found.isEmpty else { return readFound(found, of: section) }
        let kind = element.node.key?.rawValue ?? "entry"
        skip("\(kind) of \(name(ofSection: section))", at: element)
    }

    private mutating func readFound(_ found: [CDAElement], of section: CDAElement) {
        let scope = Scope(section: section, in: &self)
        let statements = found.map { Statement(element: $0, relation: nil) }
        readStatements(statements, of: section, scope)
    }

    mutating func readStatements(
        _ statements: [Statement], of section: CDAElement, _ scope: Scope
    ) {
        readLooseObservations(statements, of: section, scope)
        for statement in statements where statement.element.key != .observation {
            readOrder(statement, scope)
        }
    }

    /// The outermost statements that have the template of results and happened.
    private func findResults(in element: CDAElement, _ found: inout [CDAElement]) {
        guard isEvent(element) else { return }
        if hasTemplate(element, CDACodes.resultTemplates) { return found.append(element) }
        for child in element.children
        where child.key == .component || child.key == .entryRelationship {
            for statement in Self.statements(in: child) { findResults(in: statement, &found) }
        }
    }

    /// `section 8716-3`: a section by its code, which says nothing of the patient.
    private func name(ofSection section: CDAElement) -> String {
        let code = report.string(section.first(.code)?[.code]) ?? ""
        let isPlain =
            !code.isEmpty && code.utf8.count <= 12
            && code.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
        return isPlain ? "section \(code)" : "a section"
    }
}
