import FHIRCore

extension HL7ReportReader {
    /// Takes out the results of samples that are no patient's (SPM-11): calibrators, controls, pools.
    ///
    /// Their fields stay unread, so that the loss report lists them.
    mutating func leaveOutControls() {
        let controls = report.specimens.indices.filter { isControl(report.specimens[$0]) }
        guard !controls.isEmpty else { return }
        let isOut = controlled(by: controls)
        let count = isOut.count { $0 }
        guard count > 0 else { return }
        var kept: [FeedResult] = []
        var places: [Int32] = []
        for (number, out) in isOut.enumerated() {
            places.append(Int32(kept.count))
            if !out { kept.append(report.results[number]) }
        }
        places.append(Int32(kept.count))
        for number in report.orders.indices {
            let old = report.orders[number].results
            report.orders[number].results =
                places[Int(old.lowerBound)]..<places[Int(old.upperBound)]
        }
        report.results = kept
        say(
            .warning, "hl7v2-control-specimen", at: 0,
            "\(count) results of quality-control samples (SPM-11) are not the patient's; they were "
                + "left out.")
    }

    private func isControl(_ specimen: FeedSpecimen) -> Bool {
        guard let role = specimen.role,
            let code = role.codings.first.flatMap({ report.codings[Int($0)].code })
        else { return false }
        // Table 0369: P is the patient's; what is not in the table proves nothing.
        return "BCEFGLOQRV".utf8.contains(letter(code))
    }

    /// For each result whether all specimens it may be of are controls.
    private func controlled(by controls: [Int]) -> [Bool] {
        let controls = Set(controls.map { Int32($0) })
        var isOut = report.results.map { $0.specimen.map(controls.contains) ?? false }
        for order in report.orders where !order.specimens.isEmpty {
            guard order.specimens.allSatisfy(controls.contains) else { continue }
            for number in order.results where report.results[Int(number)].specimen == nil {
                isOut[Int(number)] = true
            }
        }
        return isOut
    }
}
