import FHIRCore
import Glibc
import LabFeeds
import ScriptedInput

// Feeds the readers of HL7 v2 in pipes with any bytes, whole and in pieces, and writes what they read in
// both encodings.

private func require(_ holds: Bool, _ promise: String) {
    if !holds { broken_promise(promise) }
}

/// Whether every value stands within the texts, in order, in its segment.
private func checkShape(_ message: HL7Message) {
    var last = 0
    for segment in message.segments {
        require(Int(segment.firstLeaf) >= last, "segments follow each other")
        last = Int(segment.firstLeaf)
    }
    require(last <= message.leaves.count, "a segment's values are there")
    for segment in message.segments.indices {
        var before: [UInt16] = [0, 0, 0, 0]
        for number in message.leaves(of: segment) {
            let leaf = message.leaves[number]
            let place = [leaf.field, leaf.repetition, leaf.component, leaf.subcomponent]
            require(before.lexicographicallyPrecedes(place), "values come in order")
            before = place
            require(leaf.count > 0, "a value is not empty")
            require(Int(leaf.start) + Int(leaf.count) <= message.bytes.count, "a text is there")
            let text = message.bytes[Int(leaf.start)..<Int(leaf.start) + Int(leaf.count)]
            require(String(validating: text, as: UTF8.self) != nil, "a text is UTF-8")
        }
    }
}

/// What a message says, but for MSH-2, where delimiters that are wanting are named, and MSH-18, where
/// another character set may have to be.
private func values(_ message: HL7Message) -> [String] {
    message.segments.indices.flatMap { segment in
        ["\(message.segments[segment].name)"]
            + message.leaves(of: segment).compactMap { number in
                let leaf = message.leaves[number]
                if segment == 0, leaf.field == 2 || leaf.field == 18 { return nil }
                return "\(leaf.field) \(leaf.repetition) \(leaf.component) \(leaf.subcomponent) "
                    + message.string(number)
            }
    }
}

private func checkWriting(_ message: HL7Message) {
    guard let again = ER7Reader().read(ER7Writer().write(message)).message else {
        broken_promise("what was written is read")
    }
    require(values(again) == values(message), "what was written says the same")
    // In XML a number is part of a name, and none is higher.
    guard message.leaves.allSatisfy({ max($0.field, $0.component, $0.subcomponent) <= 1000 })
    else { return }
    let markup = HL7v2XMLWriter().write(message)
    guard let again = try? HL7v2XMLReader().read(markup).message else {
        broken_promise("the XML that was written is read")
    }
    require(values(again) == values(message), "the XML says the same")
}

/// The documents of a stream in pieces of a size.
private func cut(_ bytes: [UInt8], piece: Int, limit: Int) -> [FeedDocument] {
    let reader = ER7FeedReader(limit: limit)
    var documents: [FeedDocument] = []
    var place = 0
    repeat {
        let end = min(place + piece, bytes.count)
        bytes[place..<end].withUnsafeBytes { reader.push($0, isLast: end == bytes.count) }
        while let document = reader.next() { documents.append(document) }
        place = end
    } while place < bytes.count
    return documents
}

private func checkCutting(_ bytes: [UInt8], piece: Int, limit: Int) {
    let whole = cut(bytes, piece: bytes.count + 1, limit: limit)
    let pieces = cut(bytes, piece: piece, limit: limit)
    require(whole.count == pieces.count, "as many documents in whatever pieces")
    for (one, other) in zip(whole, pieces) {
        require(one.raw == other.raw && one.start == other.start, "the same documents")
        require(one.issues == other.issues, "the same issues")
        require(one.raw.count <= limit, "none is longer than the limit")
        _ = HL7Acknowledgement(to: one, issues: one.issues, time: "20250605")?.bytes
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
    guard size >= 2 else { return -1 }
    let bytes = Array(UnsafeBufferPointer(start: data + 2, count: size - 2))
    let reading = ER7Reader().read(bytes)
    if let message = reading.message {
        checkShape(message)
        checkWriting(message)
    } else {
        require(reading.issues.contains { $0.severity == .fatal }, "a refusal says why")
    }
    checkCutting(bytes, piece: Int(data[0]) + 1, limit: data[1] == 0 ? 1 << 20 : Int(data[1]) + 64)
    return 0
}
