import FHIRCore
import FHIRSyntax

/// Why an expected file cannot be used.
package struct ExpectationFault: Error, Equatable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

/// Reads an `expected.<as-of>.json`; a member it does not know is a fault, lest a claim be passed
/// over that somebody relies on.
package struct ExpectationReader {
    private let document: Document

    package static func read(_ bytes: [UInt8]) throws(ExpectationFault) -> Expectation {
        switch JSONReader().read(bytes) {
        case .failure(let error): throw ExpectationFault("is no JSON: \(error)")
        case .success(let document): return try ExpectationReader(document: document).expectation()
        }
    }

    private func expectation() throws(ExpectationFault) -> Expectation {
        let root = document.root
        if let twice = document.duplicateKeys.first {
            throw ExpectationFault("has \(twice.name) twice")
        }
        try check(root, has: ["asOf", "args", "rules", "subjects", "issues"])
        let asOf = try text(root, "asOf")
        let arguments = try texts(root, "args")
        guard arguments.isEmpty || arguments == ["--as-of", asOf] else {
            throw ExpectationFault("has args that replay cannot give; --as-of and the date are all")
        }
        var expectation = Expectation(
            asOf: asOf, rules: try rules(root), subjects: [], present: [], never: [])
        for subject in try object(root, "subjects")?.children.map({ $0 }) ?? [] {
            expectation.subjects.append(try self.subject(subject))
        }
        if let issues = try object(root, "issues") {
            try check(issues, has: ["present", "never"])
            expectation.present = try namedIssues(issues, "present")
            expectation.never = try namedIssues(issues, "never")
        }
        return expectation
    }

    private func rules(_ root: Element) throws(ExpectationFault) -> RuleNumbers? {
        guard let text = try optional(root, "rules") else { return nil }
        guard let rules = RuleNumbers(text) else {
            throw ExpectationFault("has rules that are not written as R01–R33, R45")
        }
        return rules
    }

    private func subject(_ element: Element) throws(ExpectationFault) -> Expectation.Subject {
        try check(element, has: ["fires", "never", "resolved", "insufficient"])
        var subject = Expectation.Subject(reference: element.name ?? "", fires: [])
        for fire in try items(element, "fires") { subject.fires.append(try self.fire(fire)) }
        subject.never = try texts(element, "never")
        subject.resolved = try texts(element, "resolved")
        subject.insufficient = try texts(element, "insufficient")
        return subject
    }

    private func fire(_ element: Element) throws(ExpectationFault) -> Expectation.Fire {
        try check(
            element,
            has: [
                "rule", "severity", "lifecycle", "confidence", "provisional", "notes",
                "textContains", "evidence",
            ])
        var fire = Expectation.Fire(
            rule: try text(element, "rule"), severity: try text(element, "severity"))
        fire.lifecycle = try optional(element, "lifecycle")
        fire.confidence = try optional(element, "confidence")
        if let provisional = element.member(named: "provisional") {
            guard let value = provisional.bool else { throw fault(provisional, "true or false") }
            fire.provisional = value
        }
        fire.notes = try texts(element, "notes")
        fire.textContains = try texts(element, "textContains")
        for result in try items(element, "evidence") {
            fire.evidence.append(try self.result(result))
        }
        return fire
    }

    private func result(_ element: Element) throws(ExpectationFault) -> ResultText {
        var result = ResultText(reference: try text(element, "reference"))
        try check(element, has: ["reference"] + result.members.map(\.name))
        result.value = try optional(element, "value")
        result.unit = try optional(element, "unit")
        result.canonicalValue = try optional(element, "canonicalValue")
        result.canonicalUnit = try optional(element, "canonicalUnit")
        result.comparedValue = try optional(element, "comparedValue")
        result.comparedUnit = try optional(element, "comparedUnit")
        return result
    }

    private func namedIssues(
        _ issues: Element, _ name: String
    ) throws(ExpectationFault) -> [Expectation.NamedIssue] {
        var named: [Expectation.NamedIssue] = []
        for item in try items(issues, name) {
            if let id = item.string {
                named.append(Expectation.NamedIssue(id: id))
            } else {
                try check(item, has: ["id", "subject"])
                named.append(
                    Expectation.NamedIssue(
                        id: try text(item, "id"), subject: try optional(item, "subject")))
            }
        }
        return named
    }
}

extension ExpectationReader {
    // MARK: Members

    private func fault(_ element: Element, _ wanted: String) -> ExpectationFault {
        ExpectationFault("has no \(wanted) at \(document.path(of: element))")
    }

    private func check(_ element: Element, has names: [String]) throws(ExpectationFault) {
        guard element.isObject else { throw fault(element, "object") }
        for member in element.children where !names.contains(member.name ?? "") {
            throw ExpectationFault(
                "has a member that replay does not know, \(document.path(of: member))")
        }
    }

    private func object(_ parent: Element, _ name: String) throws(ExpectationFault) -> Element? {
        guard let element = parent.member(named: name) else { return nil }
        guard element.isObject else { throw fault(element, "object") }
        return element
    }

    private func items(_ parent: Element, _ name: String) throws(ExpectationFault) -> [Element] {
        guard let element = parent.member(named: name) else { return [] }
        guard element.isArray else { throw fault(element, "array") }
        return element.children.map { $0 }
    }

    private func texts(_ parent: Element, _ name: String) throws(ExpectationFault) -> [String] {
        var texts: [String] = []
        for item in try items(parent, name) {
            guard let text = item.string else { throw fault(item, "text") }
            texts.append(text)
        }
        return texts
    }

    private func optional(_ parent: Element, _ name: String) throws(ExpectationFault) -> String? {
        guard let element = parent.member(named: name) else { return nil }
        guard let text = element.string else { throw fault(element, "text") }
        return text
    }

    private func text(_ parent: Element, _ name: String) throws(ExpectationFault) -> String {
        guard let text = try optional(parent, name) else {
            throw ExpectationFault("has no \(name) at \(document.path(of: parent))")
        }
        return text
    }
}
