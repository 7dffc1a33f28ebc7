extension HL7ReportReader {
    /// The fields of OBX that name who measured: OBX-15, 23, 24.
    struct PerformerFields {
        var producer: Range<Int> = 0..<0
        var organization: Range<Int> = 0..<0
        var address: Range<Int> = 0..<0

        var isEmpty: Bool { producer.isEmpty && organization.isEmpty && address.isEmpty }
        /// From the first leaf to the last.
        var all: Range<Int> {
            let filled = [producer, organization, address].filter { !$0.isEmpty }
            return (filled.first?.lowerBound ?? 0)..<(filled.last?.upperBound ?? 0)
        }
    }

    /// The laboratory, in `report.organizations`; one that is named again as before stands once.
    mutating func readPerformer(_ fields: PerformerFields) -> Int32? {
        if fields.isEmpty { return nil }
        let leaves = fields.all
        // With a loss report each field is read, so that each is known to be used.
        if !recordsFields, let last = lastPerformer, saysTheSame(last.leaves, leaves) {
            return last.number
        }
        var organization = readOrganization(first(fields.organization)) ?? FeedOrganization()
        let producer = first(fields.producer)
        if let code = text(1, of: producer) {
            let system = text(3, of: producer)
            organization.identifiers.append(FeedIdentifier(value: code, authority: system))
        }
        organization.name = organization.name ?? text(2, of: producer)
        if let address = readAddress(first(fields.address)) { organization.addresses = [address] }
        guard organization != FeedOrganization() else { return nil }
        let number = Int32(report.organizations.count)
        report.organizations.append(organization)
        lastPerformer = (leaves, number)
        return number
    }

    private func first(_ field: Range<Int>) -> Range<Int> {
        field.isEmpty ? field : repetition(at: field.lowerBound, before: field.upperBound)
    }

    /// Whether two runs of leaves have the same texts at the same places of a segment.
    private func saysTheSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        guard first.count == second.count else { return false }
        return zip(first, second).allSatisfy { one, other in
            let (one, other) = (message.leaves[one], message.leaves[other])
            guard one.field == other.field, one.repetition == other.repetition,
                one.component == other.component, one.subcomponent == other.subcomponent,
                one.count == other.count
            else { return false }
            return (0..<Int(one.count)).allSatisfy {
                message.bytes[Int(one.start) + $0] == message.bytes[Int(other.start) + $0]
            }
        }
    }
}
