import ClinicalModel
import FHIRSyntax

extension RecordWriting {
    /// Records of one medication resource: each of its substances by each of its dosages.
    mutating func writeMedications(_ group: RecordGroup, at address: ResourceAddress) {
        let records = group.items.compactMap { item -> MedicationRecord? in
            if case .medication(let record) = item { record } else { nil }
        }
        let reasons = group.items.compactMap { item -> WrittenCoding? in
            if case .condition(let record) = item { exposure(record) } else { nil }
        }
        let rows = MedicationGrid.rows(of: records)
        for (number, row) in rows.enumerated() {
            let own =
                number == 0
                ? address : ResourceAddress.derived(group.type, "\(group.key) \(number)")
            write(row, reasons, of: group, at: own)
        }
    }

    private mutating func write(
        _ grid: MedicationGrid, _ reasons: [WrittenCoding], of group: RecordGroup,
        at address: ResourceAddress
    ) {
        guard let first = grid.dosages.first else { return }
        let subject = subject(of: group)
        let product = product(of: grid)
        let dosages = grid.dosages.map { dosage(of: $0, address.type) }
        let planned = plannedOrders[first.source.reference]
        let reasons = Array(Set(reasons)).sorted { ($0.code ?? "") < ($1.code ?? "") }
        add(address) { resource in
            resource.contained(product)
            resource.member("status", first.statusText)
            resource.statusReason(of: first)
            if first.kind == .request { resource.member("intent", "order") }
            if product.isContained {
                resource.reference("medicationReference", "#medication")
            } else {
                resource.concept("medicationCodeableConcept", product.ingredients.first?.code)
            }
            resource.reference("subject", subject)
            resource.medicationTimes(of: first)
            resource.reasons(reasons)
            if first.kind == .dispense { resource.dispenseTimes(of: first) }
            resource.dosages(dosages, of: first, planned)
        }
    }

    /// A code of a drug, or its name.
    func drugCode(_ substance: Substance, isAntidote: Bool) -> WrittenConcept {
        let key = isAntidote ? "hydroxocobalamin-antidote" : substance.rawValue
        let meaning = ConceptMeaning(.drugs, key)
        guard let coding = coder.plainCoding(meaning) else {
            return WrittenConcept(text: coder.name(of: meaning))
        }
        return WrittenConcept(codings: [coding])
    }

    private func product(of grid: MedicationGrid) -> WrittenProduct {
        var product = WrittenProduct()
        for records in grid.columns {
            guard let first = records.first else { continue }
            let strength = records.lazy.compactMap { $0.impliedStrength(knowledge) }.first
            product.ingredients.append(
                WrittenProduct.Ingredient(
                    code: drugCode(first.substance, isAntidote: needsAntidoteCode(records)),
                    mass: strength?.mass, per: strength?.per))
        }
        if grid.columns.joined().contains(where: \.containsBenzylAlcohol) {
            let name = coder.name(of: ConceptMeaning(.drugs, "benzyl-alcohol"))
            product.preservative = WrittenConcept(text: name)
        }
        return product
    }

    /// An amount against cyanide says so itself.
    private func needsAntidoteCode(_ records: [MedicationRecord]) -> Bool {
        let limit = knowledge.parameter("P-DOSE-ANTIDOTE")?.value
        return records.contains { record in
            guard record.isAntidote else { return false }
            guard let limit, let amount = record.amountMicrograms else { return true }
            return amount < limit
        }
    }

    private func dosage(of record: MedicationRecord, _ type: String) -> WrittenDosage? {
        let isAdministered = type == "MedicationAdministration"
        let isStated =
            record.dosesPerDay != nil || record.route != nil || record.dose != nil
            || record.directions != nil || record.scheduleText != nil
        guard isStated else { return nil }
        let dose = record.writtenDose(knowledge, allowsRange: !isAdministered)
        var route: WrittenConcept?
        if let key = record.route?.rawValue {
            let meaning = ConceptMeaning(.routes, key)
            let codings = coder.codings(for: [meaning], asked: [.routes])
            route =
                codings.map { WrittenConcept(codings: Array($0.prefix(1))) }
                ?? WrittenConcept(text: coder.name(of: meaning))
        }
        return WrittenDosage(record: record, dose: dose, route: route)
    }
}

/// Records of one resource whose substances and dosages make a full grid.
struct MedicationGrid {
    /// By substance: its records, one a dosage.
    var columns: [[MedicationRecord]]

    /// The records of the first substance.
    var dosages: [MedicationRecord] { columns.first ?? [] }

    /// One grid where the records make one, else one for each record.
    static func rows(of records: [MedicationRecord]) -> [MedicationGrid] {
        var columns: [[MedicationRecord]] = []
        for record in records {
            if let last = columns.last?.last, last.substance == record.substance,
                last.source.member != record.source.member
            {
                columns[columns.count - 1].append(record)
            } else {
                columns.append([record])
            }
        }
        let members = columns.map { $0.map(\.source.member) }
        let isGrid = members.allSatisfy { $0 == members.first }
        return isGrid
            ? [MedicationGrid(columns: columns)].filter { !$0.columns.isEmpty }
            : records.map { MedicationGrid(columns: [[$0]]) }
    }
}

extension MedicationRecord {
    /// The status, where R4 knows it for this resource.
    fileprivate var statusText: String {
        var known: Set<String> = ["completed", "entered-in-error", "on-hold", "stopped", "unknown"]
        switch kind {
        case .administration: known.formUnion(["in-progress", "not-done"])
        case .dispense:
            known.formUnion(["preparation", "in-progress", "cancelled", "declined"])
        case .statement: known.formUnion(["active", "intended", "not-taken"])
        case .request: known.formUnion(["active", "cancelled", "draft"])
        }
        return known.contains(status) ? status : "unknown"
    }
}
