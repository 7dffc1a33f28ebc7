import LabFeeds

/// Results that belong together: sub-ids of the form `1.2` below `1`, and the result that an order was
/// made for (OBR-26). Other sub-ids mean what a site's own guide says: they are kept as they are.
extension BundleMapper {
    mutating func writePlaceInPanel(
        _ place: Int, _ result: FeedResult, _ context: inout ResultContext
    ) {
        guard let order = context.order else { return }
        if hasTree(&context), said(result.subID) != nil {
            references("hasMember", members(of: result, place, order))
        }
        guard order.parentResult != nil || said(order.parentResultSubID) != nil else { return }
        if let parent = parent(of: order) { references("derivedFrom", [parent]) }
    }

    private func hasTree(_ context: inout ResultContext) -> Bool {
        if let known = context.hasTree { return known }
        let hasTree =
            context.order?.results.contains { number in
                said(report.results[Int(number)].subID)?.contains(UInt8(ascii: ".")) ?? false
            } ?? false
        context.hasTree = hasTree
        return hasTree
    }

    private func members(of result: FeedResult, _ place: Int, _ order: FeedOrder) -> [ResourceID] {
        guard let stem = said(result.subID)?.trimmed else { return [] }
        return order.results.compactMap { number in
            let number = Int(number)
            guard number != place, !plan.replaced[number],
                let subID = said(report.results[number].subID)?.trimmed,
                subID.count > stem.count + 1, subID[stem.count] == UInt8(ascii: "."),
                subID.prefix(stem.count).elementsEqual(stem),
                !subID.dropFirst(stem.count + 1).contains(UInt8(ascii: "."))
            else { return nil }
            return plan.results[number]
        }
    }

    /// The one result of the message that OBR-26 and OBR-29 name.
    private func parent(of order: FeedOrder) -> ResourceID? {
        var found: [ResourceID] = []
        for other in report.orders where other.field != order.field && isParent(other, of: order) {
            for number in other.results where !plan.replaced[Int(number)] {
                let result = report.results[Int(number)]
                guard isSame(result.code, order.parentResult),
                    isSame(result.subID, order.parentResultSubID)
                else { continue }
                found.append(plan.results[Int(number)])
            }
        }
        return found.count == 1 ? found.first : nil
    }

    func isParent(_ other: FeedOrder, of order: FeedOrder) -> Bool {
        if let filler = order.parentFiller {
            return other.fillerNumber.map { isSame($0.value, filler.value) } ?? false
        }
        if let placer = order.parentPlacer {
            return other.placerNumber.map { isSame($0.value, placer.value) } ?? false
        }
        return true
    }

    private func isSame(_ code: FeedCode, _ other: FeedCode?) -> Bool {
        guard let other else { return true }
        var (first, second) = (
            NameParts(source: source, bytes: []), NameParts(source: source, bytes: [])
        )
        first.add(code)
        second.add(other)
        return first.bytes == second.bytes
    }

    private func isSame(_ text: FeedText?, _ other: FeedText?) -> Bool {
        guard let other = said(other) else { return true }
        return said(text)?.trimmed.elementsEqual(other.trimmed) ?? false
    }
}
