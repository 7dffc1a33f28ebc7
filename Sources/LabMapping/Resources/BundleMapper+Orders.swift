import LabFeeds

extension BundleMapper {
    mutating func writeOrder(_ place: Int) {
        let order = report.orders[place]
        writeRequest(order, plan.requests[place])
        var context = ResultContext(order: order)
        for result in order.results where !plan.replaced[Int(result)] {
            writeResult(Int(result), &context)
        }
        writeReport(order, place)
    }

    /// Results of a message without orders, or outside of them.
    mutating func writeUnorderedResults() {
        guard plan.isOrdered.contains(false) else { return }
        var context = ResultContext(order: nil)
        for place in report.results.indices where !plan.isOrdered[place] && !plan.replaced[place] {
            writeResult(place, &context)
        }
    }

    private mutating func writeRequest(_ order: FeedOrder, _ id: ResourceID) {
        beginEntry("ServiceRequest", id, order.field)
        writeNumbers(order, isReport: false)
        if let group = order.groupNumber, said(group.value) != nil {
            identifier("requisition", group)
        }
        writeParent(of: order)
        json.name("status")
        mark(order.orderStatus ?? order.control)
        let status =
            said(order.orderStatus).flatMap { PersonCodes.code($0, in: OrderCodes.byStatus) }
            ?? said(order.control).flatMap { PersonCodes.code($0, in: OrderCodes.byControl) }
        json.string(status ?? "unknown")
        json.member("intent", "order")
        coded("priority", order.priority, OrderCodes.priorities)
        concept("code", order.code)
        if let patient {
            reference("subject", patient)
        } else {
            unknown("subject")
        }
        reference("encounter", encounter)
        time("authoredOn", "_authoredOn", order.ordered, .dateTime)
        reference("requester", requester(of: order))
        concepts("reasonCode", order.reasons)
        if said(order.clinicalInformation) != nil || !order.notes.isEmpty {
            writeRequestNotes(order)
        }
        references("specimen", specimenIDs(of: order))
        endEntry("ServiceRequest", id)
    }

    /// The order that this one followed from (OBR-29): of this message, or by its number.
    private mutating func writeParent(of order: FeedOrder) {
        guard let number = order.parentFiller ?? order.parentPlacer, said(number.value) != nil
        else { return }
        json.raw(",\"basedOn\":[")
        if let place = report.orders.firstIndex(where: { isParent($0, of: order) }),
            report.orders[place].field != order.field
        {
            mark(number.value)
            referenceItem(plan.requests[place])
        } else {
            json.raw("{")
            identifier("identifier", number)
            json.raw("}")
        }
        json.raw("]")
    }

    private mutating func writeRequestNotes(_ order: FeedOrder) {
        var all = Array(
            report.notes[Int(order.notes.lowerBound)..<Int(order.notes.upperBound)])
        if let information = order.clinicalInformation {
            all.insert(FeedNote(text: information), at: 0)
        }
        list("note", all) { mapper, note in
            guard mapper.said(note.text) != nil else { return }
            mapper.member("authorString", note.author)
            mapper.time("time", "_time", note.time, .dateTime)
            mapper.member("text", note.text)
        }
    }

    private mutating func requester(of order: FeedOrder) -> ResourceID? {
        for person in order.requesters where isNamed(person) { return practitioner(person) }
        return order.requesterOrganization.flatMap { organization(Int($0)) }
    }

    /// The numbers that placer and filler gave.
    private mutating func writeNumbers(_ order: FeedOrder, isReport: Bool) {
        let start = json.count
        json.name("identifier")
        json.raw("[")
        if let number = order.placerNumber { identifierItem(number, type: "PLAC") }
        if let number = order.fillerNumber { identifierItem(number, type: "FILL") }
        json.close(.bracket, begunAt: start)
    }

    func specimenIDs(of order: FeedOrder) -> [ResourceID] {
        var ids: [ResourceID] = []
        for place in order.specimens {
            let id = plan.specimens[Int(place)]
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    private mutating func writeReport(_ order: FeedOrder, _ place: Int) {
        let id = plan.reports[place]
        beginEntry("DiagnosticReport", id, order.field)
        writeNumbers(order, isReport: true)
        json.name("basedOn")
        json.raw("[")
        referenceItem(plan.requests[place])
        json.raw("]")
        json.name("status")
        mark(order.statusText)
        json.string(order.status.report)
        if order.status.isWider, let text = order.statusText, let sent = said(text) {
            keep("_status", sent, text)
        }
        writeSection(order.section)
        let before = json.count
        concept("code", order.code)
        if json.count == before { unknown("code") }
        reference("subject", patient)
        reference("encounter", encounter)
        effective(order.time)
        time("issued", "_issued", order.reported, .instant)
        writePerformers(order)
        references("specimen", specimenIDs(of: order))
        references(
            "result",
            order.results.filter { !plan.replaced[Int($0)] }.map { plan.results[Int($0)] })
        writeNarrative(order)
        endEntry("DiagnosticReport", id)
    }

    private mutating func writeSection(_ section: FeedText?) {
        guard let sent = said(section) else { return }
        json.name("category")
        if HL7Codes.allow(sent.trimmed, in: HL7Codes.section) {
            json.raw("[{\"coding\":[{")
            json.member("system", HL7Codes.section)
            code("code", section)
            json.raw("}]}]")
        } else {
            json.raw("[{")
            member("text", section)
            json.raw("}]")
        }
    }

    private mutating func writePerformers(_ order: FeedOrder) {
        if let performer = order.performer.flatMap({ organization(Int($0)) }) {
            references("performer", [performer])
        }
        references("resultsInterpreter", order.interpreters.compactMap { practitioner($0) })
    }

    /// What a sender told in words instead of values.
    private mutating func writeNarrative(_ order: FeedOrder) {
        guard said(order.narrative) != nil else { return }
        member("conclusion", order.narrative, kept: true)
    }

    mutating func effective(_ period: FeedPeriod?) {
        guard let period else { return }
        if period.end == nil {
            time("effectiveDateTime", "_effectiveDateTime", period.start, .dateTime)
        } else {
            self.period("effectivePeriod", period)
        }
    }
}
