/// Counts lines, documents and bytes of a stream.
struct NDJSONCounter {
    private(set) var ordinal = 0
    private var number = 1
    private var offset = 0

    /// Counts a line that stands at `range`, without its LF; nil where it is blank.
    mutating func take(
        _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, limit: Int
    ) -> NDJSONLine? {
        var content = range
        if bytes[range].last == UInt8(ascii: "\r") { content = content.dropLast() }
        let skip = ByteOrderMark.utf8.length(in: UnsafeBufferPointer(rebasing: bytes[content]))
        guard bytes[content].dropFirst(skip).contains(where: { !JSONBlank.contains($0) }) else {
            passBlank(advance: range.count + 1)
            return nil
        }
        let isHeld = content.count <= limit
        return line(
            range: isHeld ? content : 0..<0, length: content.count, advance: range.count + 1)
    }

    /// Counts a blank line; `advance` is its length with its line end.
    mutating func passBlank(advance: Int) {
        number += 1
        offset += advance
    }

    /// Counts a line that is not blank; `advance` is its length with its line end.
    mutating func line(range: Range<Int>, length: Int, advance: Int) -> NDJSONLine {
        defer {
            ordinal += 1
            number += 1
            offset += advance
        }
        return NDJSONLine(
            range: range, number: number, ordinal: ordinal, byteOffset: offset, length: length,
            damage: nil)
    }
}
