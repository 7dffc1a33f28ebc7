extension HL7ReportReader {
    /// Gives orders without a specimen that of the order they belong to.
    ///
    /// A newborn screen sends its sample once, with the first of many panels. The panels belong to one
    /// another by the number of their parent (OBR-29) or by the same filler number (OBR-3).
    mutating func shareSpecimens() {
        let lacking = report.orders.indices.filter { report.orders[$0].specimens.isEmpty }
        guard !lacking.isEmpty, lacking.count < report.orders.count else { return }
        var specimens: [Number: Range<Int32>] = [:]
        for order in report.orders where !order.specimens.isEmpty {
            for number in [order.fillerNumber, order.placerNumber].compactMap(number) {
                if specimens[number] == nil { specimens[number] = order.specimens }
            }
        }
        for place in lacking {
            let order = report.orders[place]
            let numbers = [order.parentFiller, order.parentPlacer, order.fillerNumber]
            let shared = numbers.compactMap(number).lazy.compactMap { specimens[$0] }.first
            if let shared { report.orders[place].specimens = shared }
        }
    }

    /// An order's number with who gave it.
    private struct Number: Hashable {
        var value: String
        var authority: String?
    }

    private func number(_ identifier: FeedIdentifier?) -> Number? {
        identifier.map {
            Number(
                value: report.string($0.value),
                authority: report.string($0.authorityID ?? $0.authority))
        }
    }
}
