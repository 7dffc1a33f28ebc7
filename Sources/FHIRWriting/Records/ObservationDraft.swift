import ClinicalModel

/// The value of an Observation or component as it will be written.
enum WrittenValue {
    case none
    case quantity(ReportedQuantity)
    case boolean(Bool)
    case concept(WrittenConcept)
}

/// An Observation's own code and value, or a component's.
struct ObservationPart {
    var code: WrittenConcept
    var value = WrittenValue.none
    var flags: [String] = []
    var range: LabRange?
}

/// What will be one Observation: a part of its own, components, and what they share.
struct ObservationDraft {
    var main: ObservationPart?
    var components: [ObservationPart] = []
    /// The first result: its status, sample, issue and sender are those of the Observation.
    var result: LabResult?
    var isHaemolysed = false
    var hasPanelComponent = false
    /// When it was, as far as records that are no results say.
    private(set) var period: Period?

    /// Takes the records of one element; false where they cannot share the Observation.
    mutating func take(_ items: [RecordItem], _ part: ObservationPart, isMain: Bool) -> Bool {
        var draft = self
        guard draft.join(items) else { return false }
        if isMain {
            guard main == nil else { return false }
            draft.main = part
        } else {
            draft.components.append(part)
        }
        self = draft
        return true
    }

    private mutating func join(_ items: [RecordItem]) -> Bool {
        for item in items {
            if case .result(let next) = item {
                guard join(next) else { return false }
            } else {
                guard join(item.stretch) else { return false }
            }
        }
        return isConsistent
    }

    private mutating func join(_ next: LabResult) -> Bool {
        if let first = result, !first.sharesObservation(with: next) { return false }
        if result == nil { result = next }
        if next.isHaemolysed { isHaemolysed = true }
        if next.isComponent, next.isPanelMember { hasPanelComponent = true }
        return true
    }

    private mutating func join(_ next: Period) -> Bool {
        guard let known = period else {
            period = next
            return true
        }
        guard isWrittenAlike(known.start, next.start) else { return false }
        if isWrittenAlike(known.end, next.end) {
            if known.isSingleDate != next.isSingleDate, known.end == nil {
                period = Period(start: known.start, end: nil)
            }
            return true
        }
        return false
    }

    /// Whether the time of the results and that of the other records can be one Observation's.
    private var isConsistent: Bool {
        guard let result, let period else { return true }
        switch result.timeSource {
        case .collected: return true
        case .effective: return isWrittenAlike(period.start ?? period.end, result.time)
        case .reportEffective, .issued:
            return period.end == nil && isWrittenAlike(period.start, result.time)
        case nil: return period.isEmpty
        }
    }

    /// effective[x] as it will be written.
    var effective: Period? {
        switch result?.timeSource {
        case .effective: period ?? Period(single: result?.time)
        case .collected, nil: period
        case .reportEffective, .issued: nil
        }
    }
}

extension RecordItem {
    /// The stretch of time an Observation of the record covers.
    fileprivate var stretch: Period {
        switch self {
        case .sign(let record): Self.stretch(record.onset, record.abatement)
        case .condition(let record), .observation(let record):
            Self.stretch(record.onset, record.abatement)
        case .milestone(let record): Period(single: record.time)
        case .screening(let record): Period(single: record.time)
        case .feeding(let record): record.period
        case .diet(let record): record.period
        case .procedure(let record): record.period
        default: Period(start: nil, end: nil)
        }
    }

    private static func stretch(_ start: FuzzyTime?, _ end: FuzzyTime?) -> Period {
        Period(start: start, end: end, isSingleDate: end == nil)
    }
}

extension LabResult {
    /// Whether two values can be those of one Observation.
    fileprivate func sharesObservation(with other: LabResult) -> Bool {
        status == other.status && isWrittenAlike(time, other.time)
            && timeSource == other.timeSource && issued?.fhirText == other.issued?.fhirText
            && specimen == other.specimen && specimenKey == other.specimenKey
            && sender == other.sender && identity == other.identity
            && relatedIdentities == other.relatedIdentities
    }
}
