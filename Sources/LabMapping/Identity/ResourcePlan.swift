import FHIRCore
import LabFeeds

/// The ids of all resources of a report, settled before the first is written.
struct ResourcePlan {
    var specimens: [ResourceID] = []
    /// Specimens that an earlier one of the report is already.
    var repeatedSpecimens: [Bool] = []
    var requests: [ResourceID] = []
    var reports: [ResourceID] = []
    var results: [ResourceID] = []
    var carePlans: [ResourceID] = []
    var planned: [ResourceID] = []
    /// Results whose place a later one of the same report takes.
    var replaced: [Bool] = []
    /// Whether a result stands in an order.
    var isOrdered: [Bool] = []
    /// The result that each id belongs to.
    var owners: [ResourceID: Int] = [:]
}

extension BundleMapper {
    mutating func planResources() {
        planPersons()
        plan.results = [ResourceID](
            repeating: ResourceID(high: 0, low: 0), count: report.results.count)
        plan.replaced = [Bool](repeating: false, count: report.results.count)
        plan.isOrdered = plan.replaced
        plan.owners.reserveCapacity(report.results.count)
        var taken: Set<ResourceID> = []
        for (place, order) in report.orders.enumerated() {
            let space = named("order") { addOrder(order, place, to: &$0) }
            plan.requests.append(
                unique("ServiceRequest", in: space, order.code, &taken))
            plan.reports.append(unique("DiagnosticReport", in: space, order.code, &taken))
            for result in order.results {
                plan.isOrdered[Int(result)] = true
                planResult(Int(result), in: space)
            }
        }
        planUnorderedResults()
        planSpecimens()
        planCarePlans()
    }

    /// Plans by the document's set, so that a newer version of it takes the place of the older; what
    /// they hold by its own identifier, where nothing before has the same.
    private mutating func planCarePlans() {
        var taken: Set<ResourceID> = []
        for carePlan in report.plans {
            let space = named("plan") { name in
                if let set = report.header.setID { name.add(set) } else { name.addMessage() }
                addPerson(to: &name)
            }
            plan.carePlans.append(unique("CarePlan", in: space, carePlan.code, &taken))
            for number in carePlan.items { planItem(Int(number), in: space, &taken) }
        }
    }

    private mutating func planItem(
        _ number: Int, in space: ResourceID, _ taken: inout Set<ResourceID>
    ) {
        let item = report.plannedItems[number]
        let own = item.identifier.map { identifier in
            named("planned", in: space) { $0.add(identifier) }
        }
        if let own, taken.insert(own).inserted { return plan.planned.append(own) }
        plan.planned.append(unique("planned", in: space, item.code, &taken))
    }

    private mutating func planPersons() {
        guard let person = report.patient else { return }
        if let known = patientID(person) {
            patient = known
            patientIsKnown = true
        } else {
            patient = named("Patient") { $0.addMessage() }
        }
    }

    /// An order by its filler's number, else the placer's, and the patient, who alone tells apart what
    /// two numbers without authority have in common.
    private func addOrder(_ order: FeedOrder, _ place: Int, to name: inout NameParts) {
        let number = order.fillerNumber ?? order.placerNumber
        if let number, said(number.value) != nil,
            !systems.scope.isEmpty || number.authority != nil
                || number.authorityID != nil
        {
            name.add(number)
        } else {
            name.addMessage()
            name.add(place)
        }
        addPerson(to: &name)
    }

    /// Adds whose something is.
    ///
    /// Persons without an identifier of their own are told apart by what else is said of them, so that
    /// a resend meets its results and those of another person never do.
    private func addPerson(to name: inout NameParts) {
        if patientIsKnown { return name.add(patient) }
        guard let person = report.patient else { return }
        name.add(person.birthTime?.text)
        name.add(person.names)
        if place > 0 { name.add(place) }
    }

    /// An id by type and code; the second of a message with the same ones is numbered.
    private func unique(
        _ type: StaticString, in space: ResourceID, _ code: FeedCode?,
        _ taken: inout Set<ResourceID>
    ) -> ResourceID {
        var id = named(type, in: space) { $0.add(code) }
        var ordinal = 2
        while !taken.insert(id).inserted {
            id = named(type, in: space) {
                $0.add(code)
                $0.add(ordinal)
            }
            ordinal += 1
        }
        return id
    }

