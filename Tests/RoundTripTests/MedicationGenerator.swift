import ClinicalModel

/// Doses given, handed over, stated and ordered, and the plans that refer to them.
extension RecordsGenerator {
    mutating func addMedication(to record: inout PatientRecord, _ choices: inout Choices) {
        if choices.below(6) == 5 { return addProcedureDose(to: &record, &choices) }
        let kind = choices.pick([
            MedicationRecord.Kind.administration, .statement, .request, .dispense,
        ])
        let type = [
            "MedicationAdministration", "MedicationDispense", "MedicationStatement",
            "MedicationRequest",
        ][kind.rawValue]
        var medication = MedicationRecord(
            kind: kind, source: source(type, &choices), substance: substance(&choices),
            status: status(kind, &choices))
        setCounts(&medication)
        setTimes(&medication, &choices)
        if kind != .dispense {
            medication.statusReason = choices.optional { $0.pick(["Erbrechen", "nicht nötig µ"]) }
        }
        if medication.substance == .hydroxocobalamin, choices.below(4) == 3 {
            medication.isAntidote = true
        }
        if medication.substance.isVitaminB12, choices.below(6) == 5 {
            medication.containsBenzylAlcohol = true
        }
        if choices.flag() { setDosage(&medication, &choices) }
        record.medications.append(medication)
        guard kind != .dispense, medication.countsAsGiven, choices.below(4) == 3 else { return }
        // The reason of an order is known from the day it was written, whatever its schedule says.
        let known = kind == .request ? medication.recorded : medication.start
        record.conditions.append(
            ConditionRecord(
                key: choices.pick(tables.keys(.nitrousOxide)), source: medication.source,
                onset: known, recorded: known))
    }

    private mutating func addProcedureDose(
        to record: inout PatientRecord, _ choices: inout Choices
    ) {
        let isGas = choices.flag()
        let start = isGas ? choices.optional(TimeGenerator.time) : TimeGenerator.time(&choices)
        let status = choices.pick(["completed", "in-progress", "stopped", "unknown"])
        let isDone = status == "completed" || status == "in-progress"
        record.medications.append(
            MedicationRecord(
                kind: .administration, source: source("Procedure", &choices),
                substance: isGas ? .nitrousOxide : .vitaminB12, status: status,
                countsAsGiven: isDone, start: start,
                end: start == nil ? nil : choices.optional(TimeGenerator.time),
                route: isGas ? nil : .parenteral))
    }

    private func substance(_ choices: inout Choices) -> Substance {
        choices.pick([
            .vitaminB12, .hydroxocobalamin, .cyanocobalamin, .mecobalamin, .cobamamide, .folicAcid,
            .folinicAcid, .potassium, .metformin, .protonPumpInhibitor, .h2Blocker, .nitrousOxide,
        ])
    }

    private func status(_ kind: MedicationRecord.Kind, _ choices: inout Choices) -> String {
        let others: [String]
        switch kind {
        case .administration: others = ["in-progress", "not-done"]
        case .dispense: others = ["preparation", "cancelled", "declined"]
        case .statement: others = ["active", "intended", "not-taken"]
        case .request: others = ["active", "active", "cancelled", "draft"]
        }
        return choices.pick(["completed", "stopped", "on-hold", "unknown"] + others)
    }

    private func setCounts(_ medication: inout MedicationRecord) {
        let isOver = medication.status == "completed" || medication.status == "stopped"
        let isActive = medication.status == "active"
        switch medication.kind {
        case .administration, .dispense:
            medication.countsAsGiven = medication.status == "completed"
            medication.countsAsTaken = medication.countsAsGiven
        case .statement:
            medication.countsAsGiven = isActive || medication.status == "completed"
            medication.countsAsTaken = isActive || isOver
        case .request:
            medication.countsAsGiven = isActive
            medication.countsAsTaken = isActive || isOver
        }
    }

