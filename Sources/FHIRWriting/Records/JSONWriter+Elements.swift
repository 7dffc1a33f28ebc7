import ClinicalModel
import FHIRSyntax

/// Elements of records, each left out where there is nothing to say.
extension JSONWriter {
    mutating func time(_ name: String, _ time: FuzzyTime?) {
        if let time { member(name, time.fhirText) }
    }

    mutating func period(_ name: String, _ period: Period?) {
        guard let period, !period.isEmpty else { return }
        object(name) { object in
            object.time("start", period.start)
            object.time("end", period.end)
        }
    }

    /// A choice of dateTime and Period.
    mutating func span(_ name: String, _ period: Period?) {
        guard let period, period.isSingleDate, period.end == nil else {
            return self.period(name + "Period", period)
        }
        time(name + "DateTime", period.start)
    }

    /// The same of an Observation, or a Timing for the dates of a schedule.
    mutating func effective(_ period: Period?) {
        let name = "effective"
        guard let period, period.isSingleDate, let start = period.start, let end = period.end
        else { return span(name, period) }
        object(name + "Timing") { timing in
            timing.array("event") { events in
                events.string(start.fhirText)
                events.string(end.fhirText)
            }
        }
    }

    mutating func reference(_ name: String, _ reference: String?) {
        guard let reference else { return }
        object(name) { $0.member("reference", reference) }
    }

    mutating func concept(_ name: String, _ concept: WrittenConcept?) {
        guard let concept else { return }
        object(name) { $0.members(of: concept) }
    }

    /// The members of a CodeableConcept; of an empty one, that it is not known.
    mutating func members(of concept: WrittenConcept) {
        if concept.isEmpty { return absentReason() }
        if !concept.codings.isEmpty {
            array("coding") { array in
                for coding in concept.codings { array.object { $0.members(of: coding) } }
            }
        }
        if let words = concept.text { text("text", words) }
    }

    private mutating func members(of coding: WrittenCoding) {
        member("system", coding.system)
        member("code", coding.code)
        if let display = coding.display { text("display", display) }
    }

    /// The extension that says that a required element is not known.
    mutating func absentReason() {
        array("extension") { array in
            array.object { reason in
                reason.member("url", Self.dataAbsentReason)
                reason.member("valueCode", "unknown")
            }
        }
    }

    /// A required primitive element that is not known.
    mutating func absent(_ name: String) { object("_" + name) { $0.absentReason() } }

    private static let dataAbsentReason =
        "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

    mutating func identifiers(_ identifiers: [BusinessIdentifier]) {
        guard !identifiers.isEmpty else { return }
        array("identifier") { array in
            for identifier in identifiers {
                array.object { object in
                    object.member("system", identifier.system)
                    object.text("value", identifier.value)
                }
            }
        }
    }

    /// A Quantity with the digits as reported.
    mutating func quantity(_ name: String, _ quantity: ReportedQuantity?) {
        guard let quantity else { return }
        object(name) { $0.members(of: quantity) }
    }

    mutating func members(of quantity: ReportedQuantity) {
        if let number = quantity.jsonNumber {
            self.name("value")
            raw(number)
        }
        member("comparator", quantity.comparator?.rawValue)
        if let unit = quantity.unit { text("unit", unit) }
        guard let code = quantity.unitCode else { return }
        member("system", quantity.unitSystem ?? ReportedQuantity.ucum)
        member("code", code)
    }
}

extension ReportedQuantity {
    static let ucum = "http://unitsofmeasure.org"

    /// The text, where it is a number of JSON.
    var jsonNumber: String? { text.flatMap { $0.isJSONNumber ? $0 : nil } }
}

extension String {
    /// Whether the text is a number as JSON writes it, however many digits it has.
    var isJSONNumber: Bool {
        wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?/) != nil
    }
}
