import ClinicalModel
import FHIRSyntax

extension RecordWriting {
    /// Records of one Observation: written as one again, or as several where they do not agree.
    mutating func writeObservations(_ group: RecordGroup, at address: ResourceAddress) {
        for (number, draft) in drafts(of: group).enumerated() {
            let own =
                number == 0
                ? address : ResourceAddress.derived("Observation", "\(group.key) \(number)")
            write(draft, of: group, at: own)
        }
    }

    private func drafts(of group: RecordGroup) -> [ObservationDraft] {
        var drafts: [ObservationDraft] = []
        for (member, items) in Self.elements(of: group) {
            for (part, records) in parts(of: items) {
                let isMain = member.isEmpty
                if let last = drafts.indices.last,
                    drafts[last].take(records, part, isMain: isMain)
                {
                    continue
                }
                var draft = ObservationDraft()
                if draft.take(records, part, isMain: isMain) { drafts.append(draft) }
            }
        }
        return drafts
    }

    /// The records by the element they stand in: the Observation itself, then its components.
    private static func elements(of group: RecordGroup) -> [(String, [RecordItem])] {
        var elements: [(member: String, items: [RecordItem])] = []
        for item in group.items {
            let member = item.source.innerMember
            let name = member.hasPrefix(".component[") ? member : ""
            if let place = elements.firstIndex(where: { $0.member == name }) {
                elements[place].items.append(item)
            } else {
                elements.append((name, [item]))
            }
        }
        func position(_ member: String) -> Int {
            Int(member.dropFirst(11).prefix { $0 != "]" }) ?? -1
        }
        return elements.enumerated().sorted {
            (position($0.element.member), $0.offset) < (position($1.element.member), $1.offset)
        }.map { ($0.element.member, $0.element.items) }
    }

    private mutating func write(
        _ draft: ObservationDraft, of group: RecordGroup, at address: ResourceAddress
    ) {
        let subject = subjects(of: group)
        let parent = group.source.reference
        let sample = draft.result.flatMap {
            specimen(of: $0, in: parent, subject: subject.subject)
        }
        let related = related(of: draft)
        let isNoted = draft.isHaemolysed && !isHaemolysisOfSample(draft)
        add(address) { observation in
            observation.contained(sample?.contained)
            observation.member("status", (draft.result?.status ?? .final).rawValue)
            observation.concept("code", draft.main?.code ?? WrittenConcept())
            observation.reference("subject", subject.subject)
            if let focus = subject.focus {
                observation.array("focus") { $0.object { $0.member("reference", focus) } }
            }
            observation.effective(draft.effective)
            observation.member("issued", draft.result?.issued?.fhirText)
            if let sender = draft.result?.sender { observation.performer(sender) }
            observation.value(draft.main?.value)
            observation.interpretation(draft.main?.flags)
            if isNoted {
                observation.array("note") { $0.object { $0.member("text", "haemolysed") } }
            }
            observation.specimen(sample)
            observation.range(draft.main?.range)
            observation.references("hasMember", related.members)
            observation.references("derivedFrom", related.sources)
            observation.components(draft.components)
        }
        writeReport(of: draft, at: address, subject: subject.subject)
    }

    /// Whose the Observation is: a mother may be in the focus of her infant's record.
    private mutating func subjects(of group: RecordGroup) -> (subject: String?, focus: String?) {
        let own = url(of: group.person)
        if let infant = focused.removeValue(forKey: group.person) {
            return (url(of: infant), own)
        }
        let person = person(group.person)
        // R4 allows no RelatedPerson as the subject; without a birth date the focus links nobody.
        if person.isRelatedPersonOnly, person.birthDate == nil,
            let infant = document.dyads.first(where: { $0.mother == person.id })?.infant
        {
            return (url(of: infant), own)
        }
        return (own, nil)
    }

    private func isHaemolysisOfSample(_ draft: ObservationDraft) -> Bool {
        guard let sample = draft.result.flatMap(SpecimenRegistry.sample) else { return false }
        switch sample.form {
        case .accession, .resource: return specimens.isHaemolysed(sample)
        case .contained, .elsewhere: return false
        }
    }

