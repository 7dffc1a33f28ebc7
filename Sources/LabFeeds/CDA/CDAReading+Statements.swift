import FHIRCore

extension CDAReading {
    /// A clinical statement and how it is related to that above it.
    struct Statement {
        var element: CDAElement
        /// The `typeCode` of the relationship.
        var relation: FeedText?
    }

    /// What statements take over from those above them.
    struct Scope {
        /// The laboratory's section by its title or code.
        var section: FeedText?
        var specimens: Range<Int32> = 0..<0
        var performer: Int32?
        var parent: FeedIdentifier?
        var reported: FeedTime?

        init(section: CDAElement, in reading: inout CDAReading) {
            self.section =
                reading.text(of: section.first(.title)) ?? section.first(.code)?[.displayName]
            performer = reading.context.performer
            reported = reading.context.reported
        }
    }

    /// The clinical statements directly within an entry, component or relationship.
    static func statements(in element: CDAElement) -> [CDAElement] {
        element.children.filter { child in
            switch child.key {
            case .organizer, .observation, .act, .procedure, .observationMedia,
                .substanceAdministration, .supply, .encounter, .regionOfInterest:
                true
            default: false
            }
        }
    }

    func statements(below element: CDAElement) -> [Statement] {
        element.children.flatMap { child -> [Statement] in
            guard child.key == .component || child.key == .entryRelationship else { return [] }
            return Self.statements(in: child).map {
                Statement(element: $0, relation: child[.typeCode])
            }
        }
    }

    func newOrder(_ scope: Scope) -> FeedOrder {
        var order = FeedOrder(status: .unknown)
        order.groupNumber = context.group
        order.priority = context.priority
        order.requesters = context.requesters
        order.ordered = context.ordered
        order.section = scope.section
        order.performer = scope.performer
        order.specimens = scope.specimens
        order.reported = scope.reported
        order.parentFiller = scope.parent
        order.results = Int32(report.results.count)..<Int32(report.results.count)
        return order
    }

    /// Reads an organizer or act: its own observations are one order, organizers within it others.
    mutating func readOrder(_ statement: Statement, _ scope: Scope) {
        let element = statement.element
        guard element.key == .organizer || element.key == .act else {
            return skip("\(element.node.key?.rawValue ?? "entry") among results", at: element)
        }
        guard isEvent(element) else {
            return skip("\(element.node.key?.rawValue ?? "entry") that is no event", at: element)
        }
        let parts = statements(below: element)
        var order = newOrder(scope)
        readOwn(element, parts, into: &order)
        readResults(parts, into: &order, scope)
        settle(&order, element)
        let inner = parts.filter { isContainer($0.element) }
        // An act that only wraps organizers is no report of its own.
        if element.key == .organizer || !order.results.isEmpty || inner.isEmpty {
            report.orders.append(order)
        }
        var below = scope
        (below.specimens, below.performer) = (order.specimens, order.performer)
        below.reported = order.reported
        below.parent = element.key == .organizer ? order.fillerNumber : scope.parent
        for part in inner { readOrder(part, below) }
    }

    /// Whether a statement holds others and is no comment.
    func isContainer(_ element: CDAElement) -> Bool {
        switch element.key {
        case .organizer: true
        case .act: !isComment(element) && !isReceipt(element)
        default: false
        }
    }

    private mutating func readOwn(
        _ element: CDAElement, _ parts: [Statement], into order: inout FeedOrder
    ) {
        order.code = code(element.first(.code))
        order.fillerNumber = identifiers(element).first
        order.statusText = element.first(.statusCode)?[.code]
        order.time = period(element.first(.effectiveTime))
        order.reported = time(element.at(.author, .time)) ?? order.reported
        order.field = element.field
        readPerformers(element, into: &order)
        readSpecimens(element, parts, into: &order)
        order.notes = list(comments(parts))
    }

    private mutating func readPerformers(_ element: CDAElement, into order: inout FeedOrder) {
        for performer in element.all(.performer) {
            let entity = performer.first(.assignedEntity)
            let organization = organization(entity?.first(.representedOrganization))
            order.performer = organization ?? order.performer
        }
        // IHE: who verified the results.
        for participant in element.all(.participant)
        where equals(participant[.typeCode], "AUTHEN") {
            guard let role = participant.first(.participantRole) else { continue }
            order.interpreters.append(person(role: role, person: role.first(.playingEntity)))
        }
    }

    func statuses(of order: FeedOrder) -> [FeedStatus] {
        order.results.map { report.results[Int($0)].status }
    }

    /// The status of the whole, from its own code and its results.
    private mutating func settle(_ order: inout FeedOrder, _ element: CDAElement) {
        let statuses = statuses(of: order)
        order.status = status(statusCode(of: element), hasValue: true)
        if order.status == .preliminary { order.status = FeedStatus.unfinished(statuses) }
        if order.status == .unknown, order.statusText == nil {
            order.status = FeedStatus.whole(statuses)
        }
        if order.status == .final, context.isPartial { order.status = .partial }
    }
}

extension CDAReading {
    func isComment(_ element: CDAElement) -> Bool {
        hasTemplate(element, CDACodes.commentTemplates)
            || equals(element.first(.code)?[.code], CDACodes.comment)
    }

    func isReceipt(_ element: CDAElement) -> Bool {
        equals(element.first(.code)?[.code], CDACodes.specimenReceived)
    }

    /// The comments among the parts of a statement.
    mutating func comments(_ parts: [Statement]) -> [FeedNote] {
        var notes: [FeedNote] = []
        for part in parts where part.element.key == .act && isComment(part.element) {
            guard let text = referredText(of: part.element.first(.text)) else { continue }
            var note = FeedNote(text: text)
            note.time =
                time(part.element.at(.author, .time))
                ?? period(part.element.first(.effectiveTime))?.start
            let author = part.element.at(.author, .assignedAuthor, .assignedPerson, .name)
            note.author = self.text(of: author)
            notes.append(note)
        }
        return notes
    }

    mutating func list(_ notes: [FeedNote]) -> Range<Int32> {
        let start = Int32(report.notes.count)
        report.notes += notes
        return start..<Int32(report.notes.count)
    }
}
