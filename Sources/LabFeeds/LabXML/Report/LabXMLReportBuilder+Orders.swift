/// The orders of a record, each with its rows.
extension LabXMLReportBuilder {
    /// A row by its rule and its element.
    typealias Row = (rule: Int, node: Int)

    mutating func readOrders() {
        var rows = self.rows()
        for order in orderNodes() {
            let end = order.end
            let mine = rows.filter { $0.node >= order.node && $0.node < end }
            rows.removeAll { $0.node >= order.node && $0.node < end }
            readOrder(at: order.node, mine)
        }
        // What stands in none of the orders is an order of its own, unless nothing does.
        guard !rows.isEmpty || report.orders.isEmpty else { return }
        readOrder(at: map.orderPath == nil ? top : nil, rows)
    }

    private func orderNodes() -> [(node: Int, end: Int)] {
        guard let path = map.orderPath else { return [] }
        var nodes: [(node: Int, end: Int)] = []
        for top in record.tops {
            record.visit(path, from: top) { node in
                nodes.append((node, Int(record.nodes[node].end)))
                return true
            }
        }
        return nodes
    }

    /// All rows in document order; a row that two rules find is the first rule's.
    private func rows() -> [Row] {
        var rules: [Int: Int] = [:]
        for (rule, result) in map.results.enumerated() {
            for top in record.tops {
                record.visit(result.path, from: top) { node in
                    if rules[node] == nil { rules[node] = rule }
                    return true
                }
            }
        }
        return rules.sorted { $0.key < $1.key }.map { ($0.value, $0.key) }
    }

    /// Reads an order; `base` is nil for rows that no order holds.
    private mutating func readOrder(at base: Int?, _ rows: [Row]) {
        var order = FeedOrder(status: .unknown)
        order.field = FeedText.noField
        if let base { readFacts(of: &order, at: base) }
        let firstSpecimen = Int32(clamping: report.specimens.count)
        let common = base == nil ? FeedSpecimen() : recordSpecimen()
        if common.accession != nil || common.kind != nil { report.specimens.append(common) }
        let firstResult = Int32(clamping: report.results.count)
        for row in rows { readResult(row, in: order, common, specimens: firstSpecimen) }
        // Without any sample of its own, what is said of the sample is said of one.
        if report.specimens.count == Int(firstSpecimen), !common.isEmpty {
            report.specimens.append(common)
        }
        order.results = firstResult..<Int32(clamping: report.results.count)
        order.specimens = firstSpecimen..<Int32(clamping: report.specimens.count)
        report.orders.append(order)
    }

    private mutating func readFacts(of order: inout FeedOrder, at base: Int) {
        let fields = map.order
        order.code = code(fields[.code], fields[.text], fields[.system], at: base)
        order.fillerNumber = identifier(fields[.number], fields[.authority], at: base)
        order.placerNumber = identifier(fields[.placer], fields[.placerAuthority], at: base)
        if let status = status(fields[.status], at: base) {
            (order.status, order.statusText) = (status.status, status.text)
        }
        order.time = time(fields[.collected], at: base).map { FeedPeriod(start: $0) }
        order.received = time(fields[.received], at: base)
        order.reported = time(fields[.reported], at: base)
        order.ordered = time(fields[.ordered], at: base)
        order.section = text(fields[.section], at: base)
        order.clinicalInformation = text(fields[.clinicalInformation], at: base)
        order.notes = notes(fields[.note], at: base)
        if let requester = requester(at: base) { order.requesters = [requester] }
        order.field = order.fillerNumber?.value.field ?? FeedText.noField
    }

    private mutating func requester(at base: Int) -> FeedPerson? {
        var person = FeedPerson()
        if let name = text(map.order[.requester], at: base) {
            person.names = [FeedName(text: name)]
        }
        if let id = identifier(map.order[.requesterID], nil, at: base) {
            person.identifiers = [id]
        }
        return person.names.isEmpty && person.identifiers.isEmpty ? nil : person
    }

    /// What is said of the sample of the whole record, or of all its samples.
    private mutating func recordSpecimen() -> FeedSpecimen {
        let fields = map.specimen
        var specimen = FeedSpecimen()
        specimen.accession = identifier(fields[.accession], fields[.authority])
        specimen.kind = code(fields[.kind], fields[.text], fields[.system])
        specimen.collected = time(fields[.collected]).map { FeedPeriod(start: $0) }
        specimen.received = time(fields[.received])
        specimen.notes = notes(fields[.note])
        return specimen
    }
}

extension FeedSpecimen {
    /// Whether nothing is said of it.
    var isEmpty: Bool {
        accession == nil && kind == nil && collected == nil && received == nil && notes.isEmpty
    }
}
