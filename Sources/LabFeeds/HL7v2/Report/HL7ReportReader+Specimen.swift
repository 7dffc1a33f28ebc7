extension HL7ReportReader {
    /// SPM: a sample.
    ///
    /// In OUL_R22 and R23 the orders on it follow, elsewhere it belongs to the open one.
    mutating func readSpecimen(_ segment: Int) {
        if kind.putsSpecimenFirst { finishOrder() }
        let number = Int32(report.specimens.count)
        var specimen = FeedSpecimen()
        let leaves = message.leaves(of: segment)
        var next = leaves.lowerBound
        specimen.field = UInt32(clamping: next)
        while next < leaves.upperBound {
            let field = field(at: next, before: leaves.upperBound)
            next = field.upperBound
            readSpecimen(field, into: &specimen)
        }
        report.specimens.append(specimen)
        if order == nil { leadingSpecimens = number..<number + 1 }
        (noteTarget, openSpecimen) = (.specimen, number)
    }

    private mutating func readSpecimen(_ field: Range<Int>, into specimen: inout FeedSpecimen) {
        let value = repetition(at: field.lowerBound, before: field.upperBound)
        switch message.leaves[field.lowerBound].field {
        case 2:
            // EIP: the filler's number is the laboratory's, the placer's the sender's.
            specimen.identifiers = [2, 1].compactMap {
                readEntity(subcomponentsOf: component($0, of: value))
            }
        case 4: specimen.kind = readCode(value)
        case 7: specimen.method = readCode(value)
        case 8: specimen.site = readCode(value)
        case 11: specimen.role = readCode(value)
        case 17:
            specimen.collected = FeedPeriod(
                start: text(1, of: value).map { FeedTime($0) },
                end: text(2, of: value).map { FeedTime($0) })
        case 18: specimen.received = readTime(value)
        case 21: specimen.rejectReason = readCode(value)
        case 24: specimen.conditions = readCodes(field)
        case 30: specimen.accession = readIdentifier(value)
        default: break
        }
    }

    /// SAC: of a container, the accession and the numbers that identify its specimen.
    mutating func readContainer(_ segment: Int) {
        openSpecimen = nil
        guard let last = report.specimens.indices.last else { return }
        let leaves = message.leaves(of: segment)
        var next = leaves.lowerBound
        while next < leaves.upperBound {
            let value = repetition(at: next, before: leaves.upperBound)
            next = value.upperBound
            switch message.leaves[value.lowerBound].field {
            case 2:
                guard let accession = readEntity(value) else { continue }
                if report.specimens[last].accession == nil {
                    report.specimens[last].accession = accession
                } else {
                    report.specimens[last].identifiers.append(accession)
                }
            case 3:
                if let own = readEntity(value) { report.specimens[last].identifiers.append(own) }
            default: break
            }
        }
    }

    /// OBR-15: the specimen before there was SPM, where it says what was taken.
    mutating func readSource(of open: OpenOrder) -> FeedSpecimen? {
        guard firstText(open.specimenSource) != nil else { return nil }
        var specimen = FeedSpecimen()
        specimen.field = UInt32(open.specimenSource.lowerBound)
        let kind = readCode(subcomponentsOf: component(1, of: open.specimenSource))
        if !kind.codings.isEmpty || kind.text != nil { specimen.kind = kind }
        if specimen.kind == nil, let text = text(3, of: open.specimenSource) {
            specimen.kind = FeedCode(text: text)
        }
        let site = readCode(subcomponentsOf: component(4, of: open.specimenSource))
        if !site.codings.isEmpty || site.text != nil { specimen.site = site }
        return specimen
    }

    /// The codes of a field's repetitions, in `report.codes`.
    mutating func readCodes(_ field: Range<Int>) -> Range<Int32> {
        let start = Int32(report.codes.count)
        var next = field.lowerBound
        while next < field.upperBound {
            let value = repetition(at: next, before: field.upperBound)
            next = value.upperBound
            let code = readCode(value)
            if !code.codings.isEmpty || code.text != nil { report.codes.append(code) }
        }
        return start..<Int32(report.codes.count)
    }
}
