import FHIRCore
import LabFeeds

extension HL7Message {
    /// Every segment by its name and every value by its place: `PID`, `PID-5.1=Roe`.
    var said: [String] {
        segments.indices.flatMap { segment -> [String] in
            let packed = segments[segment].name
            let bytes = [16, 8, 0].map { UInt8(packed >> $0 & 0xFF) }
            let name = String(decoding: bytes, as: UTF8.self)
            return [name]
                + leaves(of: segment).map { number in
                    let leaf = leaves[number]
                    let repetition = leaf.repetition == 1 ? "" : "[\(leaf.repetition)]"
                    let part = leaf.subcomponent == 1 ? "" : ".\(leaf.subcomponent)"
                    return "\(name)-\(leaf.field)\(repetition).\(leaf.component)\(part)="
                        + string(number)
                }
        }
    }

    /// The same without MSH-1 and MSH-2, which are syntax.
    var values: [String] {
        said.filter { value in
            !["MSH-1.", "MSH-1[", "MSH-2.", "MSH-2["].contains { value.hasPrefix($0) }
        }
    }
}

extension [Issue] {
    var ids: [String] { map(\.id) }
}

/// A message in pipes whose segments stand on lines of their own.
func pipes(_ lines: String..., delimiters: String = "|^~\\&") -> [UInt8] {
    Array(
        (["MSH\(delimiters)|LAB|H||R|20250605||ORU^R01^ORU_R01|42|P|2.5.1"] + lines)
            .joined(separator: "\r").utf8)
}

/// All documents of an input that is pushed in pieces of a size.
func documents(
    of bytes: [UInt8], by reader: any FeedReader, piece: Int = 4096
) -> [FeedDocument] {
    var (documents, place) = ([FeedDocument](), 0)
    repeat {
        let end = min(place + piece, bytes.count)
        bytes[place..<end].withUnsafeBytes { reader.push($0, isLast: end == bytes.count) }
        while let document = reader.next() { documents.append(document) }
        place = end
    } while place < bytes.count
    return documents
}

/// U+FDD0, which no literal may hold.
let openingMark = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)
/// U+FDD1.
let closingMark = String(decoding: [0xEF, 0xB7, 0x91] as [UInt8], as: UTF8.self)

/// Formatting as a text of a message keeps it.
func formatting(_ name: String) -> String { openingMark + name + closingMark }
