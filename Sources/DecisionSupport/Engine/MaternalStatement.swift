import ClinicalModel

/// What a record itself says about pregnancy or lactation.
struct MaternalStatement {
    enum State {
        case pregnant
        case lactating
        case neither
    }

    let state: State
    let record: ConditionRecord

    var isMother: Bool { state != .neither }

    init?(_ record: ConditionRecord) {
        switch record.key {
        case "pregnant": state = .pregnant
        case "lactating": state = .lactating
        case "neither": state = .neither
        default: return nil
        }
        self.record = record
    }

    /// The newest statement that holds at a time.
    static func current(in record: PatientRecord, at asOf: AsOf) -> MaternalStatement? {
        let statements = (record.conditions + record.observations).compactMap(Self.init)
        return newest(statements, on: asOf.day)
    }

    static func newest(_ statements: [MaternalStatement], on day: Day) -> MaternalStatement? {
        statements.filter { $0.record.holds(on: day) }
            .max { ($0.record.known?.day.number ?? .min) < ($1.record.known?.day.number ?? .min) }
    }
}

extension ConditionRecord {
    /// Whether it began by a day, has not ended and was not taken back; undated ones always hold.
    func holds(on day: Day) -> Bool {
        guard !isRefuted, isClinicallyActive || abatement != nil else { return false }
        if let began = onset ?? recorded, began.day > day { return false }
        if let abatement { return abatement.day > day }
        return true
    }
}
