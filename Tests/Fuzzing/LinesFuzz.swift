import FHIRSyntax
import ScriptedInput

// Feeds the NDJSON reader with any stream in pieces of any size and holds it to the few lines below that
// say what the lines of a stream are.

/// What stands before the stream in the fuzzer's bytes: limits, and how the stream comes.
private let settingsSize = 8

/// What the reader must hand out for one line.
private struct ExpectedLine {
    let number: Int
    let offset: Int
    let length: Int
    /// Nil where the line is over the limit.
    let text: ArraySlice<UInt8>?
}

/// The lines of a stream that is all there.
private func expectedLines(of stream: [UInt8], limit: Int) -> [ExpectedLine] {
    var lines: [ExpectedLine] = []
    var (number, start) = (0, 0)
    while start < stream.count {
        let end = stream[start...].firstIndex(of: UInt8(ascii: "\n")) ?? stream.count
        number += 1
        defer { start = end + 1 }
        var text = stream[start..<end]
        if text.last == UInt8(ascii: "\r") { text.removeLast() }
        let marked = text.starts(with: [0xEF, 0xBB, 0xBF])
        let isBlank = text.dropFirst(marked ? 3 : 0).allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
        if isBlank { continue }
        lines.append(
            ExpectedLine(
                number: number, offset: start, length: text.count,
                text: text.count > limit ? nil : text))
    }
    return lines
}

private func require(_ holds: Bool, _ promise: String) {
    if !holds { broken_promise(promise) }
}

/// Reads the stream from its start, or from behind a head as the program does.
private func makeReader(
    limit: Int, batchBytes: Int, withHead: Bool, _ stream: [UInt8]
) -> NDJSONReader {
    let file = FileDescriptor(Int32(scripted_input))
    guard withHead else {
        return NDJSONReader(ByteSource(file), limit: limit, batchBytes: batchBytes)
    }
    guard let head = try? InputHead.read(file, limit: limit) else {
        broken_promise("a head can be read")
    }
    require(stream.starts(with: head.bytes), "the head is the start of the stream")
    require(!head.isWhole || head.bytes.count == stream.count, "a whole head is the whole stream")
    _ = head.shape(fileName: nil)
    return NDJSONReader(head.source, head: head.bytes, limit: limit, batchBytes: batchBytes)
}

private func check(_ stream: [UInt8], limit: Int, batchBytes: Int, withHead: Bool) {
    let expected = expectedLines(of: stream, limit: limit)
    let reader = makeReader(limit: limit, batchBytes: batchBytes, withHead: withHead, stream)
    var count = 0
    while let batch = try? reader.nextBatch() {
        require(!batch.lines.isEmpty, "a batch has a line")
        var before = 0
        for line in batch.lines {
            require(count < expected.count, "no more lines than the stream has")
            let wanted = expected[count]
            require(line.ordinal == count, "documents are counted")
            require(line.number == wanted.number, "a line has its number")
            require(line.byteOffset == wanted.offset, "a line has its place")
            require(line.length == wanted.length, "a line has its length")
            require(line.isOverLimit == (wanted.text == nil), "only long lines are passed over")
            if let text = wanted.text {
                require(batch.bytes[line.range] == text, "a line has its bytes")
                require(line.range.lowerBound >= before, "lines come in order")
                before = line.range.upperBound
            }
            count += 1
        }
    }
    require(count == expected.count, "no line is lost")
    require(reader.linesRead == count, "the reader knows how many lines it met")
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
    guard size >= settingsSize else { return -1 }
    // A stream that begins like gzip is unpacked, which is another reader's matter.
    if size > settingsSize, data[settingsSize] == 0x1F { return -1 }
    let settings = Array(UnsafeBufferPointer(start: data, count: settingsSize))
    let stream = Array(UnsafeBufferPointer(start: data + settingsSize, count: size - settingsSize))
    stream.withUnsafeBufferPointer { bytes in
        settings[3...].withUnsafeBufferPointer { steps in
            scripted_input_start(bytes.baseAddress, bytes.count, steps.baseAddress, steps.count)
            check(
                stream, limit: Int(settings[0]) + 1, batchBytes: Int(settings[1]) + 1,
                withHead: settings[2] & 1 == 1)
        }
    }
    return 0
}