    private func setTimes(_ medication: inout MedicationRecord, _ choices: inout Choices) {
        let start = choices.optional(TimeGenerator.time)
        switch medication.kind {
        case .administration:
            medication.start = start
            medication.end = choices.optional(TimeGenerator.time)
        case .statement:
            medication.start = start
            medication.end = choices.optional(TimeGenerator.time)
            medication.recorded = choices.optional(TimeGenerator.time)
        case .dispense:
            medication.start = start
            medication.recorded = choices.optional(TimeGenerator.time)
            if let start, choices.flag() {
                medication.end = .day(start.day + choices.pick([0, 29, 89]))
            }
        case .request:
            medication.recorded = start
            medication.start = choices.flag() ? TimeGenerator.time(&choices) : start
            medication.end = choices.optional(TimeGenerator.time)
        }
    }

    // MARK: Dosages

    private func setDosage(_ medication: inout MedicationRecord, _ choices: inout Choices) {
        let isAdministered = medication.kind == .administration
        medication.route = choices.pick([
            nil, .intramuscular, .subcutaneous, .intravenous, .parenteral, .oral, .sublingual,
            .nasal,
        ])
        if isAdministered {
            medication.dosesPerDay = .one
        } else {
            medication.dosesPerDay = choices.optional { choices in
                let (top, bottom) = choices.pick([
                    (Int128(1), Int128(1)), (1, 7), (3, 7), (2, 1), (16, 487), (1, 2), (4, 1461),
                    (24, 1), (5, 9), (487, 3),
                ])
                return Exact(numerator: top, denominator: bottom) ?? .one
            }
        }
        setAmount(&medication, &choices)
        setWords(&medication, &choices)
    }

    private func setAmount(_ medication: inout MedicationRecord, _ choices: inout Choices) {
        let text = choices.pick(["1", "1000", "0.50", "2.5e1"])
        var dose = ReportedQuantity(text: text, number: Exact(decimalText: text))
        switch choices.below(6) {
        case 0: return
        case 1:
            dose.unit = choices.pick(["ug", "µg", "mg"])
            dose.unitCode = choices.optional { _ in dose.unit == "mg" ? "mg" : "ug" }
        case 2:
            dose.unit = "mL"
            dose.unitCode = choices.pick([nil, "mL"])
            set(
                dose,
                Exact(
                    numerator: choices.pick([1000, 500, 1]), denominator: choices.pick([1, 8, 3])),
                on: &medication)
            return
        case 3 where medication.kind != .administration:
            dose.unitCode = choices.pick(["ug", "mg"])
            let (text, low, high) = choices.pick([
                ("2-5.0", Exact(2), Exact(5)), ("10-1e3", 10, 1000),
            ])
            let factor: Exact = dose.unitCode == "mg" ? 1000 : 1
            dose.text = text
            dose.number = high
            set(dose, high.multiplied(by: factor), on: &medication)
            medication.leastMicrograms = low.multiplied(by: factor)
            return
        case 4 where medication.kind != .administration:
            dose = ReportedQuantity(text: "4", number: 4, unit: "ug/d", unitCode: "ug/d")
            set(dose, 4, on: &medication)
            medication.dosesPerDay = .one
            return
        default:
            dose.unit = choices.pick(["Ampulle", nil])
            if choices.flag() {
                dose.unitCode = "AMP"
                dose.unitSystem = choices.pick([nil, "urn:oid:2.16.840.1.113883.3.9"])
            }
            set(dose, nil, on: &medication)
            return
        }
        let factor: Exact = dose.unit == "mg" ? 1000 : 1
        set(dose, dose.number?.multiplied(by: factor), on: &medication)
    }

    private func set(
        _ dose: ReportedQuantity, _ amount: Exact?, on medication: inout MedicationRecord
    ) {
        medication.dose = dose
        medication.amountMicrograms = amount
        medication.isAmountUnreadable =
            amount == nil && !(medication.route?.isParenteral ?? false)
    }

