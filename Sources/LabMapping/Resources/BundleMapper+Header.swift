import LabFeeds

/// The message itself: its header, and where the resources come from.
extension BundleMapper {
    mutating func writeMessageHeader() {
        let header = report.header
        let id = named("MessageHeader") { $0.addMessage() }
        beginEntry("MessageHeader", id, header.controlID?.field ?? FeedText.noField)
        writeEvent()
        if header.receivingApplication != nil || header.receivingFacility != nil {
            json.raw(",\"destination\":[{")
            member("name", header.receivingApplication)
            unknown("_endpoint")
            if said(header.receivingFacility) != nil {
                json.raw(",\"receiver\":{")
                member("display", header.receivingFacility)
                json.raw("}")
            }
            json.raw("}]")
        }
        reference("sender", sender())
        json.raw(",\"source\":{")
        member("name", header.sendingApplication)
        unknown("_endpoint")
        json.raw("}")
        references("focus", plan.reports)
        endEntry("MessageHeader", id)
    }

    /// The trigger event of HL7's table; what is no HL7 v2 message names its format.
    private mutating func writeEvent() {
        let header = report.header
        switch report.format {
        case .cda: json.raw(",\"eventUri\":\"https://w3id.org/cobalamin/feed/cda\"")
        case .labXML: json.raw(",\"eventUri\":\"https://w3id.org/cobalamin/feed/lab-xml\"")
        case .hl7v2ER7, .hl7v2XML:
            json.raw(
                ",\"eventCoding\":{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0003\"")
            let event = said(header.triggerEvent) != nil ? header.triggerEvent : header.kind
            code("code", event)
            json.raw("}")
        }
    }

    /// Who made, signed and keeps a document, by their roles in a Provenance.
    mutating func documentAgents() -> [(role: StaticString, id: ResourceID)] {
        let header = report.header
        var agents: [(role: StaticString, id: ResourceID?)] = []
        agents.append(("author", header.author.flatMap { practitioner($0) }))
        agents.append(("author", header.authorOrganization.flatMap { organization(Int($0)) }))
        agents.append(("legal", header.authenticator.flatMap { practitioner($0) }))
        agents.append(("custodian", header.custodian.flatMap { organization(Int($0)) }))
        return agents.compactMap { agent in agent.id.map { (agent.role, $0) } }
    }

    private mutating func writeAgent(_ role: StaticString, _ id: ResourceID) {
        json.raw(
            ",{\"type\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/provenance-participant-type\",\"code\":"
        )
        json.string(role)
        json.raw("}]},\"who\":")
        referenceItem(id)
        json.raw("}")
    }

    /// Every resource of the message is said to come from it; a resend meets the same Provenance.
    mutating func writeProvenance(_ agents: [(role: StaticString, id: ResourceID)]) {
        guard !written.isEmpty else { return }
        let header = report.header
        let id = named("Provenance") { name in
            name.add(patient)
            if let first = plan.reports.first { name.add(first) } else { name.addMessage() }
        }
        let targets = written
        beginEntry("Provenance", id, header.controlID?.field ?? FeedText.noField)
        json.raw(",\"target\":[")
        for target in targets {
            json.separate()
            referenceItem(target.id)
        }
        json.raw("]")
        writeRecorded(header.time)
        json.raw(
            ",\"agent\":[{\"type\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/provenance-participant-type\",\"code\":\"author\"}]},\"who\":"
        )
        if let sender = sender() {
            referenceItem(sender)
        } else {
            json.raw("{\"display\":\"unknown\"}")
        }
        json.raw("}")
        for agent in agents { writeAgent(agent.role, agent.id) }
        json.raw("]")
        writeSource(header)
        endEntry("Provenance", id)
    }

    private mutating func writeRecorded(_ time: FeedTime?) {
        let start = json.count
        self.time("recorded", "_recorded", time, .instant)
        if json.count == start { unknown("_recorded") }
    }

    private mutating func writeSource(_ header: FeedHeader) {
        guard let control = header.controlID, said(control) != nil else { return }
        json.raw(",\"entity\":[{\"role\":\"source\",\"what\":{\"identifier\":{")
        writeSystem("system", of: FeedIdentifier(value: control))
        member("value", control)
        json.raw("}")
        if said(header.kind) != nil { member("display", header.kind) }
        json.raw("}}]")
    }
}
