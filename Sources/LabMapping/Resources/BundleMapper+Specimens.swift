import LabFeeds

extension BundleMapper {
    mutating func writeSpecimen(_ place: Int) {
        guard !plan.repeatedSpecimens[place] else { return }
        let specimen = report.specimens[place]
        let id = plan.specimens[place]
        beginEntry("Specimen", id, specimen.field)
        identifiers("identifier", specimen.identifiers)
        identifier("accessionIdentifier", specimen.accession)
        if specimen.rejectReason != nil { json.member("status", "unsatisfactory") }
        concept("type", specimen.kind)
        reference("subject", patient)
        time("receivedTime", "_receivedTime", specimen.received, .dateTime)
        writeCollection(specimen)
        var conditions = Array(codes(specimen.conditions))
        if let reason = specimen.rejectReason { conditions.append(reason) }
        concepts("condition", conditions, system: nil)
        notes(specimen.notes)
        endEntry("Specimen", id)
    }

    private mutating func writeCollection(_ specimen: FeedSpecimen) {
        let start = json.count
        json.name("collection")
        json.raw("{")
        if let collected = specimen.collected {
            if collected.end == nil {
                time("collectedDateTime", "_collectedDateTime", collected.start, .dateTime)
            } else {
                period("collectedPeriod", collected)
            }
        }
        concept("method", specimen.method)
        concept("bodySite", specimen.site)
        json.close(.brace, begunAt: start)
    }

    /// Writes an array of Annotations.
    mutating func notes(_ range: Range<Int32>) {
        guard !range.isEmpty else { return }
        list("note", report.notes[Int(range.lowerBound)..<Int(range.upperBound)]) { mapper, note in
            guard mapper.said(note.text) != nil else { return }
            mapper.member("authorString", note.author)
            mapper.time("time", "_time", note.time, .dateTime)
            mapper.member("text", note.text)
        }
    }

    /// The specimen of a result: its own, else the only one of its order.
    func specimen(of result: FeedResult, in order: FeedOrder?) -> Int? {
        if let own = result.specimen { return Int(own) }
        guard let order, order.specimens.count == 1 else { return nil }
        return Int(order.specimens.lowerBound)
    }
}
