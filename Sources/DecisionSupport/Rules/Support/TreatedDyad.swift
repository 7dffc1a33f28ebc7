import ClinicalModel

/// An infant under treatment and its mother (R53, R54).
struct TreatedDyad {
    let infant: Assessment
    let mother: Assessment
    let t0: FirstDose
    let diagnoses: [ConditionRecord]

    /// Nil without treatment or without a linked mother.
    init?(_ infant: Assessment) {
        guard let t0 = infant.t0, let mother = infant.mother else { return nil }
        self.infant = infant
        self.mother = mother
        self.t0 = t0
        diagnoses = mother.maternalDiagnoses(for: infant)
    }

    /// She has neither treatment nor a supplement that is enough.
    var isMotherUntreated: Truth { mother.tx ? .no : mother.suppm.not }

    /// Her diets that were vegan since the pregnancy.
    var veganDiets: [DietRecord] {
        guard isVegan else { return [] }
        return mother.record.diets.filter { $0.kinds.contains(.vegan) }
    }

    private var isVegan: Bool { infant.maternalRisk?.kinds.contains(.vegan) ?? false }

    /// A pattern, a diagnosis or a vegan diet.
    private var isMotherDeficient: Truth {
        if !diagnoses.isEmpty || isVegan { return .yes }
        let diet: Truth =
            infant.maternalRisk?.isDietKnown ?? false ? .no : .unknown(["diet"])
        return mother.maternalDeficiency.or(diet)
    }

    /// The later of the first dose and her triggering result; of a diagnosis or a diet alone the
    /// first dose.
    var since: FuzzyTime {
        guard mother.maternalDeficiency.isYes, let result = mother.maternalTrigger,
            result.time.day > t0.time.day
        else { return t0.time }
        return result.time
    }

    var daysWaited: Int { infant.asOf.day - since.day }

    /// R54: deficient, breastfeeding since the first dose, and untreated for too long.
    var isMotherOverdue: Truth {
        guard daysWaited > infant.number("P-MOTHER-TX") else { return .no }
        return infant.breastfedSinceTreatment.and(isMotherUntreated).and(isMotherDeficient)
    }

    /// The records of breast milk at the first dose, or that began since.
    var feeding: [FeedingRecord] {
        let atStart = infant.feeding(on: t0.time.day)?.records ?? []
        return infant.breastMilkRecords.filter { record in
            (record.period.start?.day).map { $0 > t0.time.day } ?? false
                || atStart.contains { $0.source == record.source }
        }
    }
}

extension Assessment {
    /// A record of breast milk covers a day from the first dose to T.
    var breastfedSinceTreatment: Truth {
        guard let t0, t0.time.day <= asOf.day else { return .no }
        return isBreastfed(in: t0.time.day...asOf.day)
    }
}
