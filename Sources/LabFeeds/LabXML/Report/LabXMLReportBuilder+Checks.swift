import FHIRCore

/// What a record must say to be of use (clinical.md 5.6), and what of it nobody took.
extension LabXMLReportBuilder {
    mutating func check() {
        if report.results.isEmpty, !isTaken.contains(true) {
            raise(
                .fatal, "feed-record-empty", at: FeedText.noField,
                "the feed map '\(map.map.name)' found nothing in this record", code: "structure")
            return
        }
        if report.patient?.identifiers.isEmpty ?? true {
            miss(.error, "the record has no key of the patient")
        }
        if report.patient?.birthTime == nil { miss(.warning, "the record has no birth date") }
        if report.results.isEmpty { miss(.warning, "the record has no results") }
        checkMother()
        tellUntaken()
    }

    private mutating func checkMother() {
        guard report.relatedPersons.isEmpty,
            let result = report.results.first(where: \.isAboutMother)
        else { return }
        raise(
            .warning, "feed-required-missing", at: result.field,
            "a result is about the mother, and the record has no key of her", code: "required")
    }

    private mutating func miss(_ severity: Issue.Severity, _ what: String) {
        raise(severity, "feed-required-missing", at: FeedText.noField, what, code: "required")
    }

    /// What a row must have besides its code.
    mutating func checkRow(_ result: FeedResult, in order: FeedOrder, at base: Int) {
        var missing: [String] = []
        if result.value == .none(reason: nil), !result.status.explainsNoValue {
            missing.append("value")
        }
        if result.unit == nil, result.value.isNumber { missing.append("unit") }
        if result.time == nil, order.time == nil, !hasCollectedSpecimen(result) {
            missing.append("time of collection")
        }
        guard !missing.isEmpty else { return }
        raise(
            .warning, "feed-required-missing", at: result.field,
            "a result has no \(missing.joined(separator: ", no "))", code: "required")
    }

    private func hasCollectedSpecimen(_ result: FeedResult) -> Bool {
        if let own = result.specimen, report.specimens[Int(own)].collected != nil { return true }
        return report.specimens.contains { $0.collected != nil }
    }

    private mutating func tellUntaken() {
        let untaken = isTaken.indices.filter { !isTaken[$0] }
        let count = untaken.count + record.uncounted
        guard count > 0 else { return }
        raise(
            .information, LabXMLReader.untakenIssue,
            at: untaken.first.map { UInt32(clamping: $0) } ?? FeedText.noField,
            "\(count) \(count == 1 ? "field" : "fields") that the feed map '\(map.map.name)' does"
                + " not know, the first in this line; convert --loss-report lists them",
            code: "informational")
    }

    /// The number of a node's field; none where it held nothing.
    func fieldNumber(_ node: Int) -> UInt32 {
        texts[node].count > 0 ? texts[node].field : FeedText.noField
    }
}

extension FeedStatus {
    /// Whether a result of this status may well have no value yet, or no longer.
    fileprivate var explainsNoValue: Bool {
        switch self {
        case .registered, .partial, .preliminary, .cancelled, .enteredInError: true
        case .final, .amended, .corrected, .unknown: false
        }
    }
}

extension FeedValue {
    fileprivate var isNumber: Bool {
        switch self {
        case .numeric, .structured: true
        default: false
        }
    }
}

extension Issue {
    static func noRecord(of map: FeedMap) -> Issue {
        Issue(
            severity: .fatal, code: "structure", id: "feed-record-missing",
            diagnostics: "no element is a record of the feed map '\(map.name)'"
                + " (\(map.record.text)); cobalamin feeds check says what matched")
    }
}
