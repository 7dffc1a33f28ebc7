import FHIRCore
import FHIRSyntax
import FeedMaps
import LabFeeds
import ScriptedInput

// Feeds the readers of feed maps and of laboratories' own XML with anything: a map, a byte of zero, and
// an input, which is read whole and in pieces.

private func require(_ holds: Bool, _ promise: String) {
    if !holds { broken_promise(promise) }
}

/// The map of the seeds, where the fuzzer's own is none: most bytes should reach the XML.
private let standardMap = """
    name: fuzz
    recognise: {root: lab}
    record: {path: r, same: ["@p"]}
    numbers: {decimal: comma, thousands: space}
    times: {forms: [dd/MM/yyyy HH:mm, dd/MM/yyyy], zone: Europe/Paris}
    words: {sex: {M: male}, status: {V: final}, flags: {B: L}, about: {M: mother}, answers: {O: Y}}
    sender: {facility: /lab/@n, time: ../h/d, id: ["../h/@i", "=none"]}
    patient: {id: "@p", birth: "@b", sex: "@x", family: n}
    mother: {id: m/@p, birth: m/@b}
    order: {path: o, number: "@n", collected: t, status: "@s"}
    specimen: {accession: s/@a, collected: s/t}
    results:
      - {path: o/v, code: "@c", value: ., unit: "@u", range: "@r", flag: "@f", time: ../t}
      - {path: "*[@k='q']", text: "@c", value: ., value-code: "@a", about: "@w", specimen: "@s"}
    """

private func map(of bytes: [UInt8]) -> FeedMap? {
    do throws(RefusedConfiguration) {
        return try FeedMapReader.read(bytes, path: "fuzz.yaml")
    } catch {
        require(!error.faults.isEmpty, "a refused map has a fault")
        for fault in error.faults { require(!fault.message.isEmpty, "a fault says what is wrong") }
        return nil
    }
}

private func documents(_ input: [UInt8], by map: FeedMap, pieces: Int) -> [FeedDocument] {
    guard let reader = try? LabXMLReader(map: map, records: true) else {
        broken_promise("libxml2 is there")
    }
    var documents: [FeedDocument] = []
    var start = 0
    repeat {
        let end = min(start + pieces, input.count)
        Array(input[start..<end]).withUnsafeBytes { reader.push($0, isLast: end == input.count) }
        while let document = reader.next() { documents.append(document) }
        start = end
    } while start < input.count
    return documents
}

private func check(_ report: LabReport) {
    require(report.fields.count == report.lines.count, "each field has a name and a line")
    require(report.lines.allSatisfy { $0 > 0 }, "lines count from 1")
    let texts =
        report.texts + report.notes.map(\.text)
        + report.codings.flatMap { [$0.code, $0.display, $0.system].compactMap(\.self) }
    for text in texts {
        require(
            Int(text.start) + Int(text.count) <= report.bytes.count, "a text lies in the bytes")
        require(
            text.field == FeedText.noField || Int(text.field) < report.lines.count,
            "a text's field is one of the report")
    }
    for result in report.results {
        require(
            Int(result.code.codings.upperBound) <= report.codings.count, "codes are in place")
        require(Int(result.ranges.upperBound) <= report.ranges.count, "ranges are in place")
        require(result.specimen.map { Int($0) < report.specimens.count } ?? true, "and samples")
    }
    let ordered = report.orders.reduce(0) { $0 + $1.results.count }
    require(ordered == report.results.count, "each result stands in one order")
}

private func check(_ input: [UInt8], by map: FeedMap) {
    let whole = documents(input, by: map, pieces: max(input.count, 1))
    require(!whole.isEmpty, "an input is never passed over without a word")
    for (number, document) in whole.enumerated() {
        require(document.ordinal == number, "documents are counted")
        switch document.content {
        case .report(let report): check(report)
        case .unreadable:
            require(document.issues.contains { $0.severity == .fatal }, "and it is said why")
        default: broken_promise("there are reports or nothing")
        }
    }
    let parts = documents(input, by: map, pieces: 3)
    require(parts.count == whole.count, "pieces give the same documents")
    for (one, other) in zip(parts, whole) {
        if case .report(let first) = one.content, case .report(let second) = other.content {
            require(first.bytes == second.bytes, "and the same texts")
            require(first.results == second.results, "and results")
            require(one.raw == other.raw, "and the same bytes")
        }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func feedMapFuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let own = parts.count == 2 ? map(of: Array(parts[0])) : nil
    guard let map = own ?? map(of: Array(standardMap.utf8)) else {
        broken_promise("the standard map can be read")
    }
    check(Array(parts.last ?? []), by: map)
    return 0
}
