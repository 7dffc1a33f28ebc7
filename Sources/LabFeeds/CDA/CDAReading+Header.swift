import FHIRCore

extension CDAReading {
    mutating func readHeader(_ document: CDAElement) {
        let kind = report.add("ClinicalDocument", from: FeedText.noField)
        report.header.kind = kind
        report.header.version = document.first(.typeId)?[.extension]
        report.header.controlID = controlID(document.first(.id))
        report.header.documentCode = code(document.first(.code))
        report.header.title = text(of: document.first(.title))
        report.header.time = time(document.first(.effectiveTime))
        report.header.confidentiality = code(document.first(.confidentialityCode))
        report.header.language = document.first(.languageCode)?[.code]
        report.header.setID = identifier(document.first(.setId))
        report.header.versionNumber = document.first(.versionNumber)?[.value]
        readAuthor(document)
        readCustodian(document)
        readAuthenticator(document)
        readReceiver(document)
        readReplaced(document)
        readVisit(document)
        readContext(document)
    }

    /// The document's identifier as one text: an extension is unique within its root only.
    private mutating func controlID(_ element: CDAElement?) -> FeedText? {
        guard let element, let root = element[.root] else { return element?[.extension] }
        guard let suffix = element[.extension] else { return root }
        return report.add(report.string(root) + "^" + report.string(suffix), from: suffix.field)
    }

    private mutating func readAuthor(_ document: CDAElement) {
        for author in document.all(.author) {
            guard let assigned = author.first(.assignedAuthor) else { continue }
            if report.header.author == nil { report.header.author = self.assigned(assigned) }
            if let device = assigned.first(.assignedAuthoringDevice) {
                report.header.sendingApplication =
                    report.header.sendingApplication ?? text(of: device.first(.softwareName))
                    ?? text(of: device.first(.manufacturerModelName))
            }
            if report.header.authorOrganization == nil {
                let organization = assigned.first(.representedOrganization)
                report.header.authorOrganization = self.organization(organization)
            }
        }
    }

    private mutating func readCustodian(_ document: CDAElement) {
        let element = document.at(
            .custodian, .assignedCustodian, .representedCustodianOrganization)
        report.header.custodian = organization(element)
        report.header.sendingFacility = text(of: element?.first(.name))
        report.header.sendingFacilityID = element?.first(.id)?[.root]
    }

    private mutating func readAuthenticator(_ document: CDAElement) {
        let signer = document.first(.legalAuthenticator) ?? document.first(.authenticator)
        report.header.authenticator = assigned(signer?.first(.assignedEntity))
    }

    private mutating func readReceiver(_ document: CDAElement) {
        let organization = document.at(
            .informationRecipient, .intendedRecipient, .receivedOrganization)
        report.header.receivingFacility = text(of: organization?.first(.name))
    }

    /// A replacement is said aloud: what it replaces was sent before, and this document does not
    /// say which of its results are new.
    private mutating func readReplaced(_ document: CDAElement) {
        for related in document.all(.relatedDocument) {
            guard equals(related[.typeCode], "RPLC") else {
                skip("related document that is not replaced", at: related)
                continue
            }
            for parent in related.all(.parentDocument) {
                report.header.replaces += identifiers(parent)
            }
            note(
                .information, "cda-replacement", at: related,
                "the document replaces an earlier one; its results stand in the place of that")
        }
    }
}

extension CDAReading {
    private mutating func readVisit(_ document: CDAElement) {
        guard let encounter = document.at(.componentOf, .encompassingEncounter) else { return }
        var visit = FeedVisit()
        visit.identifier = identifiers(encounter).first
        visit.patientClass = encounter.first(.code)?[.code]
        visit.period = period(encounter.first(.effectiveTime))
        let facility = encounter.at(.location, .healthCareFacility)
        visit.location =
            text(of: facility?.at(.location, .name)) ?? facility?.first(.id)?[.extension]
        let participants =
            encounter.all(.responsibleParty) + encounter.all(.encounterParticipant)
        for participant in participants {
            assigned(participant.first(.assignedEntity)).map { visit.attending.append($0) }
        }
        visit.field = encounter.field
        report.visit = visit
    }

    /// What the header says of all orders: the order fulfilled, who ordered, which laboratory.
    private mutating func readContext(_ document: CDAElement) {
        readOrder(document)
        readRequesters(document)
        let isLaboratory = isLaboratoryReport(document)
        for event in document.all(.documentationOf).compactMap({ $0.first(.serviceEvent) }) {
            let status = event.first(.statusCode, .laboratory) ?? event.first(.statusCode)
            if equals(status?[.code], "active") { context.isPartial = true }
            guard isLaboratory, context.performer == nil else { continue }
            let entity = event.at(.performer, .assignedEntity, .representedOrganization)
            context.performer = organization(entity)
        }
        if isLaboratory {
            context.reported = time(document.at(.author, .time)) ?? report.header.time
        }
    }

    private mutating func readOrder(_ document: CDAElement) {
        let orders = document.all(.inFulfillmentOf).compactMap { $0.first(.order) }
        context.group = identifier(orders.first?.first(.id))
        context.priority = orders.first?.first(.priorityCode)?[.code]
        for order in orders.dropFirst() {
            skip("further order that the document fulfils", at: order)
        }
    }

    /// Who ordered: IHE's referring participant.
    private mutating func readRequesters(_ document: CDAElement) {
        for participant in document.all(.participant)
        where equals(participant[.typeCode], "REF") {
            guard let entity = participant.first(.associatedEntity),
                let person = entity.first(.associatedPerson)
            else { continue }
            context.requesters.append(self.person(role: entity, person: person))
            context.ordered = context.ordered ?? period(participant.first(.time))?.start
        }
    }

    /// A document that is a laboratory's report as a whole, by its LOINC code.
    private func isLaboratoryReport(_ document: CDAElement) -> Bool {
        guard let code = document.first(.code), equals(code[.codeSystem], CDACodes.loinc) else {
            return false
        }
        return isOne(code[.code], of: CDACodes.laboratoryReports + CDACodes.specialties)
    }
}
