extension HL7ReportReader {
    /// CE, CWE, CNE, CF: up to three codings and the original text, in `report.codings`.
    ///
    /// A text alone (CE.2 without a code) is the sender's words, not a coding.
    mutating func readCode(_ leaves: Range<Int>) -> FeedCode {
        var first = FeedCoding()
        var second = FeedCoding()
        var third = FeedCoding()
        var original: FeedText?
        for number in leaves where message.leaves[number].subcomponent == 1 {
            guard let text = text(number) else { continue }
            switch message.leaves[number].component {
            case 1: first.code = text
            case 2: first.display = text
            case 3: first.system = text
            case 4: second.code = text
            case 5: second.display = text
            case 6: second.system = text
            case 7: first.version = text
            case 8: second.version = text
            case 9: original = text
            case 10: third.code = text
            case 11: third.display = text
            case 12: third.system = text
            case 13: third.version = text
            // The code system's OID, where it has no name.
            case 14: first.system = first.system ?? text
            case 17: second.system = second.system ?? text
            case 20: third.system = third.system ?? text
            default: break
            }
        }
        return add([first, second, third], text: original)
    }

    /// The same of a CE in the sub-components of a component (PRL.1, SPS.1).
    mutating func readCode(subcomponentsOf leaves: Range<Int>) -> FeedCode {
        var first = FeedCoding()
        var second = FeedCoding()
        for number in leaves {
            guard let text = text(number) else { continue }
            switch message.leaves[number].subcomponent {
            case 1: first.code = text
            case 2: first.display = text
            case 3: first.system = text
            case 4: second.code = text
            case 5: second.display = text
            case 6: second.system = text
            default: break
            }
        }
        return add([first, second, FeedCoding()], text: nil)
    }

    private mutating func add(
        _ codings: InlineArray<3, FeedCoding>, text: FeedText?
    ) -> FeedCode {
        var text = text
        let start = Int32(report.codings.count)
        for place in codings.indices {
            let coding = codings[place]
            if coding.code != nil {
                report.codings.append(coding)
            } else if let display = coding.display {
                if text == nil { text = display } else { report.codings.append(coding) }
            }
        }
        return FeedCode(codings: start..<Int32(report.codings.count), text: text)
    }

    /// CX: an identifier with its authority and kind.
    func readIdentifier(_ leaves: Range<Int>) -> FeedIdentifier? {
        guard let value = text(1, of: leaves) else { return nil }
        var identifier = FeedIdentifier(value: value)
        for number in leaves {
            let leaf = message.leaves[number]
            switch (leaf.component, leaf.subcomponent) {
            case (4, 1): identifier.authority = text(number)
            case (4, 2): identifier.authorityID = text(number)
            case (4, 3): identifier.authorityIDKind = text(number)
            case (5, 1): identifier.kind = text(number)
            default: break
            }
        }
        return identifier
    }

    /// EI: an identifier with the one who assigned it.
    func readEntity(_ leaves: Range<Int>) -> FeedIdentifier? {
        guard let value = text(1, of: leaves) else { return nil }
        return FeedIdentifier(
            value: value, authority: text(2, of: leaves), authorityID: text(3, of: leaves),
            authorityIDKind: text(4, of: leaves))
    }

    /// An EI in the sub-components of a component (EIP).
    func readEntity(subcomponentsOf leaves: Range<Int>) -> FeedIdentifier? {
        var parts = InlineArray<4, FeedText?>(repeating: nil)
        for number in leaves {
            let place = Int(message.leaves[number].subcomponent) - 1
            if parts.indices.contains(place) { parts[place] = text(number) }
        }
        guard let value = parts[0] else { return nil }
        return FeedIdentifier(
            value: value, authority: parts[1], authorityID: parts[2], authorityIDKind: parts[3])
    }

    /// A point in time, as sent.
    func readTime(_ leaves: Range<Int>) -> FeedTime? { text(1, of: leaves).map { FeedTime($0) } }
}
