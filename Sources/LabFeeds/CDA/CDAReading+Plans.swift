import FHIRCore

/// Sections that plan: what they hold has not happened, and is never read as if it had.
extension CDAReading {
    func isPlan(_ section: CDAElement) -> Bool {
        if hasTemplate(section, CDACodes.planSectionTemplates) { return true }
        guard let code = section.first(.code) else { return false }
        return equals(code[.codeSystem], CDACodes.loinc)
            && isOne(code[.code], of: CDACodes.planSections)
    }

    mutating func readPlan(_ section: CDAElement, _ entries: [CDAElement]) {
        var plan = FeedPlan()
        plan.title = text(of: section.first(.title))
        plan.code = code(section.first(.code))
        plan.field = section.field
        let start = Int32(report.plannedItems.count)
        for element in entries.flatMap({ Self.statements(in: $0) }) where !readPlanned(element) {
            readEntry(element: element, of: section)
        }
        plan.items = start..<Int32(report.plannedItems.count)
        let hasItems = !plan.items.isEmpty
        // Entries often say less than the words above them.
        plan.narrative = planNarrative(section)
        guard hasItems || plan.narrative != nil else { return }
        if !hasItems {
            note(
                .information, "cda-plan-narrative-only", at: section,
                "what is planned is given as narrative only; it is kept as text")
        }
        report.plans.append(plan)
    }

    private mutating func planNarrative(_ section: CDAElement) -> FeedText? {
        guard section[.nullFlavor] == nil, let element = section.first(.text) else { return nil }
        return flattened(element, field: narrativeField(element))
    }

    /// Reads a statement that plans, and those below it; false of one that does not.
    private mutating func readPlanned(_ element: CDAElement) -> Bool {
        if element.key == .organizer || element.key == .act && isPlainContainer(element) {
            let inner = statements(below: element)
            guard !inner.isEmpty else { return false }
            return inner.reduce(true) { readPlanned($1.element) && $0 }
        }
        guard let intent = intent(of: element) else { return false }
        var item = FeedPlannedItem(kind(of: element), intent: intent)
        complete(&item, element)
        if equals(element[.negationInd], "true") { negate(&item, element) }
        guard item.code != nil || item.words != nil || item.targetWords != nil else {
            skip("planned \(element.node.key?.rawValue ?? "entry") that says nothing", at: element)
            return true
        }
        report.plannedItems.append(item)
        for part in statements(below: element) { readPart(part.element, of: element) }
        return true
    }

    /// Acts of no code and no intent that only hold others.
    private func isPlainContainer(_ element: CDAElement) -> Bool {
        isEvent(element) && element.first(.code) == nil
    }

    private mutating func readPart(_ part: CDAElement, of element: CDAElement) {
        if hasTemplate(part, CDACodes.plannedTemplates), readPlanned(part) { return }
        if part.key == .act, isComment(part) { return }
        let kind = part.node.key?.rawValue ?? "entry"
        skip("\(kind) of a planned \(element.node.key?.rawValue ?? "entry")", at: part)
    }

    /// "No tests are planned" forbids none: its words are kept.
    private mutating func negate(_ item: inout FeedPlannedItem, _ element: CDAElement) {
        note(
            .information, "cda-plan-negated", at: element,
            "a planned item is negated; it is kept as text")
        let words = report.string(item.words) ?? report.string(item.code?.text)
        let name = words ?? element.first(.code).map { self.name(of: $0) } ?? ""
        item = FeedPlannedItem(.text, intent: item.intent)
        item.words = report.add("Not planned: \(name)", from: element.field)
        item.field = element.field
    }

    // MARK: What it is

    private func intent(of element: CDAElement) -> FeedPlannedItem.Intent? {
        let mood = element[.moodCode]
        if isOne(mood, of: ["PRP", "GOL"]) { return .proposal }
        if isOne(mood, of: ["INT", "PRMS", "APT"]) { return .plan }
        return isOne(mood, of: ["RQO", "ARQ"]) ? .order : nil
    }

    private func kind(of element: CDAElement) -> FeedPlannedItem.Kind {
        if equals(element[.moodCode], "GOL") { return .goal }
        switch element.key {
        case .substanceAdministration: return .medication
        case .encounter: return .encounter
        case .act: return hasTemplate(element, CDACodes.instructions) ? .instruction : .service
        case .observation, .procedure: return .service
        default: return .text
        }
    }

    private mutating func complete(_ item: inout FeedPlannedItem, _ element: CDAElement) {
        item.field = element.field
        let status = statusCode(of: element)
        item.statusText = status?[.code]
        item.status = plannedStatus(status)
        item.identifier = identifiers(element).first
        let product = element.at(.consumable, .manufacturedProduct, .manufacturedMaterial)
        item.code = code(product?.first(.code) ?? element.first(.code))
        item.words = referredText(of: element.first(.text))
        item.schedule = schedule(of: element)
        item.reasons = reasons(of: element)
        switch item.kind {
        case .medication: completeDrug(&item, element)
        case .goal: completeGoal(&item, element)
        default: break
        }
    }

    private func plannedStatus(_ element: CDAElement?) -> FeedPlannedItem.Status {
        guard let code = element?[.code], element?[.nullFlavor] == nil else { return .unknown }
        if isOne(code, of: ["active", "new"]) { return .active }
        if isOne(code, of: ["held", "suspended"]) { return .onHold }
        if isOne(code, of: ["cancelled", "canceled"]) { return .cancelled }
        if equals(code, "aborted") { return .stopped }
        if equals(code, "completed") { return .completed }
        return equals(code, "nullified") ? .enteredInError : .unknown
    }

    /// The indications, by what was observed.
    private mutating func reasons(of element: CDAElement) -> [FeedCode] {
        let reasons = statements(below: element).filter { equals($0.relation, "RSON") }
        return codes(reasons.flatMap { $0.element.all(.value) })
    }

    private mutating func completeDrug(_ item: inout FeedPlannedItem, _ element: CDAElement) {
        item.route = code(element.first(.routeCode))
        item.dose = amount(element.first(.doseQuantity))
        item.rate = amount(element.first(.rateQuantity))
        if let condition = element.first(.precondition) {
            item.isAsNeeded = true
            let criterion = condition.first(.criterion) ?? condition
            let words = referredText(of: criterion.first(.text))
            item.condition = words ?? code(criterion.first(.value))?.text
        }
        for key in [CDAName.maxDoseQuantity, .repeatNumber, .approachSiteCode] {
            for further in element.all(key) {
                skip("\(key.rawValue) of a planned drug", at: further)
            }
        }
    }

    private mutating func completeGoal(_ item: inout FeedPlannedItem, _ element: CDAElement) {
        guard let value = element.first(.value), value[.nullFlavor] == nil else { return }
        if let number = value[.value], value[.unit] != nil {
            item.target = FeedQuantity(value: number, unit: unit(value[.unit]))
            return
        }
        let words = self.words(of: value)
        if !words.isEmpty { item.targetWords = report.add(words, from: value.field) }
    }

    private mutating func amount(_ element: CDAElement?) -> FeedAmount? {
        guard let element, element[.nullFlavor] == nil else { return nil }
        if let value = element[.value] {
            return FeedAmount(low: FeedQuantity(value: value, unit: unit(element[.unit])))
        }
        func end(_ key: CDAName) -> FeedQuantity? {
            guard let end = element.first(key), let value = end[.value] else { return nil }
            return FeedQuantity(value: value, unit: unit(end[.unit]))
        }
        let (low, high) = (end(.low), end(.high))
        return low == nil && high == nil ? nil : FeedAmount(low: low, high: high)
    }
}
