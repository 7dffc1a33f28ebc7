/// Some whole lines of a stream in one buffer, to be worked on by anyone.
package struct NDJSONBatch: Sendable {
    /// The bytes of the lines and of what lies between them.
    package let bytes: [UInt8]

    /// The lines that are not blank, in order.
    package let lines: [NDJSONLine]
}

/// One line of a stream that is not blank.
package struct NDJSONLine: Sendable, Equatable {
    /// Where the line stands in its batch, without its line end; empty where it was passed over.
    package let range: Range<Int>

    /// Which line of the input it is, from 1, blank ones counted.
    package let number: Int

    /// Which document of the input it is, from 0, blank lines not counted.
    package let ordinal: Int

    /// The offset of its first byte in the input.
    package let byteOffset: Int

    /// How many bytes it has without its line end.
    package let length: Int

    /// What was wrong with compressed input, on the line that stands where the input ended.
    ///
    /// That line is no document: it is what was unpacked of one, or empty.
    package var damage: GzipDamage?

    /// Whether it was longer than allowed and therefore passed over without being held.
    package var isOverLimit: Bool { range.isEmpty && damage == nil }
}
