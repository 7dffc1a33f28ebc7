import FHIRCore

extension HL7ReportReader {
    /// Puts right the time of results that bear the report's time although the sample's is known.
    ///
    /// OBX-14 is the time that matters for the body, of a sample that of its collection. Senders write
    /// there when the report was made; a screen of the third day would then be of the tenth.
    mutating func takeCollectionTime(for order: FeedOrder) {
        guard let reported = order.reported else { return }
        let specimen = order.specimens.first.map { report.specimens[Int($0)] }
        let own = specimen?.collected
        guard let collected = own?.start != nil ? own : order.time, let start = collected.start,
            !isSame(start, reported)
        else { return }
        var count = 0
        for number in order.results {
            let result = report.results[Int(number)]
            guard let time = result.time?.start, isSame(time, reported) else { continue }
            report.results[Int(number)].time = collected
            if result.analysed == nil { report.results[Int(number)].analysed = time }
            count += 1
        }
        correctedTimes += count
    }

    mutating func noteCorrectedTimes() {
        guard correctedTimes > 0 else { return }
        say(
            .information, "hl7v2-observation-time", at: 0,
            "\(correctedTimes) results bear the time of their report as that of the observation "
                + "(OBX-14); they are dated by the collection of their sample (SPM-17, OBR-7).")
    }

    /// Whether two times say the same minute, as far as both say it.
    private func isSame(_ first: FeedTime, _ second: FeedTime) -> Bool {
        guard begin(first.text, asDoes: second.text) else { return false }
        let (first, second) = (parts(first.text), parts(second.text))
        let count = min(first.digits.count, second.digits.count)
        guard count >= 12, first.digits.prefix(count) == second.digits.prefix(count) else {
            return false
        }
        return first.zone.isEmpty || second.zone.isEmpty || first.zone == second.zone
    }

    /// Whether two texts have the same first twelve bytes: the same minute.
    private func begin(_ first: FeedText, asDoes second: FeedText) -> Bool {
        guard min(first.count, second.count) >= 12 else { return false }
        return (0..<12).allSatisfy {
            report.bytes[Int(first.start) + $0] == report.bytes[Int(second.start) + $0]
        }
    }

    private func parts(_ text: FeedText) -> (digits: ArraySlice<UInt8>, zone: ArraySlice<UInt8>) {
        let bytes = report.bytes[Int(text.start)..<Int(text.start) + Int(text.count)]
        let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let rest = bytes[digits.endIndex...]
        return (digits, rest.drop { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
    }
}
