import ClinicalModel
import FHIRCore

/// What a rule could use, as far as a document tells it without the others of its group.
///
/// The questions are those the reader itself asks first; nothing is listed twice.
extension ReadingSession {
    /// Nil where no rule asks for resources of the kind.
    func use(of number: Int) -> SiftedResource.Use? {
        let element = resources.entries[number].element
        switch resources.entries[number].kind {
        case .other, .bundle, .parameters: return nil
        case .patient, .relatedPerson, .person, .familyMemberHistory, .nutritionOrder,
            .detectedIssue, .flag:
            return .always
        case .riskAssessment, .provenance: return isOurs(element) ? .always : nil
        case .encounter: return .encounter
        case .specimen, .medication, .substance: return .named
        case .observation: return useOfObservation(element)
        case .medicationAdministration, .medicationDispense, .medicationStatement,
            .medicationRequest:
            return useOfMedicine(number)
        case .diagnosticReport: return useOfReport(element)
        default: return isUseful(number) ? .always : .passing
        }
    }

    private func isUseful(_ number: Int) -> Bool {
        let element = resources.entries[number].element
        switch resources.entries[number].kind {
        case .condition: return element[.code].map(isUsefulCondition) ?? false
        case .procedure: return isUsefulProcedure(number)
        case .serviceRequest: return element[.code].map { !orderedKeys($0).isEmpty } ?? false
        case .questionnaireResponse: return asksForMilestone(element[.item])
        case .imagingStudy:
            return element[.procedureCode].items.contains { code in
                concepts(byCodeOf: code, .imaging).contains { $0.key != Self.chest }
            }
        case .allergyIntolerance: return allergen(of: element) != nil
        case .carePlan:
            return isNamedForVitaminB12(element)
                || element[.activity].items.contains {
                    $0[.reference] != nil || concerns($0, number)
                }
        default: return false
        }
    }

    private func useOfObservation(_ element: Element) -> SiftedResource.Use {
        guard let code = element[.code], element[.focus] == nil else { return .always }
        let meaning = meaning(of: code)
        if !valueConcepts(element[.valueCodeableConcept], meaning).isEmpty { return .always }
        let meanings = [meaning] + element[.component].items.map { self.meaning(of: $0[.code]) }
        let uses = meanings.map(use)
        if uses.contains(.always) { return .always }
        return uses.contains(.growth) ? .growth : .passing
    }

    private func use(_ meaning: ObservationMeaning) -> SiftedResource.Use {
        switch meaning {
        case .nothing: .passing
        case .analyte(let analyte): Self.growth.contains(analyte.key) ? .growth : .always
        case .concept(let concept):
            Self.passedOver.contains(concept.key) ? .passing : .always
        case .localName, .foreign: .always
        }
    }

    private func useOfMedicine(_ number: Int) -> SiftedResource.Use {
        if !drugs(of: number).isEmpty { return .always }
        let element = resources.entries[number].element
        guard element[.medicationCodeableConcept] == nil,
            let reference = element[.medicationReference]
        else { return .passing }
        return resolve(reference, from: number).resource == nil ? .medicine : .passing
    }

    private func useOfReport(_ element: Element) -> SiftedResource.Use {
        if let code = element[.code], !concepts(ofEvent: code, [.procedures, .imaging]).isEmpty {
            return .always
        }
        let concludes = element[.conclusionCode].items.contains {
            !concepts(byCodeOf: $0, .conditions).isEmpty
        }
        if concludes { return .always }
        return element[.result] == nil ? .passing : .report
    }

    private func isUsefulCondition(_ code: Element) -> Bool {
        mayMatter(code) && Self.conditionTables.contains { !concepts(byCodeOf: code, $0).isEmpty }
    }

    private func isUsefulProcedure(_ number: Int) -> Bool {
        let procedure = resources.entries[number].element
        guard let code = procedure[.code] else { return false }
        return !concepts(ofEvent: code, Self.procedureTables).isEmpty
            || givesNitrousOxide(procedure, number)
            || procedure[.usedReference].items.contains {
                resolve($0, from: number).resource == nil
            }
    }

    private func asksForMilestone(_ items: Element?) -> Bool {
        items.items.contains { item in
            milestone(of: item) != nil || asksForMilestone(item[.item])
                || item[.answer].items.contains { asksForMilestone($0[.item]) }
        }
    }

    /// Whether a Medication or Substance may be a drug the rules speak of.
    func mayBeDrug(_ number: Int) -> Bool {
        let entry = resources.entries[number]
        if entry.kind == .substance {
            return entry.element[.code].map { substance(of: $0) != nil } ?? true
        }
        return !drugs(ofMedication: number).isEmpty
            || entry.element[.ingredient].items.contains { $0[.itemReference] != nil }
    }
}
