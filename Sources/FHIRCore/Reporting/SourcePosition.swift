/// A place in an input: line and column from 1, byte offset from 0.
///
/// The column counts characters (Unicode code points), as editors do.
public struct SourcePosition: Sendable, Hashable {
    /// The line, from 1.
    public var line: Int

    /// The column in code points, from 1.
    public var column: Int

    /// The number of bytes before the place.
    public var byteOffset: Int

    public init(line: Int, column: Int, byteOffset: Int) {
        self.line = line
        self.column = column
        self.byteOffset = byteOffset
    }

    /// The place of a byte, found by counting from the start.
    public init(offset: Int, in bytes: UnsafeRawBufferPointer) {
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(line: line, column: column, byteOffset: offset)
    }

    /// The place in the whole stream, for a document that begins at `start` of it.
    public func inside(_ start: SourcePosition) -> SourcePosition {
        SourcePosition(
            line: start.line + line - 1,
            column: line == 1 ? start.column + column - 1 : column,
            byteOffset: start.byteOffset + byteOffset)
    }
}

extension SourcePosition: CustomStringConvertible {
    public var description: String { "line \(line), column \(column), byte \(byteOffset)" }
}