    /// A result by its order, code and sub-id.
    private mutating func planResult(_ number: Int, in space: ResourceID) {
        let result = report.results[number]
        var id = named("Observation", in: space) {
            $0.add(result.code)
            $0.add(result.subID)
        }
        var ordinal = 2
        while let other = plan.owners[id] {
            if isSame(other, number) {
                let loser = replaces(number, other) ? other : number
                replace(loser)
                if loser == number { return }
                break
            }
            id = named("Observation", in: space) {
                $0.add(result.code)
                $0.add(result.subID)
                if ordinal == 2, let setID = result.setID { $0.add(setID) }
                $0.add(ordinal)
            }
            ordinal += 1
        }
        plan.owners[id] = number
        plan.results[number] = id
    }

    private mutating func replace(_ number: Int) {
        plan.replaced[number] = true
        issues.append(
            issue(
                .information, "informational", "result-superseded", report.results[number].field,
                "Another status of the same result stands in the same message; this one is not used."
            ))
    }

    /// Whether two results of one name are one result at two stages.
    private func isSame(_ first: Int, _ second: Int) -> Bool {
        let (first, second) = (report.results[first], report.results[second])
        guard first.status != second.status else { return false }
        // Each names itself: they are two results, however alike.
        if let one = first.identifier, let other = second.identifier, one != other,
            string(one.value) != string(other.value)
        {
            return false
        }
        guard let time = first.time?.start?.text, let other = second.time?.start?.text else {
            return true
        }
        return bytes(time).elementsEqual(bytes(other))
    }

    /// The later stage counts, but nothing preliminary takes the place of what was final.
    private func replaces(_ later: Int, _ earlier: Int) -> Bool {
        let isLaterOpen = report.results[later].status.isOpen
        let isEarlierOpen = report.results[earlier].status.isOpen
        return isLaterOpen == isEarlierOpen || isEarlierOpen
    }

    private mutating func planUnorderedResults() {
        guard plan.isOrdered.contains(false) else { return }
        let space = named("results") {
            $0.addMessage()
            $0.add(patient)
        }
        for number in report.results.indices where !plan.isOrdered[number] {
            planResult(number, in: space)
        }
    }

    /// A specimen by its accession, else by its first number, else by its order.
    private mutating func planSpecimens() {
        var owners: [ResourceID: Int] = [:]
        for (place, specimen) in report.specimens.enumerated() {
            let number = specimen.accession ?? specimen.identifiers.first
            var id = specimenID(specimen, number, place, isKindNamed: false)
            var isRepeated = false
            if let other = owners[id] {
                isRepeated = isSameSpecimen(report.specimens[other], specimen)
                if !isRepeated {
                    id = specimenID(specimen, number, place, isKindNamed: true)
                    isRepeated = owners[id] != nil
                }
            }
            owners[id] = owners[id] ?? place
            plan.specimens.append(id)
            plan.repeatedSpecimens.append(isRepeated)
        }
    }

    private func specimenID(
        _ specimen: FeedSpecimen, _ number: FeedIdentifier?, _ place: Int, isKindNamed: Bool
    ) -> ResourceID {
        return named("Specimen") { name in
            if let number, said(number.value) != nil, !systems.scope.isEmpty {
                name.add(number)
            } else if let order = order(ofSpecimen: place) {
                addOrder(report.orders[order], order, to: &name)
                name.add(place - Int(report.orders[order].specimens.lowerBound))
            } else {
                name.addMessage()
                name.add(place)
            }
            addPerson(to: &name)
            guard isKindNamed else { return }
            name.add(specimen.kind)
            name.add(specimen.collected?.start?.text)
        }
    }

    private func order(ofSpecimen place: Int) -> Int? {
        report.orders.firstIndex { $0.specimens.contains(Int32(place)) }
    }

    private func isSameSpecimen(_ first: FeedSpecimen, _ second: FeedSpecimen) -> Bool {
        func key(_ specimen: FeedSpecimen) -> [UInt8] {
            var name = NameParts(source: source, bytes: [])
            name.add(specimen.kind)
            name.add(specimen.collected?.start?.text)
            return name.bytes
        }
        return key(first) == key(second)
    }
}

extension FeedStatus {
    /// Still to be followed by a result.
    var isOpen: Bool {
        switch self {
        case .registered, .partial, .preliminary, .unknown: true
        case .final, .amended, .corrected, .cancelled, .enteredInError: false
        }
    }
}
