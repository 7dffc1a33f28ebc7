import FHIRCore

extension HL7ReportReader {
    /// Takes out the results of samples that are no patient's (SPM-11): calibrators, controls, pools.
    ///
    /// Their fields stay unread, so that the loss report lists them.
    mutating func leaveOutControls() {
        let controls = report.specimens.indices.filter { isControl(report.specimens[$0]) }
        guard !controls.isEmpty else { return }
        let isOut = report.results.indices.map { isControlled($0, by: controls) }
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

    /// Whether all specimens a result may be of are controls.
    private func isControlled(_ number: Int, by controls: [Int]) -> Bool {
        if let own = report.results[number].specimen { return controls.contains(Int(own)) }
        let order = report.orders.first { $0.results.contains(Int32(number)) }
        guard let specimens = order?.specimens, !specimens.isEmpty else { return false }
        return specimens.allSatisfy { controls.contains(Int($0)) }
    }
}