    /// The panel's members and what the value was derived from, as far as they are written.
    private func related(of draft: ObservationDraft) -> (members: [String], sources: [String]) {
        var members: [String] = []
        var sources: [String] = []
        for identity in draft.result?.relatedIdentities ?? [] {
            guard let url = urls[identity] else { continue }
            if panelMembers.contains(identity), !draft.hasPanelComponent, sources.isEmpty {
                members.append(url)
            } else {
                sources.append(url)
            }
        }
        return (members, sources)
    }

    /// The report that alone tells when the values were.
    private mutating func writeReport(
        of draft: ObservationDraft, at address: ResourceAddress, subject: String?
    ) {
        guard let result = draft.result, result.timeSource == .reportEffective else { return }
        add(.derived("DiagnosticReport", address.fullURL)) { report in
            report.member("status", "unknown")
            report.concept("code", WrittenConcept())
            report.reference("subject", subject)
            report.time("effectiveDateTime", result.time)
            report.array("result") { $0.object { $0.member("reference", address.fullURL) } }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func contained(_ specimen: (id: String, sample: SpecimenRegistry.Sample)?)
    {
        guard let specimen else { return }
        array("contained") { array in
            array.object { resource in
                resource.member("resourceType", "Specimen")
                resource.member("id", specimen.id)
                resource.members(of: specimen.sample, subject: nil, isHaemolysed: false)
            }
        }
    }

    /// The performer as it was named: a reference, or what it is called.
    fileprivate mutating func performer(_ sender: String) {
        let isReference = sender.wholeMatch(of: /(https?:|urn:|[A-Z][A-Za-z]+\/)\S+/) != nil
        array("performer") { array in
            array.object { object in
                if isReference {
                    object.member("reference", sender)
                } else {
                    object.text("display", sender)
                }
            }
        }
    }

    fileprivate mutating func value(_ value: WrittenValue?) {
        switch value {
        case nil, .some(.none): break
        case .quantity(let quantity): self.quantity("valueQuantity", quantity)
        case .boolean(let boolean):
            name("valueBoolean")
            bool(boolean)
        case .concept(let concept): self.concept("valueCodeableConcept", concept)
        }
    }

    /// Codes of the value set, anything else in words.
    fileprivate mutating func interpretation(_ flags: [String]?) {
        guard let flags, !flags.isEmpty else { return }
        let system = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
        array("interpretation") { array in
            for flag in flags {
                let isCode = ObservationInterpretation.codes.contains(flag)
                array.object {
                    $0.members(
                        of: isCode ? WrittenConcept(system, flag) : WrittenConcept(text: flag))
                }
            }
        }
    }

    fileprivate mutating func specimen(_ specimen: RecordWriting.SpecimenReference?) {
        guard let specimen, specimen.reference != nil || specimen.display != nil else { return }
        object("specimen") { object in
            object.member("reference", specimen.reference)
            object.member("display", specimen.display)
        }
    }

    fileprivate mutating func range(_ range: LabRange?) {
        guard let range else { return }
        array("referenceRange") { array in
            array.object { object in
                object.quantity("low", range.low)
                object.quantity("high", range.high)
                if let text = range.text { object.text("text", text) }
            }
        }
    }

    mutating func references(_ name: String, _ urls: [String]) {
        guard !urls.isEmpty else { return }
        array(name) { array in
            for url in urls { array.object { $0.member("reference", url) } }
        }
    }

    fileprivate mutating func components(_ parts: [ObservationPart]) {
        guard !parts.isEmpty else { return }
        array("component") { array in
            for part in parts {
                array.object { component in
                    component.concept("code", part.code)
                    component.value(part.value)
                    component.interpretation(part.flags)
                    component.range(part.range)
                }
            }
        }
    }
}

/// v3-ObservationInterpretation, as far as laboratories use it.
private enum ObservationInterpretation {
    static let codes: Set<String> = [
        "A", "AA", "HH", "LL", "H", "H>", "HU", "L", "L<", "LU", "N", "<", ">", "AC", "IE", "QCF",
        "TOX", "B", "D", "U", "W", "I", "MS", "NCL", "NS", "R", "S", "SDD", "VS", "EX", "HX", "LX",
        "DET", "IND", "E", "NEG", "ND", "POS", "EXP", "UNE", "NR", "RR", "WR",
    ]
}
