import ClinicalModel
import FHIRCore

/// What an `ActivityDefinition` says: a dose of a drug, or something to measure or to do.
struct ActivityProfile {
    var url: String
    var kind: PlannedActivity.Kind
    var substances: [Substance] = []
    var dose: ClosedRange<Exact>?
    var isDoseMinimum = false
    var routes: [DoseRoute] = []
    var keys: [AnalyteKey] = []
}

extension ProtocolReader {
    mutating func activityProfile(_ source: ProfileSource, url: String) -> ActivityProfile? {
        let root = source.document.root
        guard let kind = root[ProtocolKey.kind]?.string.flatMap(PlannedActivity.Kind.init(fhir:))
        else {
            let known = ["MedicationRequest", "ServiceRequest", "Appointment", "Task"]
            report(
                source, root,
                "kind must be one of \(known.joined(separator: ", ")) or NutritionOrder")
            return nil
        }
        let before = faults.count
        var activity = ActivityProfile(url: url, kind: kind)
        if kind == .medication {
            activity.substances = substances(root, source)
            readDosage(root, source, to: &activity)
        }
        activity.keys = keys(root, source)
        return faults.count == before ? activity : nil
    }

    /// The extension says the forms in order; else the codes of the product tell one.
    private mutating func substances(_ root: Element, _ source: ProfileSource) -> [Substance] {
        let listed = root.profileExtensions("allowed-substance")
        guard listed.isEmpty else {
            return listed.compactMap { element in
                let name = element[.valueCode]?.string ?? ""
                if let substance = Substance(rawValue: name) { return substance }
                report(source, element, "there is no substance '\(name)'")
                return nil
            }
        }
        guard let product = root[ProtocolKey.productCodeableConcept] else { return [] }
        let codings = product[.coding].map { Array($0.children) } ?? []
        for coding in codings {
            guard let code = coding[.code]?.string else { continue }
            let concept = knowledge.concepts.concept(
                .drugs, system: coding[.system]?.string, code: code)
            if let name = concept?.key.rawValue, let substance = Substance(rawValue: name) {
                return [substance]
            }
        }
        if !codings.isEmpty { report(source, product, "no known substance has one of these codes") }
        return []
    }

    private mutating func readDosage(
        _ root: Element, _ source: ProfileSource, to activity: inout ActivityProfile
    ) {
        guard let dosage = root[.dosage]?.first else { return }
        let others = dosage.profileExtensions("alternative-route").compactMap {
            $0[.valueCodeableConcept]
        }
        for concept in [dosage[.route]].compactMap(\.self) + others {
            if let route = route(concept) {
                activity.routes.append(route)
            } else {
                report(source, concept, "the route is not known")
            }
        }
        guard let rate = dosage[.doseAndRate]?.first else { return }
        if let quantity = rate[.doseQuantity] {
            activity.dose = micrograms(quantity, source).map { $0...$0 }
        } else if let range = rate[.doseRange], let low = range[.low] {
            readDose(low, range[.high], source, to: &activity)
        }
    }

    private mutating func readDose(
        _ low: Element, _ high: Element?, _ source: ProfileSource,
        to activity: inout ActivityProfile
    ) {
        guard let least = micrograms(low, source) else { return }
        guard let high else {
            activity.isDoseMinimum = true
            activity.dose = least...least
            return
        }
        guard let most = micrograms(high, source) else { return }
        if least > most {
            report(source, low, "the low end of the dose is above the high end")
        } else {
            activity.dose = least...most
        }
    }

    /// Micrograms of a quantity in a unit of mass.
    private mutating func micrograms(_ quantity: Element, _ source: ProfileSource) -> Exact? {
        let factors: [String: Exact] = ["ug": 1, "mg": 1000, "g": 1_000_000]
        guard let value = quantity[.value]?.exact, let code = quantity[.code]?.string,
            let factor = factors[code], value > .zero
        else {
            report(source, quantity, "a dose needs a value above zero in ug, mg or g")
            return nil
        }
        return value.multiplied(by: factor)
    }

    private func route(_ concept: Element) -> DoseRoute? {
        guard let codings = concept[.coding] else { return nil }
        for coding in codings.children {
            guard let code = coding[.code]?.string else { continue }
            let found = knowledge.concepts.concept(
                .routes, system: coding[.system]?.string, code: code)
            if let route = found.flatMap({ DoseRoute(rawValue: $0.key.rawValue) }) { return route }
        }
        return nil
    }

    /// The analytes of `ObservationDefinition/k` and the like.
    private mutating func keys(_ root: Element, _ source: ProfileSource) -> [AnalyteKey] {
        guard let list = root[ProtocolKey.observationRequirement] else { return [] }
        return list.children.compactMap { element in
            let reference = element[.reference]?.string ?? ""
            let id = reference.split(separator: "/").last.map(String.init) ?? ""
            if let key = knowledge.analytes[id] { return key }
            report(source, element, "there is no ObservationDefinition '\(id)'")
            return nil
        }
    }
}

extension PlannedActivity.Kind {
    /// By FHIR's request resource types.
    init?(fhir kind: String) {
        switch kind {
        case "MedicationRequest": self = .medication
        case "ServiceRequest": self = .service
        case "Appointment": self = .appointment
        case "Task": self = .task
        case "NutritionOrder": self = .nutrition
        default: return nil
        }
    }
}
