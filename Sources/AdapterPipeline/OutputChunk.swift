/// A stretch of output: bytes of the input as they stand, or bytes made here.
package enum OutputChunk: Sendable, Equatable {
    /// A range of the document's bytes, counted from its first byte.
    case input(Range<Int>)
    case made([UInt8])
}
