extension HL7ReportReader {
    /// Whether the open order has results already.
    var hasResults: Bool {
        order.map { Int($0.firstResult) < report.results.count } ?? false
    }

    mutating func beginOrder() {
        finishOrder()
        order = OpenOrder(
            firstResult: Int32(report.results.count),
            firstSpecimen: Int32(report.specimens.count))
    }

    /// Closes the open order: its results and specimens are those since it began.
    mutating func finishOrder() {
        guard var open = order else { return }
        order = nil
        openSpecimen = nil
        open.order.results = open.firstResult..<Int32(report.results.count)
        let own = open.firstSpecimen..<Int32(report.specimens.count)
        if !own.isEmpty {
            open.order.specimens = own
        } else if !leadingSpecimens.isEmpty {
            open.order.specimens = leadingSpecimens
        } else if let specimen = readSource(of: open) {
            open.order.specimens = Int32(report.specimens.count)..<Int32(report.specimens.count + 1)
            report.specimens.append(specimen)
        }
        takeStatus(from: open.order)
        report.orders.append(open.order)
    }

    /// Gives the order's status to results that have none, where it is that of each of them.
    private mutating func takeStatus(from order: FeedOrder) {
        switch order.status {
        case .final, .corrected, .preliminary, .cancelled: break
        default: return
        }
        for number in order.results where report.results[Int(number)].statusText == nil {
            report.results[Int(number)].status = order.status
            report.results[Int(number)].statusText = order.statusText
        }
    }
}
