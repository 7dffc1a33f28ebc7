import ClinicalModel
import FHIRCore

/// Reads CarePlans into treatment plans: what they hold themselves, and the orders they refer to.
///
/// What is understood is kept as it was written. Everything else becomes an issue with its place;
/// a schedule that cannot be told is never guessed at.
final class PlanReader {
    let session: ReadingSession
    private(set) var plans: [TreatmentPlan] = []
    private(set) var earlier: [TreatmentPlan] = []
    private(set) var absentPersons: Set<PersonID> = []
    private(set) var refused = 0
    /// The person of the plan that is being read.
    var subject: PersonID?
    /// Its number: relative references of what it leads to are read from its place.
    var planNumber: Int?
    /// Orders of the plan that have been read: each stands once in it.
    var seen: Set<String> = []
    /// What the activities of the plan are called so far.
    var names: Set<String> = []
    var repeats: [String: Int] = [:]
    /// The zone that the first order with one names.
    var orderZone: String?
    private(set) lazy var directory = PlanDirectory(session.document)
    private var absentByName: [String: PersonID] = [:]

    init(_ session: ReadingSession) {
        self.session = session
    }

    func readAll() {
        for number in session.resources.entries.indices {
            let entry = session.resources.entries[number]
            guard entry.kind == .carePlan, !entry.isContained else { continue }
            guard let plan = read(number) else {
                refused += 1
                continue
            }
            if entry.isCurrent { plans.append(plan) } else { earlier.append(plan) }
        }
    }

    /// A person that a plan names and the document does not hold.
    func absentPerson(_ reference: Element, from number: Int) -> PersonID? {
        let text = reference.text(Key("reference"))
        let identifier = identifier(in: reference)
        let name = text ?? identifier.map { "\($0.system)|\($0.value)" }
        guard let name else { return nil }
        // A Group or a Location is no person.
        let type = reference.text(Key("type")) ?? text.flatMap(Self.type) ?? "Patient"
        guard type == "Patient", !name.hasPrefix("#") else { return nil }
        if let known = absentByName[name] { return known }
        let person = PersonID(session.records.count)
        let source = SourceReference(reference: text ?? "", resourceType: "Patient")
        session.records.append(
            PatientRecord(
                person: Person(
                    id: person, source: source, identifiers: identifier.map { [$0] } ?? [])))
        absentByName[name] = person
        absentPersons.insert(person)
        return person
    }

    private func identifier(in reference: Element) -> BusinessIdentifier? {
        guard let identifier = reference[.identifier], let value = identifier.text(Key("value"))
        else { return nil }
        return BusinessIdentifier(system: identifier.text(Key("system")) ?? "", value: value)
    }

    /// The type that `Type/id` or a URL that ends so names.
    static func type(of reference: String) -> String? {
        let parts = reference.split(separator: "/")
        let place = parts.lastIndex(of: "_history").map { $0 - 2 } ?? parts.count - 2
        guard parts.indices.contains(place) else { return nil }
        let type = parts[place]
        guard let first = type.first, first.isUppercase, type.allSatisfy(\.isLetter) else {
            return nil
        }
        return String(type)
    }

    func report(_ id: String, _ source: SourceReference, _ message: String) {
        session.report(id, source, message, subject: subject)
    }

    /// Lists the members of an object that are not understood, each with its path.
    func listUnread(
        _ element: Element, _ known: Set<String>, _ source: SourceReference
    ) {
        guard element.isObject else { return }
        for child in element.children {
            guard let name = child.name, !known.contains(name), !Self.passive.contains(name)
            else { continue }
            if name == "extension" || name.hasPrefix("_"), Self.isKnownExtension(child) { continue }
            report(
                "careplan-part-not-read", source.inner(".\(name)"),
                "\(name) is not understood; the plan is read without it")
        }
    }

    /// What says nothing of a plan's content.
    private static let passive: Set<String> = [
        "resourceType", "id", "meta", "implicitRules", "language", "text", "contained",
        "fhir_comments",
    ]

    private static func isKnownExtension(_ element: Element) -> Bool {
        let list = element.isArray ? element : element[Key("extension")]
        return list.items.allSatisfy { item in
            guard let url = item.text(Key("url")) else { return false }
            return url == "http://hl7.org/fhir/StructureDefinition/tz-code"
                || url == "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
                || url == "https://w3id.org/cobalamin/StructureDefinition/treatment-course"
        }
    }
}

extension SourceReference {
    /// An element inside this one.
    func inner(_ member: String) -> SourceReference { self.member(self.member + member) }
}
