import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// Records what could not be used; `id`s of the knowledge bring their level and code.
    func report(
        _ id: String, _ source: SourceReference?, _ message: String, subject: PersonID? = nil,
        time: FuzzyTime? = nil
    ) {
        let kind = ReadingIssue.kind(id)
        issues.append(
            DataIssue(
                id: id, level: kind.level, code: kind.code, subject: subject, source: source,
                message: message, time: time))
    }

    /// Entries that hold nothing, and repeated member names outside of resources.
    func reportEntries() {
        for entry in emptyEntries {
            reportAt(
                entry, "entry-without-resource", "the entry holds no resource; it was passed over")
        }
        guard document.hasDuplicateKeys else { return }
        for duplicate in document.duplicateKeys {
            let member = document.element(at: duplicate.member)
            reportAt(
                member, "duplicate-key",
                "the member stands twice in its object; the resource is not used")
        }
    }

    private func reportAt(_ element: Element, _ id: String, _ message: String) {
        let kind = ReadingIssue.kind(id)
        let position = document.position(of: element)
        let path = document.path(of: element)
        let root = path.prefix { $0 != "." && $0 != "[" }
        let source = SourceReference(
            reference: "", resourceType: String(root), member: String(path.dropFirst(root.count)))
        issues.append(
            DataIssue(
                id: id, level: kind.level, code: kind.code, source: source, message: message,
                line: position.line, column: position.column))
    }

    /// The status of a relevant record; an issue where it is missing or none of the type's codes.
    func status(of number: Int, among known: [String]) -> String? {
        let text = resources.entries[number].element.text(.status)
        if let text, known.contains(text) { return text }
        let type = resources.entries[number].kind.typeName
        report(
            "status-unreadable", resources.source(number),
            text == nil
                ? "the \(type) has no status; it is not used"
                : "the status of the \(type) is no code of R4; it is not used")
        return nil
    }

    /// Whether a resource may be used: it is not ours, or was taken up since, and repeats no member
    /// name.
    func isUsable(_ number: Int) -> Bool {
        let outermost = resources.entries[resources.outermost(number)]
        if outermost[.meta] != nil, isOurs(outermost.element), !isTakenUp(outermost) {
            return false
        }
        guard document.hasDuplicateKeys else { return true }
        return !document.hasDuplicateKeys(in: outermost.entry ?? outermost.element)
    }

    /// Whether somebody has made a plan or an order of what was our draft.
    private func isTakenUp(_ entry: ResourceEntry) -> Bool {
        switch entry.kind {
        case .carePlan, .medicationRequest, .serviceRequest, .nutritionOrder:
            !["draft", ""].contains(entry.element.text(.status) ?? "")
        default: false
        }
    }

    /// Whether an earlier run of the project wrote the resource.
    func isOurs(_ resource: Element) -> Bool {
        guard let tags = resource[.meta]?[.tag] else { return false }
        return tags.items.contains { $0[.system]?.equals(OwnResource.originSystem) ?? false }
    }
}

/// The technical issues that reading itself finds.
enum ReadingIssue {
    /// Level and FHIR IssueType of an issue id.
    static func kind(_ id: String) -> (level: DataIssue.Level, code: String) {
        kinds[id] ?? (.information, "informational")
    }

    private static let kinds: [String: (level: DataIssue.Level, code: String)] = [
        "loinc-foreign-code": (.error, "code-invalid"),
        "ambiguous-number": (.error, "value"),
        "duplicate-key": (.error, "structure"),
        "entry-without-resource": (.warning, "structure"),
        "reference-unresolved": (.warning, "not-found"),
        "subject-missing": (.warning, "required"),
        "value-missing": (.information, "required"),
        "value-not-understood": (.warning, "value"),
        "time-unreadable": (.warning, "value"),
        "rule-unknown": (.information, "code-invalid"),
        "status-unreadable": (.warning, "value"),
        "code-missing": (.warning, "required"),
        "dose-unit-not-understood": (.warning, "value"),
        "careplan-part-not-read": (.information, "not-supported"),
        "careplan-timing-not-understood": (.warning, "value"),
        "careplan-order-missing": (.warning, "not-found"),
        "careplan-order-other-person": (.warning, "business-rule"),
        "careplan-activity-ambiguous": (.warning, "invariant"),
        "careplan-reference-cycle": (.warning, "invariant"),
        "careplan-modifier-unknown": (.error, "not-supported"),
        "careplan-subject-missing": (.error, "required"),
        "careplan-subject-elsewhere": (.warning, "not-found"),
    ]
}
