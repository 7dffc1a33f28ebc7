import ClinicalModel
package import FHIRCore
import FHIRSyntax

extension ClinicalReader {
    /// What a rule could use of a document; the resources of all documents of a group are judged
    /// together once everything has been read.
    ///
    /// - Parameter keepingPlans: Whether plans and their orders are kept, each as it is written.
    package func sift(_ document: Document, keepingPlans: Bool = false) -> SiftedResources {
        let session = ReadingSession(document, tables)
        session.keepsPlans = keepingPlans
        return session.sifted()
    }
}

extension ReadingSession {
    func sifted() -> SiftedResources {
        var sifted = SiftedResources()
        sifted.localNames = LocalNames(resources, document)
        sifted.containers = resources.containers.map(\.path)
        for number in readingOrder {
            let entry = resources.entries[number]
            guard !entry.isContained, let use = use(of: number) else { continue }
            add(number, isKeptWhole(entry.kind) ? .always : use, to: &sifted)
        }
        if keepsPlans { addPlanParts(to: &sifted) }
        for entry in emptyEntries { addEmpty(entry, to: &sifted) }
        let places = firstPlaces
        for deletion in resources.deletions where !isUndone(deletion, places) {
            addDeletion(deletion, to: &sifted)
        }
        return sifted
    }

    /// The entries so that of two versions the later one counts: a history begins with the newest.
    private var readingOrder: [Int] {
        let numbers = Array(resources.entries.indices)
        guard resources.containers.contains(where: \.isHistory) else { return numbers }
        let histories = numbers.filter { isInHistory(resources.entries[$0]) }
        return numbers.filter { !isInHistory(resources.entries[$0]) } + histories.reversed()
    }

    private func isInHistory(_ entry: ResourceEntry) -> Bool {
        entry.container >= 0 && resources.containers[Int(entry.container)].isHistory
    }

    /// Where each resource of a history stands first, by its names there.
    private var firstPlaces: [String: Int32] {
        guard !resources.deletions.isEmpty else { return [:] }
        var places: [String: Int32] = [:]
        for entry in resources.entries where !entry.isContained && isInHistory(entry) {
            let name = "\(entry.kind.typeName)/\(entry.element.text(.id) ?? "")"
            for name in [name, entry.entry?.text(.fullUrl)].compactMap({ $0 }) {
                let key = "\(entry.container) \(name)"
                places[key] = min(places[key] ?? entry.position, entry.position)
            }
        }
        return places
    }

    /// In a history, a resource that stands before its DELETE was made anew after it.
    private func isUndone(_ deletion: Deletion, _ places: [String: Int32]) -> Bool {
        let url = deletion.entry[.request]?.text(.url) ?? ""
        let name = url.split(separator: "/").suffix(2).joined(separator: "/")
        let names = [name, deletion.entry.text(.fullUrl)].compactMap { $0 }
        return names.contains { name in
            places["\(deletion.container) \(name)"].map { $0 < deletion.position } ?? false
        }
    }

    /// An entry that holds nothing is an issue, in a group as in a Bundle.
    private func addEmpty(_ entry: Element, to sifted: inout SiftedResources) {
        let path = document.path(of: entry)
        let place = path.lastIndex(of: "[") ?? path.endIndex
        sifted.containers.append(String(path[..<place]))
        let range = sifted.json.count..<sifted.json.count + 2
        sifted.json += Array("{}".utf8)
        sifted.resources.append(
            SiftedResource(
                use: .always, range: range, key: range,
                container: Int32(truncatingIfNeeded: sifted.containers.count - 1),
                position: Int32(path[place...].dropFirst().dropLast()) ?? 0))
    }

    private func addDeletion(_ deletion: Deletion, to sifted: inout SiftedResources) {
        let start = sifted.json.count
        var writer = JSONWriter(reserving: 128)
        writer.object { entry in
            entry.copy(deletion.entry[.fullUrl], "fullUrl")
            entry.object("request") { request in
                request.member("method", "DELETE")
                request.copy(deletion.entry[.request]?[.url], "url")
            }
        }
        sifted.json += writer.bytes
        let range = start..<sifted.json.count
        sifted.resources.append(
            SiftedResource(
                use: .always, range: range, key: range,
                container: deletion.container,
                position: deletion.position))
    }

