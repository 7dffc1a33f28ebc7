import FHIRCore
import LabFeeds

/// What parts of a report say, in words that a test can compare.
extension LabReport {
    func says(_ code: FeedCode?) -> String {
        guard let code else { return "" }
        let codings = code.codings.map { number -> String in
            let coding = self.codings[Int(number)]
            return [coding.system, coding.code, coding.display].map { self.string($0) ?? "" }
                .joined(separator: "|")
        }
        return (codings + [string(code.text)].compactMap(\.self)).joined(separator: "; ")
    }

    func says(_ value: FeedValue) -> String {
        switch value {
        case .none(let reason): "none \(string(reason) ?? "")"
        case .numeric(let number): "number \(string(number))"
        case .structured(let comparator, let first, let separator, let second):
            "structured "
                + [comparator, first, separator, second].map { string($0) ?? "" }.joined()
        case .interval(let low, let lowIsInclusive, let high, let highIsInclusive):
            "interval " + (lowIsInclusive ? "[" : "]") + (string(low) ?? "") + ";"
                + (string(high) ?? "") + (highIsInclusive ? "]" : "[")
        case .text(let range): "text " + says(range)
        case .coded(let range):
            "coded " + range.map { says(codes[Int($0)]) }.joined(separator: " & ")
        case .time(let text): "time \(string(text))"
        case .attachment(let mediaType, let encoding, let data):
            "attachment "
                + [mediaType, encoding, data].map { string($0) ?? "" }.joined(separator: " ")
        case .other(let type, let text): "\(string(type)) \(string(text))"
        }
    }

    private func says(_ range: Range<Int32>) -> String {
        range.map { string(texts[Int($0)]) }.joined(separator: " & ")
    }

    func says(_ range: FeedRange) -> String {
        let low = (range.lowIsInclusive ? "[" : "]") + (string(range.low) ?? "")
        let high = (string(range.high) ?? "") + (range.highIsInclusive ? "]" : "[")
        let bounds = range.low == nil && range.high == nil ? nil : low + ";" + high
        return [bounds, string(range.unit), string(range.text), says(range.meaning)]
            .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }

    func says(_ identifier: FeedIdentifier?) -> String {
        guard let identifier else { return "" }
        return [identifier.authorityID, identifier.value].compactMap { string($0) }
            .joined(separator: "^")
    }

    func says(_ period: FeedPeriod?) -> String {
        guard let period else { return "" }
        return [period.start, period.end].compactMap { string($0?.text) }.joined(separator: "/")
    }

    func says(_ name: FeedName) -> String {
        ([name.prefix] + name.given + [name.family, name.suffix, name.text])
            .compactMap { string($0) }.joined(separator: " ")
    }

    /// The notes of a range.
    func notes(_ range: Range<Int32>) -> [String] { range.map { string(notes[Int($0)].text) } }

    var issueIDs: [String] { issues.map(\.id) }

    var isFatal: Bool { issues.contains { $0.severity == .fatal } }
}
