extension HL7ReportReader {
    /// ORC: the order's control; it leads its OBR, in OUL it follows.
    mutating func readControl(_ segment: Int) {
        let belongsToOpen =
            kind.putsControlAfterRequest && order?.hasControl == false && !hasResults
        if !belongsToOpen { beginOrder() }
        guard var open = order else { return }
        open.hasControl = true
        let leaves = message.leaves(of: segment)
        var next = leaves.lowerBound
        if !open.hasRequest { open.order.field = UInt32(clamping: next) }
        while next < leaves.upperBound {
            let value = repetition(at: next, before: leaves.upperBound)
            next = value.upperBound
            let field = message.leaves[value.lowerBound].field
            readControl(value, of: field, into: &open.order)
        }
        order = open
        (noteTarget, openSpecimen) = (.order, nil)
    }

    private mutating func readControl(
        _ value: Range<Int>, of field: UInt16, into order: inout FeedOrder
    ) {
        switch field {
        case 1: order.control = text(1, of: value)
        case 2: order.placerNumber = order.placerNumber ?? readEntity(value)
        case 3: order.fillerNumber = order.fillerNumber ?? readEntity(value)
        case 4:
            order.groupNumber =
                readEntity(value) ?? readEntity(subcomponentsOf: component(1, of: value))
        case 5: order.orderStatus = text(1, of: value)
        case 7: order.priority = order.priority ?? text(6, of: value)
        case 8 where order.parentPlacer == nil && order.parentFiller == nil:
            readParent(value, into: &order)
        case 9: order.ordered = readTime(value)
        case 12: if let staff = readStaff(value) { order.requesters.append(staff) }
        case 16:
            let reason = readCode(value)
            if order.reasons.isEmpty { order.reasons.append(reason) }
        case 21:
            guard order.requesterOrganization == nil, let sender = readOrganization(value) else {
                return
            }
            order.requesterOrganization = Int32(report.organizations.count)
            report.organizations.append(sender)
        default: break
        }
    }

    /// OBR: what was asked for and what is reported on it.
    mutating func readRequest(_ segment: Int) {
        let joinsControl = order.map { $0.hasControl && !$0.hasRequest } ?? false
        if !joinsControl || hasResults { beginOrder() }
        guard var open = order else { return }
        open.hasRequest = true
        let leaves = message.leaves(of: segment)
        var next = leaves.lowerBound
        open.order.field = UInt32(clamping: next)
        // OBR names the requester as ORC does; one of the two suffices.
        let namedByControl = open.order.requesters
        open.order.requesters = []
        while next < leaves.upperBound {
            let value = repetition(at: next, before: leaves.upperBound)
            next = value.upperBound
            let field = message.leaves[value.lowerBound].field
            if field == 15 { open.specimenSource = value }
            if field == 13, open.order.clinicalInformation == nil {
                let whole = self.field(at: value.lowerBound, before: leaves.upperBound)
                open.order.clinicalInformation = joined(whole)
            }
            readRequest(value, of: field, into: &open.order)
        }
        if open.order.requesters.isEmpty { open.order.requesters = namedByControl }
        order = open
        (noteTarget, openSpecimen) = (.order, nil)
    }

    private mutating func readRequest(
        _ value: Range<Int>, of field: UInt16, into order: inout FeedOrder
    ) {
        switch field {
        case 2: order.placerNumber = readEntity(value) ?? order.placerNumber
        case 3: order.fillerNumber = readEntity(value) ?? order.fillerNumber
        case 4: order.code = readCode(value)
        case 5: order.priority = order.priority ?? text(1, of: value)
        case 7: order.time = FeedPeriod(start: readTime(value), end: order.time?.end)
        case 8: order.time = FeedPeriod(start: order.time?.start, end: readTime(value))
        case 14: order.received = readTime(value)
        case 16: if let staff = readStaff(value) { order.requesters.append(staff) }
        case 22: order.reported = readTime(value)
        case 24: order.section = text(1, of: value)
        case 25:
            order.statusText = text(1, of: value)
            order.status = FeedStatus(reportLetter: letter(order.statusText))
        case 26: readParentResult(value, into: &order)
        case 27: order.priority = order.priority ?? text(6, of: value)
        case 28: if let staff = readStaff(value) { order.copiesTo.append(staff) }
        case 29: readParent(value, into: &order)
        case 31: order.reasons.append(readCode(value))
        case 32, 33: if let staff = readNamedStaff(value) { order.interpreters.append(staff) }
        default: break
        }
    }

    /// PRL: the result that made this order necessary.
    private mutating func readParentResult(_ value: Range<Int>, into order: inout FeedOrder) {
        var code = readCode(subcomponentsOf: component(1, of: value))
        code.text = code.text ?? text(3, of: value)
        order.parentResult = code
        order.parentResultSubID = text(2, of: value)
    }

    /// EIP: the parent's numbers.
    private func readParent(_ value: Range<Int>, into order: inout FeedOrder) {
        order.parentPlacer = readEntity(subcomponentsOf: component(1, of: value))
        order.parentFiller = readEntity(subcomponentsOf: component(2, of: value))
    }

    /// TQ1: of it, the priority.
    mutating func readTiming(_ segment: Int) {
        guard order?.order.priority == nil else { return }
        let leaves = message.leaves(of: segment)
        guard let number = leaves.first(where: { message.leaves[$0].field == 9 }) else { return }
        let priority = text(number)
        order?.order.priority = priority
    }
}