    /// Words that say nothing the codes do not, or a schedule nobody can read.
    private func setWords(_ medication: inout MedicationRecord, _ choices: inout Choices) {
        if choices.flag() { medication.directions = "nach Plan" }
        guard medication.kind != .administration, medication.dosesPerDay == nil, choices.flag()
        else { return }
        medication.scheduleText = choices.pick(["some weeks", "several days"])
        medication.isRateUnknown = true
    }

    // MARK: Plans

    mutating func addPlan(to record: inout PatientRecord, _ choices: inout Choices) {
        let source = source("CarePlan", &choices)
        var plan = CarePlanRecord(
            status: choices.pick([
                "active", "draft", "completed", "revoked", "on-hold", "unknown",
            ]),
            intent: choices.pick(["plan", "proposal", "order", "option"]),
            title: choices.optional { $0.pick(["Vitamin B12", "Plan µ"]) },
            definitions: choices.pick(Self.definitions),
            created: choices.optional(TimeGenerator.time), source: source)
        plan.period = Self.bounds(&choices)
        for place in 0..<choices.below(4) {
            let own = source.member(".activity[\(place)]")
            plan.activities.append(activity(own, &choices))
        }
        // A plan is read for what it follows, what it is called or what it holds.
        if plan.activities.isEmpty, plan.title != "Vitamin B12" {
            plan.definitions = [Self.protocolName]
        }
        record.carePlans.append(plan)
    }

    private static let protocolName = "https://w3id.org/cobalamin/PlanDefinition/im"
    private static let definitions: [[String]] = [
        [protocolName], [], ["urn:oid:1.2.826.7"],
        ["https://hospital.example/PlanDefinition/b12|2", protocolName],
    ]

    private static func bounds(_ choices: inout Choices) -> Period? {
        let start = choices.optional(TimeGenerator.time)
        let end = choices.optional(TimeGenerator.time)
        return start == nil && end == nil ? nil : Period(start: start, end: end)
    }

    private mutating func activity(
        _ source: SourceReference, _ choices: inout Choices
    ) -> CarePlanRecord.Activity {
        var activity = CarePlanRecord.Activity(source: source)
        let isDose = choices.flag()
        if isDose {
            activity.substance = choices.pick([
                .vitaminB12, .hydroxocobalamin, .folicAcid, .folinicAcid, .cyanocobalamin,
                .mecobalamin, .cobamamide,
            ])
        } else {
            activity.keys = [choices.pick(tables.orderable)]
        }
        activity.isProhibited = choices.below(4) == 3
        activity.period = Self.bounds(&choices)
        activity.dosesPerDay = choices.optional { choices in
            Exact(numerator: 1, denominator: choices.pick([1, 7, 30])) ?? .one
        }
        if choices.flag() {
            let type = isDose ? "MedicationRequest" : "ServiceRequest"
            activity.reference = self.source(type, &choices).reference
            activity.kind = type
            activity.status = choices.pick(
                ["draft", "active", "completed", "on-hold", "unknown"]
                    + (isDose ? ["cancelled", "stopped"] : ["revoked"]))
            if isDose { activity.statusReason = choices.optional { _ in "abgelehnt" } }
            if !isDose { activity.isProhibited = true }
            return activity
        }
        activity.kind = choices.pick([nil, "MedicationRequest", "ServiceRequest"])
        activity.status = choices.pick([
            "not-started", "scheduled", "in-progress", "on-hold", "completed", "cancelled",
            "stopped", "unknown",
        ])
        activity.statusReason = choices.optional { _ in "verschoben" }
        if isDose {
            activity.amountMicrograms = choices.optional { choices in
                Exact(numerator: choices.pick([1000, 5, 1]), denominator: choices.pick([1, 4]))
                    ?? .one
            }
        }
        return activity
    }
}
