#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads the lines of a stream in batches, holding no more than one batch or one line.
///
/// Line ends are LF or CRLF, the last line may lack one. Blank lines are counted but not handed out.
/// A line longer than the limit is passed over and reported. A byte-order mark stays in its line,
/// where `JSONReader` accepts it. Compressed input that is damaged ends with a line that says so,
/// after all the lines that were whole before.
package final class NDJSONReader {
    private let source: ByteSource
    private let limit: Int
    private let batchBytes: Int
    /// So many lines at most, as each has a result of its own however short it is.
    private let batchLines = 8192
    private var atEnd = false

    /// What ended compressed input too early, until a line has said so.
    private var damage: GzipDamage?

    /// What was read last, which the last batch may hold as well: it is never changed.
    private var buffer: [UInt8]

    /// Where in it begins what was not handed out yet: after a batch, an unfinished line.
    private var start = 0

    /// So many bytes from there are known to hold no line end.
    private var searched = 0

    /// Whether a line end is pending.
    private var hasLineEnd: Bool

    /// What of an over-long line is gone already, while its rest is passed over.
    private var passedOver: PassedOver?

    private struct PassedOver {
        private(set) var count: Int
        private(set) var endsInReturn: Bool
        /// Whether it is a blank line after all, however long.
        private(set) var isBlank: Bool

        /// Begins with the start of the line.
        init(_ start: ArraySlice<UInt8>) {
            let mark = start.withUnsafeBufferPointer { ByteOrderMark.utf8.length(in: $0) }
            (count, endsInReturn, isBlank) = (mark, false, true)
            add(start.dropFirst(mark))
        }

        mutating func add(_ bytes: ArraySlice<UInt8>) {
            count += bytes.count
            endsInReturn = bytes.last.map { $0 == UInt8(ascii: "\r") } ?? endsInReturn
            isBlank = isBlank && bytes.allSatisfy(JSONBlank.contains)
        }
    }

    private var counter = NDJSONCounter()

    /// Starts on a stream of which `head` has been read already.
    package init(
        _ source: ByteSource, head: [UInt8] = [], limit: Int = JSONLimits.default.bytes,
        batchBytes: Int = 4 << 20
    ) {
        self.source = source
        self.limit = limit
        self.batchBytes = max(batchBytes, 1)
        buffer = head
        hasLineEnd = head.contains(UInt8(ascii: "\n"))
    }

    private var pending: ArraySlice<UInt8> { buffer[start...] }

    /// How many lines that are not blank have been met so far.
    package var linesRead: Int { counter.ordinal }

    /// The next lines, about as many as the batch size holds; nil at the end.
    ///
    /// Returns early with what there is when the sender pauses after a complete line.
    package func nextBatch() throws(InputError) -> NDJSONBatch? {
        while true {
            try fill()
            var lines = passOver().map { [$0] } ?? []
            let bytes = takeWholeLines(into: &lines)
            if let end = endOfDamagedInput() { lines.append(end) }
            if !lines.isEmpty { return NDJSONBatch(bytes: bytes, lines: lines) }
            if atEnd, start == buffer.count, passedOver == nil { return nil }
        }
    }

    /// Reads on until there is a whole line, the end, or more of one line than is allowed.
    private func fill() throws(InputError) {
        while !atEnd, !hasLineEnd, !isOverLimit {
            // Doubling keeps a long line linear; what is over the limit is not worth holding.
            let held = buffer.count - start
            try grow(by: max(batchBytes, min(held, limit + 2 - held)))
        }
    }

    /// Whether the unfinished line is too long even if its next byte is a line end.
    private var isOverLimit: Bool {
        passedOver != nil ? start < buffer.count : buffer.count - start > limit + 1
    }

    /// Reads up to `step` more bytes, fewer where the sender pauses after a line.
    private func grow(by step: Int) throws(InputError) {
        let before = pending
        var failure: InputError?
        buffer = [UInt8](unsafeUninitializedCapacity: before.count + step) { target, filled in
            _ = target.initialize(fromContentsOf: before)
            filled = before.count
            do throws(InputError) {
                try readOn(into: target, &filled)
            } catch {
                failure = error
            }
        }
        start = 0
        if let failure { throw failure }
    }

    private func readOn(
        into target: UnsafeMutableBufferPointer<UInt8>, _ filled: inout Int
    ) throws(InputError) {
        while filled < target.count, !hasLineEnd || source.isReadable {
            let rest = UnsafeMutableRawBufferPointer(
                UnsafeMutableBufferPointer(rebasing: target[filled...]))
            let count = try readOn(into: rest)
            atEnd = count == 0
            if atEnd { return }
            hasLineEnd = hasLineEnd || Self.hasLineFeed(rest, count)
            filled += count
        }
    }

    /// Reads once; damage ends the input here and is said after its last whole line.
    private func readOn(into target: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        do throws(InputError) {
            return try source.read(into: target)
        } catch .damaged(let damage) {
            self.damage = damage
            return 0
        }
    }

    /// A line for damage that no unfinished line has told, once all lines are handed out.
    private func endOfDamagedInput() -> NDJSONLine? {
        guard atEnd, pending.isEmpty, passedOver == nil, let damage else { return nil }
        self.damage = nil
        var line = counter.line(range: 0..<0, length: 0, advance: 0)
        line.damage = damage
        return line
    }

    private static func hasLineFeed(_ bytes: UnsafeMutableRawBufferPointer, _ count: Int) -> Bool {
        bytes.baseAddress.map { memchr($0, 0x0A, count) != nil } ?? false
    }

    /// Drops what is there of an over-long line; gives the line once its end is met, unless it is
    /// blank.
    private func passOver() -> NDJSONLine? {
        guard var gone = passedOver else { return nil }
        let end = pending.firstIndex(of: UInt8(ascii: "\n")) ?? buffer.count
        gone.add(buffer[start..<end])
        guard end < buffer.count || atEnd else {
            passedOver = gone
            (start, searched) = (buffer.count, 0)
            return nil
        }
        passedOver = nil
        start = min(end + 1, buffer.count)
        searched = 0
        guard !gone.isBlank else {
            counter.passBlank(advance: gone.count + 1)
            return nil
        }
        let length = gone.endsInReturn ? gone.count - 1 : gone.count
        return counter.line(range: 0..<0, length: length, advance: gone.count + 1)
    }

    /// Takes all whole lines, leaving the start of the next one pending; gives the bytes they lie in.
    private func takeWholeLines(into lines: inout [NDJSONLine]) -> [UInt8] {
        guard passedOver == nil else { return [] }
        start = buffer.withUnsafeBufferPointer { split($0, from: start, into: &lines) }
        searched = lines.count < batchLines ? buffer.count - start : 0
        hasLineEnd = lines.count >= batchLines && pending.contains(UInt8(ascii: "\n"))
        if !hasLineEnd, buffer.count - start > limit + 1 {
            passedOver = PassedOver(pending)
            (start, searched) = (buffer.count, 0)
        }
        return buffer
    }

    /// Finds the whole lines, and where the last of them ends.
    private func split(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into lines: inout [NDJSONLine]
    ) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var start = start
        var searched = searched
        while start < bytes.count, lines.count < batchLines {
            let place = start + searched
            searched = 0
            let found = memchr(base + place, 0x0A, bytes.count - place)
            guard found != nil || atEnd else { break }
            let end = found.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) - base }
            let range = start..<(end ?? bytes.count)
            if var line = counter.take(range, of: bytes, limit: limit) {
                if found == nil { (line.damage, damage) = (damage, nil) }
                lines.append(line)
            }
            start = min(range.upperBound + 1, bytes.count)
        }
        return start
    }
}