    private func add(
        _ number: Int, _ use: SiftedResource.Use, to sifted: inout SiftedResources
    ) {
        let entry = resources.entries[number]
        let isDoubtful = document.hasDuplicateKeys && !isUsable(number) && !isOurs(entry.element)
        let use = isDoubtful ? .always : use
        let start = sifted.json.count
        var writer = JSONWriter(reserving: 512)
        var head: Range<Int>?
        writer.object { object in
            object.copy(entry.entry?[.fullUrl], "fullUrl")
            object.name("resource")
            // A repeated member must stay one: the resource is not used, and that is said.
            if isDoubtful {
                object.raw(bytes: entry.element.bytes)
            } else if isKeptWhole(entry.kind) {
                head = object.whole(entry.element)
            } else {
                head = object.kept(entry.element, as: use, isOurs: isOurs(entry.element))
            }
        }
        let json = sifted.localNames.qualified(writer.bytes, &head)
        sifted.json += json
        let range = start..<sifted.json.count
        let key = head.map { $0.lowerBound + start..<$0.upperBound + start } ?? range
        var resource = SiftedResource(
            use: use, range: range, key: key,
            container: entry.container,
            position: entry.position)
        resource.content = json.withUnsafeBufferPointer { $0.tableHash }
        describe(&resource, number, &sifted)
        sifted.resources.append(resource)
    }

    /// Fills in what decides later whether the resource is kept.
    private func describe(
        _ resource: inout SiftedResource, _ number: Int, _ sifted: inout SiftedResources
    ) {
        let entry = resources.entries[number]
        let element = entry.element
        resource.id = nameHash(arena.bytes(of: element[.id]))
        resource.alias = nameHash(arena.bytes(of: entry.entry?[.fullUrl]))
        resource.subject = name(of: element[.subject] ?? element[.patient], &sifted)
        // What was entered in error tells nothing of an Encounter.
        resource.encounter =
            element[.status]?.equals("entered-in-error") ?? false
            ? 0 : name(of: element[.encounter] ?? element[.context], &sifted)
        if resource.use == .passing { resource.version = version(of: number) }
        switch entry.kind {
        case .patient:
            resource.day = time(element[.birthDate])?.dayNumber
            resource.isPerson = true
        case .relatedPerson: resource.isPerson = true
        case .diagnosticReport: resource.needsReport = element[.specimen] != nil
        case .observation:
            let effective = element[.effectiveDateTime] ?? element[.effectiveInstant]
            let period = element[.effectivePeriod]
            resource.day = time(effective ?? period?[.start])?.dayNumber
            resource.sampled = newest(effective ?? period?[.start], period?[.end])
            resource.needsReport =
                element[.subject] == nil
                || (effective == nil && period == nil && element[.effectiveTiming] == nil)
        case .specimen:
            let collection = element[.collection]
            let period = collection?[.collectedPeriod]
            resource.sampled = newest(
                collection?[.collectedDateTime] ?? period?[.start], period?[.end])
        case .medication, .substance: resource.isOtherProduct = !mayBeDrug(number)
        case .encounter:
            for participant in element[.participant].items {
                let person = name(of: participant[.individual], &sifted)
                sifted.participants.append((resource.id, person))
                if resource.alias != 0 { sifted.participants.append((resource.alias, person)) }
            }
        default: resource.medicine = name(of: element[.medicationReference], &sifted)
        }
        guard resource.use != .passing, resource.use != .encounter else { return }
        addReferences(of: element, &sifted)
    }

    /// Every reference in the resource, at any depth.
    private func addReferences(
        of element: Element, _ sifted: inout SiftedResources
    ) {
        for child in element.children {
            if child.isString {
                guard child.hasName(.reference) else { continue }
                let name = name(ofText: arena.bytes(of: child), &sifted)
                if name != 0 { sifted.references.append(name) }
            } else if child.isObject || child.isArray {
                addReferences(of: child, &sifted)
            }
        }
    }

    private func newest(_ first: Element?, _ second: Element?) -> Int? {
        [first, second].compactMap { element -> Int? in
            guard let element, FHIRTimeText.offset(of: arena.bytes(of: element)) != nil else {
                return nil
            }
            return time(element)?.instant?.seconds
        }.max()
    }

    /// What a Reference names, without where; an identifier by its value.
    private func name(of reference: Element?, _ sifted: inout SiftedResources) -> UInt64 {
        guard let reference, reference.isObject else { return 0 }
        let text = arena.bytes(of: reference[.reference])
        guard text.isEmpty else { return name(ofText: text, &sifted) }
        return arena.bytes(of: reference[.identifier]?[.value]).tableHash
    }

    private func name(ofText text: Bytes, _ sifted: inout SiftedResources) -> UInt64 {
        let name = nameHash(text)
        if text.starts(with: "urn:uuid:") { sifted.uuids.insert(name) }
        return name
    }

    /// The last part of a reference, URL or id; zero for a contained resource.
    func nameHash(_ text: Bytes) -> UInt64 {
        guard let first = text.first, first != UInt8(ascii: "#") else { return 0 }
        var name = ReferenceResolver.withoutVersion(text)
        if let slash = name.lastIndex(of: "/") { name = name.part(slash + 1..<name.count) }
        if let colon = name.lastIndex(of: ":") { name = name.part(colon + 1..<name.count) }
        return name.tableHash
    }
}

extension FuzzyTime {
    /// The day as a number, where it is known to the day.
    fileprivate var dayNumber: Int32? {
        hasDay ? Int32(truncatingIfNeeded: day.number) : nil
    }
}
