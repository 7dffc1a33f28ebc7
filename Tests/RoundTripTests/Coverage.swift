import ClinicalModel

/// What has been seen of every stored property of the documents that were generated.
///
/// A fact is `Type.field: what`: nil or some of an optional, 0, 1 or 2+ of a collection, false or
/// true, and the case of an enum as `Type.case`.
struct Coverage {
    private(set) var seen: Set<String> = []
    /// The facts that the fields met so far could show.
    private(set) var possible: Set<String>

    /// All cases are asked of the enums, and all words of the fields that hold a code.
    init() {
        possible = []
        for (type, cases) in Self.cases {
            for name in cases { possible.insert("\(type).\(name)") }
        }
        for (field, words) in Self.words {
            for word in words { possible.insert("\(field): \(word)") }
        }
    }

    mutating func add(_ document: ClinicalDocument) { walk(document) }

    private mutating func walk(_ value: Any) {
        if Self.isPlain(value) { return }
        let mirror = Mirror(reflecting: value)
        let type = String(reflecting: mirror.subjectType).replacing("ClinicalModel.", with: "")
        switch mirror.displayStyle {
        case .struct:
            for child in mirror.children {
                let field = "\(type).\(child.label ?? "?")"
                if RecordLines.ignored[field] == nil { note(child.value, field) }
            }
        case .enum: seen.insert("\(type).\(mirror.children.first?.label ?? "\(value)")")
        default: break
        }
    }

    private mutating func note(_ value: Any, _ field: String) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            found(mirror.children.isEmpty ? "nil" : "some", of: field, among: ["nil", "some"])
            if let inner = mirror.children.first { note(inner.value, field) }
        case .collection:
            let count = mirror.children.count
            found(count > 1 ? "2+" : "\(count)", of: field, among: ["0", "1", "2+"])
            for item in mirror.children { walk(item.value) }
        default:
            if let answer = value as? Bool {
                found("\(answer)", of: field, among: ["false", "true"])
            } else if let word = value as? String, Self.words[field] != nil {
                seen.insert("\(field): \(word)")
            } else {
                walk(value)
            }
        }
    }

    private mutating func found(_ fact: String, of field: String, among facts: [String]) {
        seen.insert("\(field): \(fact)")
        for fact in facts { possible.insert("\(field): \(fact)") }
    }

    /// Values that are one thing each.
    private static func isPlain(_ value: Any) -> Bool {
        value is Instant || value is Day || value is Exact || value is AnalyteKey
            || value is ConceptKey || value is PersonID
    }

    /// The cases of the enums of the domain.
    private static let cases: [String: [String]] = [
        "FuzzyTime": ["instant", "day", "month", "year"],
        "Person.Sex": ["female", "male", "other"],
        "DyadLink": DyadLink.allCases.map { "\($0)" },
        "Comparator": ["less", "lessOrEqual", "greaterOrEqual", "greater"],
        "AnalyteCoding.Recognition": [
            "verified", "provisionalConfirmed", "provisionalUnresolved", "localName",
        ],
        "UnitKind": ["mass", "molar", "other"],
        "LabResult.Status": ["final", "amended", "corrected", "preliminary"],
        "LabResult.TimeSource": ["collected", "effective", "reportEffective", "issued"],
        "LabResult.Specimen": [
            "serumOrPlasma", "blood", "urine", "urine24h", "driedBloodSpot", "milk", "other",
            "unknown",
        ],
        "LabResult.Prenatal": ["cordBlood", "maternal"],
        "MilestoneRecord.Status": ["achieved", "notAchieved", "lost"],
        "FeedingRecord.Kind": [
            "exclusiveBreastMilk", "predominantlyBreast", "mixedFeeding", "breastfed", "formula",
            "solids", "breastfeedingStopped",
        ],
        "DietRecord.Kind": [
            "omnivore", "fortifiedFood", "vegetarian", "lactoVegetarian", "lactoOvoVegetarian",
            "vegan",
        ],
        "Substance": [
            "hydroxocobalamin", "cyanocobalamin", "mecobalamin", "cobamamide", "vitaminB12",
            "folicAcid", "folinicAcid", "potassium", "metformin", "protonPumpInhibitor",
            "h2Blocker", "nitrousOxide",
        ],
        "DoseRoute": [
            "intramuscular", "subcutaneous", "intravenous", "parenteral", "oral", "sublingual",
            "nasal",
        ],
        "MedicationRecord.Kind": ["administration", "dispense", "statement", "request"],
        "AllergyRecord.Allergen": ["cobalamin", "cobalt"],
        "NewbornScreeningRecord.Topic": ["interpretation", "positiveConditions"],
    ]

    /// The codes that R4 binds a field to, and the reader lets through.
    private static let words: [String: [String]] = [
        "CarePlanRecord.status": [
            "draft", "active", "on-hold", "revoked", "completed", "unknown",
        ],
        "CarePlanRecord.intent": ["proposal", "plan", "order", "option"],
        "CarePlanRecord.Activity.status": [
            "not-started", "scheduled", "in-progress", "on-hold", "completed", "cancelled",
            "stopped", "unknown", "draft", "active", "revoked",
        ],
        "MedicationRecord.status": [
            "in-progress", "not-done", "on-hold", "completed", "stopped", "unknown",
            "preparation", "cancelled", "declined", "active", "intended", "not-taken", "draft",
        ],
    ]
}
