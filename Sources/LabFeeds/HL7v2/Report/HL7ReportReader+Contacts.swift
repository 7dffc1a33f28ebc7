extension HL7ReportReader {
    /// XAD: an address.
    func readAddress(_ leaves: Range<Int>) -> FeedAddress? {
        var address = FeedAddress()
        for number in leaves {
            guard let text = text(number) else { continue }
            switch message.leaves[number].component {
            // SAD: the street as a whole, else its name and number.
            case 1, 2: address.lines.append(text)
            case 3: address.city = text
            case 4: address.state = text
            case 5: address.postalCode = text
            case 6: address.country = text
            case 7: address.use = text
            case 9: address.district = text
            default: break
            }
        }
        return address == FeedAddress() ? nil : address
    }

    /// XTN: a telephone number and an electronic address, whichever are there.
    mutating func readTelecoms(_ leaves: Range<Int>) -> [FeedTelecom] {
        let (use, kind) = (text(2, of: leaves), text(3, of: leaves))
        var telecoms: [FeedTelecom] = []
        if let number = text(12, of: leaves) ?? text(1, of: leaves) ?? composedNumber(leaves) {
            telecoms.append(FeedTelecom(value: number, system: kind, use: use))
        }
        if let address = text(4, of: leaves) {
            let isOnlyOne = telecoms.isEmpty
            let system =
                isOnlyOne && kind != nil ? kind : report.add("Internet", from: address.field)
            telecoms.append(FeedTelecom(value: address, system: system, use: use))
        }
        return telecoms
    }

    /// Country, area, number and extension (XTN.5 to XTN.8) as one text.
    private mutating func composedNumber(_ leaves: Range<Int>) -> FeedText? {
        guard let local = text(7, of: leaves) else { return nil }
        let parts = [text(5, of: leaves), text(6, of: leaves), local].compactMap {
            report.string($0)
        }
        var number = parts.joined(separator: " ")
        if text(5, of: leaves) != nil, !number.hasPrefix("+") { number = "+" + number }
        if let further = report.string(text(8, of: leaves)) { number += " x" + further }
        return report.add(number, from: local.field)
    }
}
